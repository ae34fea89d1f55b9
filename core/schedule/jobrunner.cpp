#include "jobrunner.h"

#include "core/schedule/runnerstate.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

static JobRunnerOptions withOwner(JobRunnerOptions options)
{
    if (options.owner.isEmpty())
        options.owner = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return options;
}

JobRunner::JobRunner(Database &database, const Clock &clock, const JobRunnerOptions &options, Hooks hooks)
    : d(std::make_unique<Private>(database, clock, withOwner(options), std::move(hooks)))
{
}

JobRunner::~JobRunner()
{
    d->end(); // what runs still uses d
}

Result<void> JobRunner::add(const JobSpec &spec)
{
    if (d->find(spec.name))
        return Error{ErrorCode::Conflict, u"there is a job '%1' already"_s.arg(spec.name)};
    auto schedule = CronExpression::parse(spec.schedule);
    if (!schedule)
        return Error{ErrorCode::InvalidArgument, u"%1: %2"_s.arg(spec.name, schedule.error().detail)};
    if (auto made = d->ledger.ensure(spec.name); !made)
        return made;
    d->jobs.push_back(std::make_unique<KnownJob>(KnownJob{spec, *std::move(schedule)}));
    return {};
}

void JobRunner::start()
{
    d->scheduler = std::jthread([this](const std::stop_token &token) { d->schedule(token); });
}

Result<int> JobRunner::runDue()
{
    d->endAbandoned();
    const auto due = d->dueJobs();
    if (!due)
        return due.error();
    int runs = 0;
    for (const QString &name : *due) {
        for (;;) {
            const auto claimed = d->claimDue(*d->find(name));
            if (!claimed)
                return claimed.error();
            if (!*claimed)
                break;
            d->carryOut(*claimed);
            ++runs;
        }
    }
    return runs;
}

void JobRunner::runJob(const QString &name, RunCause cause, const QString &by, bool dryRun, const Answer &answer)
{
    const auto job = d->known(name);
    if (!job)
        return answer(job.error());
    if (dryRun && !(*job)->spec.canDryRun)
        return answer(Error{ErrorCode::InvalidArgument, u"the job '%1' has no dry run"_s.arg(name)});
    d->pool.start([this, known = *job, cause, by, dryRun, answer] {
        const auto claimed = d->joinOrClaim(*known, cause, by, dryRun, answer);
        if (!claimed)
            answer(claimed.error());
        else if (*claimed)
            d->carryOut(*claimed);
    });
}

Result<JobRun> JobRunner::beginJob(const QString &name, const QString &by, bool dryRun)
{
    const auto job = d->known(name);
    if (!job)
        return job.error();
    if (dryRun && !(*job)->spec.canDryRun)
        return Error{ErrorCode::InvalidArgument, u"the job '%1' has no dry run"_s.arg(name)};
    std::unique_lock claim(d->claiming);
    const auto claimed = d->claimNow(**job, RunCause::Person, by, dryRun);
    claim.unlock();
    if (!claimed)
        return claimed.error();
    JobRun begun = (*claimed)->claimed.run;
    d->carryOutLater(*claimed);
    return begun;
}

void JobRunner::runUnitLater(const QString &name, const QString &unit, const QString &by,
                             std::function<void(const Result<UnitOutcome> &)> answer)
{
    d->pool.start([this, name, unit, by, tell = std::move(answer)] { tell(runUnit(name, unit, by)); });
}

Result<UnitOutcome> JobRunner::runUnit(const QString &name, const QString &unit, const QString &by)
{
    const auto job = d->known(name);
    if (!job)
        return job.error();
    auto claimed = d->ledger.claimUnit(**job, by);
    if (!claimed)
        return claimed.error();
    const JobRun begun = claimed->run;
    // Shared, since a unit that does not stop may outlive this call.
    struct Captured
    {
        std::mutex mutex;
        std::optional<Result<UnitOutcome>> outcome;
    };
    const auto captured = std::make_shared<Captured>();
    JobSpec one = (*job)->spec;
    one.units = [unit](const JobWindow &) -> Result<QStringList> { return QStringList{unit}; };
    const auto work = [captured, inner = d->workOf((*job)->spec, {begun.window.from, begun.window.to, false})](
                          const QString &which, const std::stop_token &token) {
        auto outcome = inner(which, token);
        const std::lock_guard lock(captured->mutex);
        captured->outcome = outcome;
        return outcome;
    };
    RunWork run(d->ledger, d->clock, one, *std::move(claimed), d->options.leaseSeconds);
    run.run(d->limitsOf(one), work, d->stop.get_token());
    {
        const std::lock_guard lock(d->mutex);
        for (std::jthread &straggler : run.takeStragglers())
            d->stragglers.push_back(std::move(straggler));
    }
    const std::lock_guard lock(captured->mutex);
    if (captured->outcome && captured->outcome->hasValue() && run.outcome().state != RunState::Failed)
        return *captured->outcome;
    if (captured->outcome && !captured->outcome->hasValue() && captured->outcome->error().code != ErrorCode::Cancelled)
        return captured->outcome->error();
    return Error{ErrorCode::Internal, run.outcome().error.isEmpty() ? u"stopped"_s : run.outcome().error};
}

} // namespace core
