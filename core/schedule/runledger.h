#pragma once

#include "core/base/clock.h"
#include "core/model/role.h"
#include "core/schedule/dueruns.h"
#include "core/schedule/jobspec.h"
#include "core/storage/jobstore.h"

namespace core {

//! A change to a job; what is not set stays.
struct JobChange
{
    std::optional<QString> schedule = {}; //!< empty = the usual one again
    std::optional<CatchUp> catchUp = {};
    bool usualCatchUp = false; //!< the usual policy again
    std::optional<bool> paused = {};
};

//! A job that a runner knows.
struct KnownJob
{
    JobSpec spec;
    CronExpression usual;

    CronExpression schedule(const JobRecord &record) const; //!< the one that holds
    CatchUp catchUp(const JobRecord &record) const { return record.catchUp.value_or(spec.catchUp); }
};

//! A run that is ours to carry out.
struct ClaimedRun
{
    JobRun run;
    QList<JobUnit> settled; //!< of a run that is gone on with: what is not done again
};

//! How one runner enters, keeps and ends runs in the ledger, so that no two carry out the same one. Thread-safe.
class RunLedger
{
public:
    RunLedger(Database &database, const Clock &clock, QString owner, int leaseSeconds);

    Result<void> ensure(const QString &job);
    //! The next run that is due: an abandoned one, or one of the schedule. nullopt: none, paused, or at work elsewhere.
    Result<std::optional<ClaimedRun>> claimDue(const KnownJob &job, const SiteZone &zone);
    //! A run that somebody asks for. Conflict: at work elsewhere, or paused and `cause` is no person.
    Result<ClaimedRun> claimNow(const KnownJob &job, RunCause cause, const QString &by, bool dryRun);
    //! One unit, beside whatever else is at work.
    Result<ClaimedRun> claimUnit(const KnownJob &job, const QString &by);
    //! Ends what was abandoned and nobody will go on with: single units, and runs of jobs that are not in `known`.
    Result<void> endAbandoned(const QStringList &known);

    //! Whether the run is still ours; the lease is good for its whole length again. An ended run is let go.
    Result<bool> save(const JobRun &run, const QList<JobUnit> &units);
    //! Leaves a run to whoever comes next.
    Result<void> release(const JobRun &run, const QList<JobUnit> &units);

    //! With an audit entry. NotFound without such a job; InvalidArgument for a schedule that is wrong or never comes.
    Result<JobRecord> change(const KnownJob &job, const Principal &by, const JobChange &change, const SiteZone &zone);

private:
    RunLease lease() const { return {m_owner, m_clock.now() + m_leaseSeconds}; }
    Result<std::optional<ClaimedRun>> resume(Transaction &transaction, const QString &job);
    Result<qint64> enter(Transaction &transaction, JobRun &run);
    Result<bool> store(const JobRun &run, const QList<JobUnit> &units, const RunLease &lease);

    Database &m_database;
    const Clock &m_clock;
    const QString m_owner;
    const int m_leaseSeconds;
    JobStore m_store;
};

} // namespace core
