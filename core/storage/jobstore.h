#pragma once

#include "core/model/job.h"
#include "core/storage/database.h"

#include <QList>

namespace core {

//! What is kept of a job besides its runs.
struct JobRecord
{
    QString name;
    std::optional<QString> schedule; //!< in place of the usual one
    std::optional<CatchUp> catchUp;  //!< likewise
    std::optional<EpochSeconds> pausedAt;
    QString pausedBy;
    EpochSeconds due = 0;     //!< the last time that was due and has been seen to
    EpochSeconds covered = 0; //!< the end of the last window
};

//! Who carries a run out, and until when others leave it alone.
struct RunLease
{
    QString owner;
    EpochSeconds until = 0;
};

//! What of the ledger is asked for.
struct RunQuery
{
    int limit = 50;                     //!< at least 1
    std::optional<qint64> before = {};  //!< runs older than the one with this id
    QString job = {};                   //!< empty = of all
    std::optional<RunState> state = {}; //!< in this state alone
};

//! The ledger of jobs: what they are set to, their runs and units. Errors: Storage.
class JobStore
{
public:
    explicit JobStore(Database &database)
        : m_database(database)
    {
    }

    //! With both marks at `now` when the job is new.
    Result<void> ensure(Transaction &transaction, const QString &name, EpochSeconds now);
    Result<QList<JobRecord>> records() const;
    //! Writes the row first, so that runners that do not share one writer wait for each other here.
    Result<std::optional<JobRecord>> lock(Transaction &transaction, const QString &name);
    Result<void> write(Transaction &transaction, const JobRecord &record);

    // Runs. Of those that are running, the ones that ProcessCall began do not count as the job's own.
    Result<qint64> add(Transaction &transaction, const JobRun &run, const RunLease &lease);
    Result<std::optional<JobRun>> running(const Transaction &transaction, const QString &job, EpochSeconds now) const;
    //! Running, but nobody's any more: the lease has run out.
    Result<std::optional<JobRun>> abandoned(const Transaction &transaction, const QString &job, EpochSeconds now) const;
    Result<QList<JobRun>> abandoned(EpochSeconds now) const; //!< of all jobs, single units included
    Result<void> takeOver(Transaction &transaction, qint64 runId, const RunLease &lease);
    //! Ends as Stopped a run that nobody goes on with; nothing happens when it is somebody's after all.
    Result<void> giveUp(Transaction &transaction, qint64 runId, EpochSeconds now);
    //! Counts, state and end of a run, and a new end of the lease; false when it is another's by now.
    Result<bool> update(Transaction &transaction, const JobRun &run, const RunLease &lease);

    Result<void> addUnits(Transaction &transaction, qint64 runId, const QList<JobUnit> &units);

    Result<QList<JobRun>> runs(const RunQuery &query) const; //!< newest first
    Result<std::optional<JobRun>> run(qint64 id) const;
    Result<QList<JobUnit>> units(qint64 runId, int limit) const; //!< failed ones first
    Result<QList<JobRun>> live(EpochSeconds now) const;          //!< running now, single units included
    Result<QList<JobRun>> lastEnded() const;                     //!< the newest of each job: ended, no dry run, no unit

    //! Removes runs that ended before `runsBefore` and the units of those that ended before `unitsBefore`; the newest
    //! run of a job stays. Returns how many runs.
    Result<int> trim(Transaction &transaction, EpochSeconds runsBefore, EpochSeconds unitsBefore);

private:
    Database &m_database;
};

} // namespace core
