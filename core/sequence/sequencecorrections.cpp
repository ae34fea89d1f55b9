#include "sequencecorrections.h"

#include "core/model/appliance.h"
#include "core/storage/auditstore.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

SequenceCorrections::SequenceCorrections(Database &database, const Clock &clock, const SensorRegistry &sensors)
    : m_database(database)
    , m_clock(clock)
    , m_sensors(sensors)
    , m_store(database)
    , m_labels(database)
{
}

Result<QList<Sequence>> SequenceCorrections::sequences(qint64 sensorId, SequenceKind kind, MillisecondRange range) const
{
    const auto stored = m_store.overlapping(sensorId, kind, range);
    if (!stored)
        return stored.error();
    const auto labels = m_labels.ofSensor(sensorId);
    if (!labels)
        return labels.error();
    QList<Sequence> all;
    for (const StoredSequence &one : *stored) {
        if (one.counts)
            all.append(withLabel(one.sequence, *labels));
    }
    return all;
}

Result<Sequence> SequenceCorrections::correct(qint64 sensorId, qint64 sequenceId, const QString &device,
                                              const QString &actor)
{
    if (!device.isEmpty() && !applianceNames().contains(device))
        return Error{ErrorCode::InvalidArgument,
                     u"device must be empty or one of %1"_s.arg(applianceNames().join(u", "_s))};
    const auto found = m_store.byId(sequenceId);
    if (!found)
        return found.error();
    if (!*found || (*found)->sequence.sensorId != sensorId || (*found)->sequence.kind != SequenceKind::Peak)
        return Error{ErrorCode::NotFound, u"the sensor has no peak %1"_s.arg(sequenceId)};
    const Sequence &sequence = (*found)->sequence;
    const SequenceLabel label{sensorId, sequence.from, sequence.to, device, actor, m_clock.now()};
    const auto before = m_labels.ofSensor(sensorId);
    if (!before)
        return before.error();
    const QString deviceBefore = withLabel(sequence, *before).correctedDevice;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto added = m_labels.add(*transaction, label); !added)
        return added.error();
    if (const auto noted = note(*transaction, sequence, deviceBefore, label); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return withLabel(sequence, {label});
}

Result<void> SequenceCorrections::note(Transaction &transaction, const Sequence &sequence, const QString &device,
                                       const SequenceLabel &label)
{
    const auto text = [&sequence](const QString &name) {
        const QJsonObject object{{u"peak"_s, sequence.id}, {u"device"_s, name}};
        return name.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const SensorPtr sensor = m_sensors.byId(label.sensorId);
    AuditEntry entry;
    entry.at = label.at;
    entry.actor = label.by;
    entry.action = u"peak.correct"_s;
    entry.subject = u"sensor:%1"_s.arg(sensor ? sensor->externalId : QString::number(label.sensorId));
    entry.before = text(device);
    entry.after = text(label.device);
    return AuditStore(m_database).append(transaction, entry);
}

} // namespace core
