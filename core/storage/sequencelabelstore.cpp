#include "sequencelabelstore.h"

#include "core/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

Result<QList<SequenceLabel>> SequenceLabelStore::select(const QString &where, const QVariantList &values) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(
        *connection,
        u"SELECT sensor_id, from_ms, to_ms, device, labelled_by, labelled_at FROM sequence_label %1 ORDER BY id"_s.arg(
            where),
        values);
    if (!query)
        return query.error();
    QList<SequenceLabel> all;
    while (query->next()) {
        all.append({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toLongLong(),
                    query->value(3).toString(), query->value(4).toString(), query->value(5).toLongLong()});
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<QList<SequenceLabel>> SequenceLabelStore::ofSensor(qint64 sensorId) const
{
    return select(u"WHERE sensor_id = ?"_s, {sensorId});
}

Result<QList<SequenceLabel>> SequenceLabelStore::all() const
{
    return select({}, {});
}

Result<void> SequenceLabelStore::add(Transaction &transaction, const SequenceLabel &label)
{
    const auto added = sql::change(
        transaction.connection(),
        u"INSERT INTO sequence_label (sensor_id, from_ms, to_ms, device, labelled_by, labelled_at)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s,
        {label.sensorId, label.from, label.to, sql::notNull(label.device), sql::notNull(label.by), label.at});
    if (!added)
        return added.error();
    return {};
}

Sequence withLabel(Sequence sequence, const QList<SequenceLabel> &labels)
{
    for (auto label = labels.crbegin(); label != labels.crend(); ++label) {
        const EpochMilliseconds common = std::min(label->to, sequence.to) - std::max(label->from, sequence.from);
        const EpochMilliseconds together = std::max(label->to, sequence.to) - std::min(label->from, sequence.from);
        if (label->sensorId != sequence.sensorId || 2 * common <= together)
            continue;
        if (!label->device.isEmpty()) {
            sequence.correctedDevice = label->device;
            sequence.correctedBy = label->by;
            sequence.correctedAt = label->at;
        }
        break;
    }
    return sequence;
}

} // namespace core
