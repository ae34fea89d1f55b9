#include "jobstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

// QVariant of a null QString is NULL to the database.
static QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

static Result<JobRecord> readRecord(const QSqlQuery &query)
{
    JobRecord record;
    record.name = query.value(0).toString();
    record.schedule = sql::optionalValue<QString>(query.value(1));
    if (!query.value(2).isNull()) {
        record.catchUp = catchUpFromName(query.value(2).toString());
        if (!record.catchUp)
            return Error{ErrorCode::Storage, u"job %1 has an unknown catch-up policy"_s.arg(record.name)};
    }
    record.pausedAt = sql::optionalValue<EpochSeconds>(query.value(3));
    record.pausedBy = query.value(4).toString();
    record.due = query.value(5).toLongLong();
    record.covered = query.value(6).toLongLong();
    return record;
}

static Result<QList<JobRecord>> selectRecords(const QSqlDatabase &connection, const QString &where,
                                              const QVariantList &values)
{
    auto query = sql::run(
        connection,
        u"SELECT name, schedule, catch_up, paused_at, paused_by, due, covered FROM job %1 ORDER BY name"_s.arg(where),
        values);
    if (!query)
        return query.error();
    QList<JobRecord> records;
    while (query->next()) {
        const auto record = readRecord(*query);
        if (!record)
            return record.error();
        records.append(*record);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return records;
}

Result<void> JobStore::ensure(Transaction &transaction, const QString &name, EpochSeconds now)
{
    const auto made = sql::change(transaction.connection(),
                                  u"INSERT INTO job (name, due, covered) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s,
                                  {name, now, now});
    if (!made)
        return made.error();
    return {};
}

Result<QList<JobRecord>> JobStore::records() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return selectRecords(*connection, {}, {});
}

Result<std::optional<JobRecord>> JobStore::lock(Transaction &transaction, const QString &name)
{
    const QSqlDatabase connection = transaction.connection();
    if (const auto locked = sql::change(connection, u"UPDATE job SET due = due WHERE name = ?"_s, {name}); !locked)
        return locked.error();
    const auto found = selectRecords(connection, u"WHERE name = ?"_s, {name});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<JobRecord>() : found->first();
}

Result<void> JobStore::write(Transaction &transaction, const JobRecord &record)
{
    const QVariant catchUp = record.catchUp ? QVariant(catchUpName(*record.catchUp)) : QVariant();
    const auto changed = sql::change(transaction.connection(),
                                     u"UPDATE job SET schedule = ?, catch_up = ?, paused_at = ?, paused_by = ?,"
                                     " due = ?, covered = ? WHERE name = ?"_s,
                                     {sql::orNull(record.schedule), catchUp, sql::orNull(record.pausedAt),
                                      filled(record.pausedBy), record.due, record.covered, record.name});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> JobStore::addUnits(Transaction &transaction, qint64 runId, const QList<JobUnit> &units)
{
    for (const JobUnit &unit : units) {
        const auto added =
            sql::change(transaction.connection(),
                        u"INSERT INTO job_unit (run_id, unit, state, attempts, ended_at, milliseconds, note) VALUES"
                        " (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, unit) DO UPDATE SET state = excluded.state,"
                        " attempts = excluded.attempts, ended_at = excluded.ended_at,"
                        " milliseconds = excluded.milliseconds, note = excluded.note"_s,
                        {runId, filled(unit.unit), unitStateName(unit.state), unit.attempts, unit.endedAt,
                         unit.milliseconds, filled(unit.note)});
        if (!added)
            return added.error();
    }
    return {};
}

Result<QList<JobUnit>> JobStore::units(qint64 runId, int limit) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query =
        sql::run(*connection,
                 u"SELECT unit, state, attempts, ended_at, milliseconds, note FROM job_unit WHERE run_id = ?"
                 " ORDER BY CASE state WHEN 'failed' THEN 0 WHEN 'timed_out' THEN 0 ELSE 1 END, unit LIMIT ?"_s,
                 {runId, limit});
    if (!query)
        return query.error();
    QList<JobUnit> units;
    while (query->next()) {
        const auto state = unitStateFromName(query->value(1).toString());
        if (!state)
            return Error{ErrorCode::Storage, u"run %1 has a unit of an unknown state"_s.arg(runId)};
        units.append({query->value(0).toString(), *state, query->value(2).toInt(), query->value(3).toLongLong(),
                      query->value(4).toLongLong(), query->value(5).toString()});
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return units;
}

Result<int> JobStore::trim(Transaction &transaction, EpochSeconds runsBefore, EpochSeconds unitsBefore)
{
    const QSqlDatabase connection = transaction.connection();
    const QString old =
        u"SELECT id FROM job_run WHERE ended_at < ? AND id NOT IN (SELECT max(id) FROM job_run GROUP BY job)"_s;
    for (const EpochSeconds before : {unitsBefore, runsBefore}) {
        const auto removed = sql::change(connection, u"DELETE FROM job_unit WHERE run_id IN (%1)"_s.arg(old), {before});
        if (!removed)
            return removed.error();
    }
    return sql::change(connection, u"DELETE FROM job_run WHERE id IN (%1)"_s.arg(old), {runsBefore});
}

} // namespace core
