#include "sequencestore.h"

#include "core/storage/connections.h"
#include "core/storage/query.h"
#include "core/storage/sqlite/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString Columns =
    u"id, sensor_id, kind, from_ms, to_ms, energy_kwh, mean_watts, base_watts, counts, device, probability"_s;

Result<StoredSequence> sequenceOf(const QSqlQuery &query)
{
    const QString name = query.value(2).toString();
    const auto kind = sequenceKindFromName(name);
    if (!kind)
        return Error{ErrorCode::Storage, u"a sequence is of the unknown kind '%1'"_s.arg(name)};
    StoredSequence one;
    one.sequence.id = query.value(0).toLongLong();
    one.sequence.sensorId = query.value(1).toLongLong();
    one.sequence.kind = *kind;
    one.sequence.from = query.value(3).toLongLong();
    one.sequence.to = query.value(4).toLongLong();
    one.sequence.energyKwh = query.value(5).toDouble();
    one.sequence.meanPowerWatts = query.value(6).toDouble();
    one.sequence.baseWatts = query.value(7).toDouble();
    one.counts = query.value(8).toBool();
    one.sequence.device = query.value(9).toString();
    one.sequence.probability = query.value(10).toDouble();
    return one;
}

Result<QList<StoredSequence>> select(const QSqlDatabase &connection, const QString &where, const QVariantList &values)
{
    auto query =
        sql::run(connection, u"SELECT %1 FROM power_sequence WHERE %2 ORDER BY from_ms"_s.arg(Columns, where), values);
    if (!query)
        return query.error();
    QList<StoredSequence> all;
    while (query->next()) {
        const auto one = sequenceOf(*query);
        if (!one)
            return one.error();
        all.append(*one);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<void> changed(const Result<int> &count)
{
    if (!count)
        return count.error();
    return {};
}

Result<std::optional<EpochMilliseconds>> timeIn(const Result<std::optional<QVariantList>> &row)
{
    if (!row)
        return row.error();
    return *row ? sql::optionalValue<EpochMilliseconds>((*row)->first()) : std::optional<EpochMilliseconds>();
}

} // namespace

Result<QList<StoredSequence>> SequenceStore::overlapping(qint64 sensorId, SequenceKind kind,
                                                         MillisecondRange range) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return select(*connection, u"sensor_id = ? AND kind = ? AND from_ms < ? AND to_ms > ?"_s,
                  {sensorId, sequenceKindName(kind), range.to, range.from});
}

Result<std::optional<StoredSequence>> SequenceStore::byId(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto found = select(*connection, u"id = ?"_s, {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<StoredSequence>() : found->first();
}

Result<qint64> SequenceStore::insert(Transaction &transaction, const StoredSequence &one)
{
    const Sequence &sequence = one.sequence;
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO power_sequence (sensor_id, kind, from_ms, to_ms, energy_kwh, mean_watts, base_watts, counts,"
        " device, probability) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {sequence.sensorId, sequenceKindName(sequence.kind), sequence.from, sequence.to, sequence.energyKwh,
         sequence.meanPowerWatts, sequence.baseWatts, one.counts ? 1 : 0, sql::notNull(sequence.device),
         sequence.probability});
    if (!made)
        return made.error();
    return (*made)->first().toLongLong();
}

Result<void> SequenceStore::update(Transaction &transaction, const StoredSequence &one)
{
    const Sequence &sequence = one.sequence;
    return changed(
        sql::change(transaction.connection(),
                    u"UPDATE power_sequence SET from_ms = ?, to_ms = ?, energy_kwh = ?, mean_watts = ?,"
                    " base_watts = ?, counts = ?, device = ?, probability = ? WHERE id = ?"_s,
                    {sequence.from, sequence.to, sequence.energyKwh, sequence.meanPowerWatts, sequence.baseWatts,
                     one.counts ? 1 : 0, sql::notNull(sequence.device), sequence.probability, sequence.id}));
}

Result<void> SequenceStore::remove(Transaction &transaction, qint64 id)
{
    return changed(sql::change(transaction.connection(), u"DELETE FROM power_sequence WHERE id = ?"_s, {id}));
}

Result<std::optional<EpochMilliseconds>> SequenceStore::mark(qint64 sensorId, SequenceKind kind) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return timeIn(sql::firstRow(*connection,
                                u"SELECT processed_to FROM sequence_mark WHERE sensor_id = ? AND kind = ?"_s,
                                {sensorId, sequenceKindName(kind)}));
}

Result<std::optional<EpochMilliseconds>> SequenceStore::latestMark(SequenceKind kind) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return timeIn(sql::firstRow(*connection, u"SELECT max(processed_to) FROM sequence_mark WHERE kind = ?"_s,
                                {sequenceKindName(kind)}));
}

Result<SequenceStore::Progress> SequenceStore::progress(qint64 sensorId, SequenceKind kind) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto prepared = ThreadConnections::ofThisThread().prepared(
        *connection,
        "SELECT (SELECT processed_to FROM sequence_mark WHERE sensor_id = ?1 AND kind = ?2),"
        " (SELECT to_ms FROM power_sequence WHERE sensor_id = ?1 AND kind = ?2 ORDER BY from_ms DESC LIMIT 1),"
        " EXISTS (SELECT 1 FROM sequence_dirty WHERE sensor_id = ?1 AND kind = ?2),"
        " EXISTS (SELECT 1 FROM counter_break WHERE sensor_id = ?1)");
    if (!prepared)
        return prepared.error();
    sqlite::Statement &row = **prepared;
    row.bind(1, sensorId);
    row.bindText(2, sequenceKindName(kind));
    const auto found = row.step();
    if (!found)
        return found.error();
    const auto timeAt = [&row](int column) {
        return row.isNull(column) ? std::optional<EpochMilliseconds>() : row.integer(column);
    };
    return Progress{timeAt(0), timeAt(1), row.integer(2) != 0, row.integer(3) != 0};
}

Result<void> SequenceStore::setMarks(Transaction &transaction, std::span<const Mark> marks)
{
    auto statement = sqlite::Statement::prepare(
        transaction.connection(), "INSERT INTO sequence_mark (sensor_id, kind, processed_to) VALUES (?, ?, ?)"
                                  " ON CONFLICT (sensor_id, kind) DO UPDATE SET processed_to = excluded.processed_to");
    if (!statement)
        return statement.error();
    for (const Mark &mark : marks) {
        statement->bind(1, mark.sensorId);
        statement->bindText(2, sequenceKindName(mark.kind));
        statement->bind(3, mark.processedTo);
        if (auto set = statement->run(); !set)
            return set;
    }
    return {};
}

Result<void> SequenceStore::setMark(Transaction &transaction, qint64 sensorId, SequenceKind kind,
                                    EpochMilliseconds processedTo)
{
    return changed(sql::change(transaction.connection(),
                               u"INSERT INTO sequence_mark (sensor_id, kind, processed_to) VALUES (?, ?, ?)"
                               " ON CONFLICT (sensor_id, kind) DO UPDATE SET processed_to = excluded.processed_to"_s,
                               {sensorId, sequenceKindName(kind), processedTo}));
}

Result<QList<DirtyWindow>> SequenceStore::dirty(qint64 sensorId, SequenceKind kind) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection,
                          u"SELECT window_ms, last_ms, revision FROM sequence_dirty WHERE sensor_id = ? AND kind = ?"
                          " ORDER BY window_ms"_s,
                          {sensorId, sequenceKindName(kind)});
    if (!query)
        return query.error();
    QList<DirtyWindow> all;
    while (query->next())
        all.append({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toLongLong()});
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<void> SequenceStore::noteDirty(Transaction &transaction, qint64 sensorId, SequenceKind kind,
                                      EpochMilliseconds window, EpochMilliseconds last)
{
    return changed(sql::change(
        transaction.connection(),
        u"INSERT INTO sequence_dirty (sensor_id, kind, window_ms, last_ms, revision)"
        " SELECT id, ?, ?, ?, 1 FROM sensor WHERE id = ? AND kind IN (?, ?)"
        " ON CONFLICT (sensor_id, kind, window_ms) DO UPDATE SET revision = sequence_dirty.revision + 1, last_ms ="
        " CASE WHEN excluded.last_ms > sequence_dirty.last_ms THEN excluded.last_ms ELSE sequence_dirty.last_ms END"_s,
        {sequenceKindName(kind), window, last, sensorId, sensorKindName(SensorKind::AnalogElectricity),
         sensorKindName(SensorKind::DigitalElectricity)}));
}

Result<void> SequenceStore::clearDirty(Transaction &transaction, qint64 sensorId, SequenceKind kind,
                                       const DirtyWindow &one)
{
    return changed(
        sql::change(transaction.connection(),
                    u"DELETE FROM sequence_dirty WHERE sensor_id = ? AND kind = ? AND window_ms = ? AND revision = ?"_s,
                    {sensorId, sequenceKindName(kind), one.window, one.revision}));
}

Result<std::optional<SequenceStore::Notice>> SequenceStore::lastNotice(qint64 accountId) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(
        *connection, u"SELECT mailed_at, last_sequence FROM anomaly_notice WHERE account_id = ?"_s, {accountId});
    if (!row)
        return row.error();
    return *row ? std::optional(Notice{(*row)->at(0).toLongLong(), (*row)->at(1).toLongLong()}) : std::nullopt;
}

Result<void> SequenceStore::setLastNotice(Transaction &transaction, qint64 accountId, const Notice &notice)
{
    return changed(sql::change(transaction.connection(),
                               u"INSERT INTO anomaly_notice (account_id, mailed_at, last_sequence) VALUES (?, ?, ?)"
                               " ON CONFLICT (account_id) DO UPDATE SET mailed_at = excluded.mailed_at,"
                               " last_sequence = excluded.last_sequence"_s,
                               {accountId, notice.at, notice.lastSequence}));
}

} // namespace core
