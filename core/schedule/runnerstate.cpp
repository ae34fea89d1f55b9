#include "runnerstate.h"

#include "core/base/logging.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace core {

constexpr int MostAskedFor = 4; //!< runs that people and calls began, at once

JobRunner::Private::Private(Database &store_, const Clock &time, const JobRunnerOptions &wanted, Hooks given)
    : database(store_)
    , clock(time)
    , options(wanted)
    , hooks(std::move(given))
    , store(store_)
    , ledger(store_, time, wanted.owner, wanted.leaseSeconds)
    , pool(wanted.jobsAtOnce + MostAskedFor)
{
}

void JobRunner::Private::end()
{
    stop.request_stop();
    scheduler = {};
    pool.finish();
    stragglers.clear(); // waits for them
}

const KnownJob *JobRunner::Private::find(const QString &name) const
{
    for (const auto &job : jobs) {
        if (job->spec.name == name)
            return job.get();
    }
    return nullptr;
}

Result<const KnownJob *> JobRunner::Private::known(const QString &name) const
{
    constexpr qsizetype MostShown = 64;
    if (const KnownJob *job = find(name))
        return job;
    return Error{ErrorCode::NotFound, u"there is no job '%1'"_s.arg(name.left(MostShown))};
}

UnitLimits JobRunner::Private::limitsOf(const JobSpec &spec) const
{
    UnitLimits limits;
    limits.parallel = spec.parallel;
    limits.attempts = spec.attempts;
    limits.unitLimit = spec.unitLimit;
    limits.backOff = options.backOff;
    limits.grace = options.grace;
    return limits;
}

// The same unit of the same job is never at work twice in this process: a call for one unit waits for the run.
UnitPool::Work JobRunner::Private::workOf(const JobSpec &spec, const JobWindow &window)
{
    return [this, &spec, window](const QString &unit, const std::stop_token &token) -> Result<UnitOutcome> {
        const QString key = spec.name + u'\n' + unit;
        std::unique_lock lock(mutex);
        unitFree.wait(lock, token, [&] { return !busyUnits.contains(key); });
        if (token.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped before it began"_s};
        busyUnits.insert(key);
        lock.unlock();
        const auto free = qScopeGuard([&] {
            const std::lock_guard again(mutex);
            busyUnits.remove(key);
            unitFree.notify_all();
        });
        return spec.run(unit, window, token);
    };
}

// A daemon that was killed a moment before this start still has its lease then: it is not enough to look once.
void JobRunner::Private::endAbandoned()
{
    QStringList known;
    for (const auto &job : jobs)
        known.append(job->spec.name);
    if (const auto ended = ledger.endAbandoned(known); !ended)
        qCWarning(lcStorage).noquote() << "old runs stay open:" << ended.error().detail;
}

Result<QStringList> JobRunner::Private::dueJobs() const
{
    const auto records = store.records();
    if (!records)
        return records.error();
    const auto abandoned = store.abandoned(clock.now());
    if (!abandoned)
        return abandoned.error();
    QSet<QString> left;
    for (const JobRun &run : *abandoned) {
        if (run.cause != RunCause::ProcessCall)
            left.insert(run.job);
    }
    QStringList due;
    for (const auto &job : jobs) {
        for (const JobRecord &record : *records) {
            if (record.name != job->spec.name || record.pausedAt)
                continue;
            const auto next = job->schedule(record).next(record.due, zone());
            if ((next && *next <= clock.now()) || left.contains(record.name))
                due.append(record.name);
        }
    }
    return due;
}

Result<ActiveRunPtr> JobRunner::Private::claimDue(const KnownJob &job)
{
    const std::lock_guard claim(claiming);
    auto claimed = ledger.claimDue(job, zone());
    if (!claimed)
        return claimed.error();
    if (!*claimed)
        return ActiveRunPtr();
    auto run = std::make_shared<ActiveRun>();
    run->job = &job;
    run->claimed = **std::move(claimed);
    run->bySchedule = true;
    const std::lock_guard lock(mutex);
    active.insert(job.spec.name, run);
    ++scheduledNow;
    return run;
}

// With `claiming` held.
Result<ActiveRunPtr> JobRunner::Private::claimNow(const KnownJob &job, RunCause cause, const QString &by, bool dryRun)
{
    {
        const std::lock_guard lock(mutex);
        if (active.contains(job.spec.name)) // the ledger may not tell: a computer that slept renews its leases late
            return Error{ErrorCode::Conflict, u"the job '%1' is at work already"_s.arg(job.spec.name)};
        if (active.size() - scheduledNow >= MostAskedFor)
            return Error{ErrorCode::Unavailable, u"too many jobs are at work; try again later"_s};
    }
    auto claimed = ledger.claimNow(job, cause, by, dryRun);
    if (!claimed)
        return claimed.error();
    auto run = std::make_shared<ActiveRun>();
    run->job = &job;
    run->claimed = *std::move(claimed);
    const std::lock_guard lock(mutex);
    active.insert(job.spec.name, run);
    return run;
}

Result<ActiveRunPtr> JobRunner::Private::joinOrClaim(const KnownJob &job, RunCause cause, const QString &by,
                                                     bool dryRun, const Answer &answer)
{
    const std::lock_guard claim(claiming);
    {
        const std::lock_guard lock(mutex);
        const ActiveRunPtr running = active.value(job.spec.name);
        if (running && !dryRun && !running->claimed.run.dryRun) {
            running->waiting.push_back(answer);
            return ActiveRunPtr();
        }
    }
    auto claimed = claimNow(job, cause, by, dryRun);
    if (claimed) {
        const std::lock_guard lock(mutex);
        (*claimed)->waiting.push_back(answer);
    }
    return claimed;
}

void JobRunner::Private::carryOut(const ActiveRunPtr &run)
{
    const JobSpec &spec = run->job->spec;
    const JobRun begun = run->claimed.run;
    if (hooks.changed)
        hooks.changed(begun);
    RunWork work(ledger, clock, spec, run->claimed, options.leaseSeconds);
    work.run(limitsOf(spec), workOf(spec, {begun.window.from, begun.window.to, begun.dryRun}), stop.get_token());
    std::vector<Answer> waiting;
    {
        const std::lock_guard lock(mutex);
        active.remove(spec.name);
        waiting.swap(run->waiting);
        for (std::jthread &straggler : work.takeStragglers())
            stragglers.push_back(std::move(straggler));
        if (run->bySchedule)
            --scheduledNow;
        woken = true;
    }
    wake.notify_all();
    if (hooks.changed)
        hooks.changed(work.outcome());
    const Result<JobRun> outcome = work.outcome().state == RunState::Running
                                       ? Result<JobRun>(Error{ErrorCode::Cancelled, u"the daemon ends"_s})
                                       : Result<JobRun>(work.outcome());
    for (const Answer &answer : waiting)
        answer(outcome);
}

void JobRunner::Private::carryOutLater(const ActiveRunPtr &run)
{
    pool.start([this, run] { carryOut(run); });
}

std::chrono::milliseconds JobRunner::Private::dispatchDue()
{
    constexpr std::chrono::milliseconds Longest = std::chrono::seconds(20); // other runners, and clocks that are set
    constexpr std::chrono::milliseconds Soon = std::chrono::seconds(5);
    endAbandoned();
    const auto due = dueJobs();
    if (!due) {
        qCWarning(lcStorage).noquote() << "the schedule waits:" << due.error().detail;
        return Longest;
    }
    bool left = false;
    for (const QString &name : *due) {
        {
            const std::lock_guard lock(mutex);
            if (active.contains(name))
                continue; // its end wakes us
            if (scheduledNow >= options.jobsAtOnce)
                return Longest; // likewise
        }
        const auto claimed = claimDue(*find(name));
        if (!claimed)
            qCWarning(lcStorage).noquote() << "the job" << name << "waits:" << claimed.error().detail;
        else if (*claimed)
            carryOutLater(*claimed);
        left = true;
    }
    if (left)
        return Soon;
    const auto records = store.records();
    EpochSeconds next = clock.now() + 20;
    for (const JobRecord &record : records.valueOr({})) {
        const KnownJob *job = find(record.name);
        if (job && !record.pausedAt)
            next = std::min(next, job->schedule(record).next(record.due, zone()).value_or(next));
    }
    const std::chrono::milliseconds until(next * 1000 - clock.nowMilliseconds());
    return std::clamp(until, std::chrono::milliseconds(1), Longest);
}

void JobRunner::Private::schedule(const std::stop_token &token)
{
    while (!token.stop_requested()) {
        const auto pause = dispatchDue();
        std::unique_lock lock(mutex);
        wake.wait_for(lock, token, pause, [this] { return woken; });
        woken = false;
    }
}

} // namespace core
