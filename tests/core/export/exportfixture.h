#pragma once

#include "core/export/csvpieces.h"
#include "core/sensors/sensoraudit.h"
#include "core/storage/accountstore.h"
#include "core/storage/auditstore.h"
#include "tests/core/sensors/fleetfixture.h"

#include <QTest>

namespace support {

//! A store with people, their sensors and readings.
class ExportFleet : public Fleet
{
public:
    qint64 addAccount(const QString &name, const QString &email = {})
    {
        auto transaction = *core::Transaction::begin(*database);
        core::Account account;
        account.name = name;
        account.email = email;
        account.createdAt = clock.now();
        const qint64 id = *core::AccountStore(*database).create(transaction, account, {});
        return transaction.commit() ? id : 0;
    }

    qint64 addOwned(const QString &name, qint64 owner, core::SensorKind kind = core::SensorKind::DigitalElectricity,
                    const QString &label = {}, const QString &building = QStringLiteral("7"))
    {
        const qint64 id = add(name, kind);
        core::SensorStore store(*database);
        core::Sensor sensor = **store.byId(id);
        sensor.ownerId = owner;
        sensor.name = label;
        auto transaction = *core::Transaction::begin(*database);
        sensor.buildingId =
            *core::BuildingStore(*database).ensure(transaction, building, QStringLiteral("Mill"), nullptr);
        return store.write(transaction, sensor) && transaction.commit() ? id : 0;
    }

    //! As an administrator does it, at the time of the clock.
    bool giveTo(qint64 sensor, std::optional<qint64> owner)
    {
        core::SensorStore store(*database);
        const core::Sensor before = **store.byId(sensor);
        core::Sensor after = before;
        after.ownerId = owner;
        auto transaction = *core::Transaction::begin(*database);
        return store.write(transaction, after)
               && core::AuditStore(*database).append(transaction, {0, clock.now(), QStringLiteral("boss"),
                                                                   QStringLiteral("sensor.change"),
                                                                   QStringLiteral("sensor:") + before.externalId,
                                                                   core::auditValue(before), core::auditValue(after)})
               && transaction.commit();
    }

    //! `at` in milliseconds since 1970.
    core::SensorOutcome::Kind sendAt(qint64 sensor, core::EpochMilliseconds at, double counter,
                                     std::optional<double> power = {}, std::optional<double> feedIn = {})
    {
        core::SensorSubmission submission;
        submission.sensorId = sensor;
        submission.kind = kinds.at(sensor).first;
        submission.value = counter;
        submission.power = power;
        submission.feedIn = feedIn;
        submission.at = at;
        std::promise<core::SensorOutcome> promise;
        service->submit(submission, [&](const core::SensorOutcome &outcome) { promise.set_value(outcome); });
        return promise.get_future().get().kind;
    }
};

//! All of a file; an error fails the running test.
inline QByteArray whole(const core::Result<core::CsvPieces> &pieces)
{
    if (!pieces) {
        QTest::qFail(qPrintable(pieces.error().detail), __FILE__, __LINE__);
        return {};
    }
    QByteArray file;
    for (;;) {
        const auto piece = (*pieces)();
        if (!piece) {
            QTest::qFail(qPrintable(piece.error().detail), __FILE__, __LINE__);
            return {};
        }
        if (piece->isEmpty())
            return file;
        file += *piece;
    }
}

//! The lines without their ends; the file must end with one.
inline QList<QByteArray> linesOf(QByteArray file)
{
    QList<QByteArray> lines = file.replace("\r\n", "\n").split('\n');
    if (!lines.takeLast().isEmpty())
        QTest::qFail("the last line has no end", __FILE__, __LINE__);
    return lines;
}

//! What the column of this name says in each row; cells without quotes alone.
inline QList<QByteArray> column(const QByteArray &file, const QByteArray &name)
{
    const QList<QByteArray> lines = linesOf(file);
    const qsizetype place = lines.first().split(',').indexOf(name);
    if (place < 0)
        QTest::qFail(("there is no column " + name).constData(), __FILE__, __LINE__);
    QList<QByteArray> cells;
    for (const QByteArray &line : lines.sliced(1))
        cells.append(line.split(',').value(place));
    return cells;
}

} // namespace support
