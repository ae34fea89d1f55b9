#pragma once

#include "core/base/taskpool.h"
#include "core/schedule/jobrunner.h"
#include "core/schedule/runwork.h"

#include <QHash>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace core {

//! A run of this process, from its entry in the ledger to its end.
struct ActiveRun
{
    const KnownJob *job = nullptr;
    ClaimedRun claimed;
    bool bySchedule = false;
    std::vector<JobRunner::Answer> waiting;
};
using ActiveRunPtr = std::shared_ptr<ActiveRun>;

struct JobRunner::Private
{
    Private(Database &store, const Clock &time, const JobRunnerOptions &wanted, Hooks given);
    void end(); //!< stops what runs, and waits for it

    SiteZone zone() const { return hooks.zone ? hooks.zone() : SiteZone::utc(); }
    const KnownJob *find(const QString &name) const;
    Result<const KnownJob *> known(const QString &name) const;
    UnitLimits limitsOf(const JobSpec &spec) const;
    UnitPool::Work workOf(const JobSpec &spec, const JobWindow &window);

    void endAbandoned(); //!< what nobody goes on with; a store that fails is logged
    //! Names of jobs that are due or have an abandoned run, as far as one can tell without writing.
    Result<QStringList> dueJobs() const;
    //! Claims what the schedule asks for; null when there is nothing after all.
    Result<ActiveRunPtr> claimDue(const KnownJob &job);
    Result<ActiveRunPtr> claimNow(const KnownJob &job, RunCause cause, const QString &by, bool dryRun);
    //! Null when the answer waits for a run that is going on.
    Result<ActiveRunPtr> joinOrClaim(const KnownJob &job, RunCause cause, const QString &by, bool dryRun,
                                     const Answer &answer);
    void carryOut(const ActiveRunPtr &active); //!< blocks
    void carryOutLater(const ActiveRunPtr &active);

    void schedule(const std::stop_token &token); //!< the thread of start()
    std::chrono::milliseconds dispatchDue();     //!< and how long to wait then

    Database &database;
    const Clock &clock;
    const JobRunnerOptions options;
    const Hooks hooks;
    const JobStore store;
    RunLedger ledger;
    std::vector<std::unique_ptr<KnownJob>> jobs; //!< complete before anything runs

    std::mutex claiming; //!< held from a look at `active` to the claim; before `mutex`
    std::mutex mutex;    // guards what follows
    QHash<QString, ActiveRunPtr> active;
    int scheduledNow = 0;
    bool woken = false;
    QSet<QString> busyUnits;
    std::vector<std::jthread> stragglers;
    std::condition_variable_any wake;
    std::condition_variable_any unitFree;

    std::stop_source stop;
    TaskPool pool;
    std::jthread scheduler;
};

} // namespace core
