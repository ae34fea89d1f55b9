#include "jobrunner.h"

#include "core/schedule/runnerstate.h"

using namespace Qt::StringLiterals;

namespace core {

static JobInfo infoOf(const KnownJob &job, const JobRecord &record, const SiteZone &zone)
{
    JobInfo info;
    info.name = job.spec.name;
    info.usualSchedule = job.usual.text();
    info.usualCatchUp = job.spec.catchUp;
    info.canDryRun = job.spec.canDryRun;
    const CronExpression schedule = job.schedule(record);
    info.schedule = schedule.text();
    info.catchUp = job.catchUp(record);
    info.pausedAt = record.pausedAt;
    info.pausedBy = record.pausedBy;
    if (!record.pausedAt)
        info.nextRun = schedule.next(record.due, zone);
    return info;
}

Result<QList<JobInfo>> JobRunner::jobs() const
{
    const auto records = d->store.records();
    if (!records)
        return records.error();
    const auto live = d->store.live(d->clock.now());
    if (!live)
        return live.error();
    const auto ended = d->store.lastEnded();
    if (!ended)
        return ended.error();
    const SiteZone zone = d->zone();
    QList<JobInfo> infos;
    for (const auto &job : d->jobs) {
        JobRecord record;
        for (const JobRecord &each : *records) {
            if (each.name == job->spec.name)
                record = each;
        }
        JobInfo info = infoOf(*job, record, zone);
        for (const JobRun &run : *live) {
            if (run.job == info.name && run.cause != RunCause::ProcessCall)
                info.running = run;
        }
        for (const JobRun &run : *ended) {
            if (run.job == info.name)
                info.last = run;
        }
        infos.append(info);
    }
    return infos;
}

Result<JobInfo> JobRunner::job(const QString &name) const
{
    const auto found = d->known(name);
    if (!found)
        return found.error();
    const auto all = jobs();
    if (!all)
        return all.error();
    for (const JobInfo &info : *all) {
        if (info.name == name)
            return info;
    }
    return Error{ErrorCode::Internal, u"the job '%1' is lost"_s.arg(name)};
}

Result<JobInfo> JobRunner::change(const Principal &by, const QString &name, const JobChange &change)
{
    const auto found = d->known(name);
    if (!found)
        return found.error();
    const auto changed = d->ledger.change(**found, by, change, d->zone());
    if (!changed)
        return changed.error();
    {
        const std::lock_guard lock(d->mutex);
        d->woken = true;
    }
    d->wake.notify_all();
    return job(name);
}

Result<QList<JobRun>> JobRunner::runs(const RunQuery &query) const
{
    return d->store.runs(query);
}

Result<JobRunDetail> JobRunner::run(qint64 id) const
{
    const auto run = d->store.run(id);
    if (!run)
        return run.error();
    if (!*run)
        return Error{ErrorCode::NotFound, u"there is no run %1"_s.arg(id)};
    auto units = d->store.units(id, d->options.unitsListed);
    if (!units)
        return units.error();
    return JobRunDetail{**run, *std::move(units)};
}

} // namespace core
