#include "jobstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

static const auto Columns = u"id, job, cause, person, window_from, window_to, dry_run, state, started_at, ended_at,"
                            " units, done, idle, failed, interruptions, error"_s;
// Of the job itself, not of a single unit.
static const auto Whole = u"cause <> 'process'"_s;

static Result<JobRun> readRun(const QSqlQuery &query)
{
    JobRun run;
    run.id = query.value(0).toLongLong();
    run.job = query.value(1).toString();
    const auto cause = runCauseFromName(query.value(2).toString());
    const auto state = runStateFromName(query.value(7).toString());
    if (!cause || !state)
        return Error{ErrorCode::Storage, u"run %1 has an unknown cause or state"_s.arg(run.id)};
    run.cause = *cause;
    run.by = query.value(3).toString();
    run.window = {query.value(4).toLongLong(), query.value(5).toLongLong()};
    run.dryRun = query.value(6).toBool();
    run.state = *state;
    run.startedAt = query.value(8).toLongLong();
    run.endedAt = sql::optionalValue<EpochSeconds>(query.value(9));
    run.units = query.value(10).toInt();
    run.done = query.value(11).toInt();
    run.nothing = query.value(12).toInt();
    run.failed = query.value(13).toInt();
    run.interruptions = query.value(14).toInt();
    run.error = query.value(15).toString();
    return run;
}

static Result<QList<JobRun>> select(const QSqlDatabase &connection, const QString &rest, const QVariantList &values)
{
    auto query = sql::run(connection, u"SELECT %1 FROM job_run %2"_s.arg(Columns, rest), values);
    if (!query)
        return query.error();
    QList<JobRun> runs;
    while (query->next()) {
        const auto run = readRun(*query);
        if (!run)
            return run.error();
        runs.append(*run);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return runs;
}

static Result<std::optional<JobRun>> firstOf(const Result<QList<JobRun>> &runs)
{
    if (!runs)
        return runs.error();
    return runs->isEmpty() ? std::optional<JobRun>() : runs->first();
}

Result<qint64> JobStore::add(Transaction &transaction, const JobRun &run, const RunLease &lease)
{
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO job_run (job, cause, person, window_from, window_to, dry_run, state, started_at, ended_at, error,"
        " owner, lease_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {run.job, runCauseName(run.cause), run.by.isNull() ? u""_s : run.by, run.window.from, run.window.to,
         run.dryRun ? 1 : 0, runStateName(run.state), run.startedAt, sql::orNull(run.endedAt),
         run.error.isNull() ? u""_s : run.error, lease.owner, lease.until});
    if (!made)
        return made.error();
    return (*made)->first().toLongLong();
}

Result<std::optional<JobRun>> JobStore::running(const Transaction &transaction, const QString &job,
                                                EpochSeconds now) const
{
    return firstOf(
        select(transaction.connection(),
               u"WHERE state = 'running' AND %1 AND job = ? AND lease_until > ? ORDER BY id LIMIT 1"_s.arg(Whole),
               {job, now}));
}

Result<std::optional<JobRun>> JobStore::abandoned(const Transaction &transaction, const QString &job,
                                                  EpochSeconds now) const
{
    return firstOf(
        select(transaction.connection(),
               u"WHERE state = 'running' AND %1 AND job = ? AND lease_until <= ? ORDER BY id LIMIT 1"_s.arg(Whole),
               {job, now}));
}

Result<QList<JobRun>> JobStore::abandoned(EpochSeconds now) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return select(*connection, u"WHERE state = 'running' AND lease_until <= ?"_s, {now});
}

Result<void> JobStore::takeOver(Transaction &transaction, qint64 runId, const RunLease &lease)
{
    const auto taken =
        sql::change(transaction.connection(),
                    u"UPDATE job_run SET owner = ?, lease_until = ?, interruptions = interruptions + 1 WHERE id = ?"_s,
                    {lease.owner, lease.until, runId});
    if (!taken)
        return taken.error();
    return {};
}

Result<void> JobStore::giveUp(Transaction &transaction, qint64 runId, EpochSeconds now)
{
    const auto ended = sql::change(transaction.connection(),
                                   u"UPDATE job_run SET state = 'stopped', ended_at = ?, error = ? WHERE id = ?"
                                   " AND state = 'running' AND lease_until <= ?"_s,
                                   {now, u"the daemon ended in the middle of it"_s, runId, now});
    if (!ended)
        return ended.error();
    return {};
}

Result<bool> JobStore::update(Transaction &transaction, const JobRun &run, const RunLease &lease)
{
    const auto changed =
        sql::change(transaction.connection(),
                    u"UPDATE job_run SET state = ?, ended_at = ?, units = ?, done = ?, idle = ?, failed = ?, error = ?,"
                    " lease_until = ? WHERE id = ? AND owner = ? AND state = 'running'"_s,
                    {runStateName(run.state), sql::orNull(run.endedAt), run.units, run.done, run.nothing, run.failed,
                     run.error.isNull() ? u""_s : run.error, lease.until, run.id, lease.owner});
    if (!changed)
        return changed.error();
    return *changed == 1;
}

Result<QList<JobRun>> JobStore::runs(const RunQuery &query) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    if (query.before) {
        conditions.append(u"id < ?"_s);
        values.append(*query.before);
    }
    if (!query.job.isEmpty()) {
        conditions.append(u"job = ?"_s);
        values.append(query.job);
    }
    if (query.state) {
        conditions.append(u"state = ?"_s);
        values.append(runStateName(*query.state));
    }
    values.append(query.limit);
    return select(*connection, u"WHERE %1 ORDER BY id DESC LIMIT ?"_s.arg(conditions.join(u" AND "_s)), values);
}

Result<std::optional<JobRun>> JobStore::run(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return firstOf(select(*connection, u"WHERE id = ?"_s, {id}));
}

Result<QList<JobRun>> JobStore::live(EpochSeconds now) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return select(*connection, u"WHERE state = 'running' AND lease_until > ? ORDER BY id"_s, {now});
}

Result<QList<JobRun>> JobStore::lastEnded() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return select(*connection,
                  u"WHERE id IN (SELECT max(id) FROM job_run WHERE state IN ('done', 'failed', 'stopped') AND"
                  " dry_run = 0 AND %1 GROUP BY job)"_s.arg(Whole),
                  {});
}

} // namespace core
