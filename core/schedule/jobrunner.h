#pragma once

#include "core/base/clock.h"
#include "core/model/role.h"
#include "core/model/sitezone.h"
#include "core/schedule/jobspec.h"
#include "core/schedule/runledger.h"

#include <memory>

namespace core {

struct JobRunnerOptions
{
    QString owner;         //!< whose runs they are in the ledger; one of its own for each runner, empty = random
    int leaseSeconds = 60; //!< after which another runner goes on with a run of one that was killed
    int jobsAtOnce = 2;    //!< that the schedule begins; what people and calls begin comes on top, up to four
    std::chrono::milliseconds backOff = std::chrono::seconds(2); //!< before a unit is tried a second time
    std::chrono::milliseconds grace = std::chrono::seconds(5);   //!< for a unit that was asked to stop
    int unitsListed = 1'000;                                     //!< of a run at most, failed ones first
};

struct JobRunDetail
{
    JobRun run;
    QList<JobUnit> units; //!< failed ones first
};

//! Does jobs when they are due and keeps the ledger. Several runners, of several processes too, may work on one ledger:
//! each run is done by one of them, and a run whose runner was killed is taken up by another when its lease is over, or
//! at once when it ended in order. Runs of one job do not overlap. Thread-safe. All functions but runJob()
//! and runUnitLater() look at the disk.
class JobRunner
{
public:
    struct Hooks
    {
        std::function<SiteZone()> zone = {};              //!< of the schedules; missing: UTC
        std::function<void(const JobRun &)> changed = {}; //!< a run began or ended; in its thread, must be quick
    };
    using Answer = std::function<void(const Result<JobRun> &)>;

    //! `database` and `clock` must outlive it.
    JobRunner(Database &database, const Clock &clock, const JobRunnerOptions &options, Hooks hooks);
    ~JobRunner(); //!< asks what runs to stop, and waits for it; the next start goes on with it

    //! A new job is first due after now. Conflict for a name that is taken; InvalidArgument for a wrong schedule.
    Result<void> add(const JobSpec &spec);

    //! Works by itself from now on, in threads of its own.
    void start();
    //! Does what is due now, one job after the other, and returns the number of runs. For tests and without start().
    Result<int> runDue();

    //! Runs the job now. A run that is going on in this process is joined instead, unless one of the two is a dry run.
    //! `answer` is called once, when it is done; its error is that of beginning: NotFound, Conflict (paused, or at work
    //! in another process), InvalidArgument for a dry run of a job that has none, Unavailable, Cancelled.
    void runJob(const QString &name, RunCause cause, const QString &by, bool dryRun, const Answer &answer);
    //! Likewise, and returns the run as it begins.
    Result<JobRun> beginJob(const QString &name, const QString &by, bool dryRun);
    //! Does one unit now; blocks. What `run` of the job says, or Unavailable when it was stopped at its limit.
    Result<UnitOutcome> runUnit(const QString &name, const QString &unit, const QString &by);
    //! Likewise in another thread; `answer` is called once.
    void runUnitLater(const QString &name, const QString &unit, const QString &by,
                      std::function<void(const Result<UnitOutcome> &)> answer);

    Result<QList<JobInfo>> jobs() const; //!< in the order in which they were added
    Result<JobInfo> job(const QString &name) const;
    //! Noted in the audit. NotFound, InvalidArgument.
    Result<JobInfo> change(const Principal &by, const QString &name, const JobChange &change);
    Result<QList<JobRun>> runs(const RunQuery &query) const;
    Result<JobRunDetail> run(qint64 id) const; //!< NotFound

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core
