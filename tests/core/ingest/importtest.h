#pragma once

#include "core/ingest/importer.h"
#include "core/model/timestamp.h"
#include "core/storage/buildingstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/sitestore.h"
#include "core/storage/weatherstore.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

inline constexpr const char *MeterHeader = "meterId,siteName,simsCode,utility,readingTime,readingValue,readingUnits\n";

class FixedClock final : public core::Clock
{
public:
    core::EpochSeconds now() const override { return 1'800'000'000; }
};

inline core::EpochSeconds at(const char *text)
{
    return core::parseTime(text)->utc();
}

inline QByteArray meterRow(const char *meter, const QByteArray &time, const QByteArray &value,
                           const char *building = "311")
{
    return QByteArray(meter) + ",Mount Hall," + building + ",ELECTRICITY," + time + ',' + value + ",kWh\n";
}

//! `count` rows of one meter, a quarter hour apart from 2025-11-01T00:00:00Z on.
inline QByteArray quarterHours(const char *meter, int count, double first = 1.0, const char *building = "311")
{
    QByteArray rows;
    for (int i = 0; i < count; ++i)
        rows += meterRow(meter, core::SiteZone::formatUtc(at("2025-11-01T00:00Z") + i * 900).toLatin1(),
                         QByteArray::number(first + i), building);
    return rows;
}

//! A test with an empty store of its own before every slot.
class ImportTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = core::Database::open(m_folder->path());
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        m_database = *std::move(database);
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::Database> m_database;
    const FixedClock m_clock;

    core::Result<core::ImportOutcome> import(core::ImportKind kind, QByteArray bytes, core::ImportSettings options = {})
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        if (options.source.isEmpty())
            options.source = QStringLiteral("test.csv");
        return core::Importer(*m_database, m_clock).importCsv(kind, buffer, options);
    }

    void setZone(const char *id)
    {
        auto transaction = core::Transaction::begin(*m_database);
        QVERIFY(transaction);
        core::Site site;
        site.name = QStringLiteral("Campus");
        site.zoneId = id;
        const auto written = core::SiteStore(*m_database).write(*transaction, site);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QVERIFY(transaction->commit());
    }

    std::vector<core::IntervalReading> readings(const char *meter) const
    {
        const auto meters = core::MeterStore(*m_database).all();
        for (const core::Meter &candidate : *meters) {
            if (candidate.externalId == QLatin1StringView(meter))
                return *core::ReadingStore(*m_database).readings(candidate.id, core::TimeRange::all());
        }
        return {};
    }

    qint64 count() const { return *core::ReadingStore(*m_database).count(); }
    qsizetype batches() const { return core::ImportStore(*m_database).list()->size(); }
};
