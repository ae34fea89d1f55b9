#include "jsonjobs.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::wire {

static QJsonValue runOrNull(const std::optional<JobRun> &run, const SiteZone &zone)
{
    return run ? QJsonValue(toJson(*run, zone)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const JobRun &run, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, run.id},
                       {u"job"_s, run.job},
                       {u"cause"_s, runCauseName(run.cause)},
                       {u"by"_s, text(run.by)},
                       {u"dryRun"_s, run.dryRun},
                       {u"state"_s, runStateName(run.state)},
                       {u"units"_s, run.units},
                       {u"done"_s, run.done},
                       {u"nothing"_s, run.nothing},
                       {u"failed"_s, run.failed},
                       {u"interruptions"_s, run.interruptions},
                       {u"error"_s, text(run.error)}};
    putTime(object, "from"_L1, run.window.from, zone);
    putTime(object, "to"_L1, run.window.to, zone);
    putTime(object, "startedAt"_L1, run.startedAt, zone);
    putTime(object, "endedAt"_L1, run.endedAt, zone);
    return object;
}

QJsonObject toJson(const JobUnit &unit, const SiteZone &zone)
{
    QJsonObject object{{u"unit"_s, unit.unit},
                       {u"state"_s, unitStateName(unit.state)},
                       {u"attempts"_s, unit.attempts},
                       {u"milliseconds"_s, unit.milliseconds},
                       {u"note"_s, text(unit.note)}};
    putTime(object, "endedAt"_L1, unit.endedAt, zone);
    return object;
}

QJsonObject toJson(const JobInfo &job, const SiteZone &zone)
{
    QJsonObject object{{u"name"_s, job.name},
                       {u"schedule"_s, job.schedule},
                       {u"usualSchedule"_s, job.usualSchedule},
                       {u"catchUp"_s, catchUpName(job.catchUp)},
                       {u"usualCatchUp"_s, catchUpName(job.usualCatchUp)},
                       {u"canDryRun"_s, job.canDryRun},
                       {u"paused"_s, job.pausedAt.has_value()},
                       {u"pausedBy"_s, text(job.pausedBy)},
                       {u"running"_s, runOrNull(job.running, zone)},
                       {u"last"_s, runOrNull(job.last, zone)}};
    putTime(object, "pausedAt"_L1, job.pausedAt, zone);
    putTime(object, "nextRun"_L1, job.nextRun, zone);
    return object;
}

QJsonObject toJson(const QList<JobInfo> &jobs, const SiteZone &zone)
{
    return {{u"jobs"_s, arrayOf(jobs, [&zone](const JobInfo &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(const QList<JobRun> &runs, const SiteZone &zone)
{
    return {{u"runs"_s, arrayOf(runs, [&zone](const JobRun &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(const JobRun &run, const QList<JobUnit> &units, const SiteZone &zone)
{
    return {{u"run"_s, toJson(run, zone)},
            {u"units"_s, arrayOf(units, [&zone](const JobUnit &one) { return toJson(one, zone); })}};
}

static JobRun readRun(JsonReader &reader)
{
    JobRun run;
    run.id = reader.integer("id"_L1);
    run.job = reader.string("job"_L1);
    run.cause = reader.named("cause"_L1, runCauseFromName);
    run.by = reader.optionalString("by"_L1);
    run.window = {reader.time("from"_L1), reader.time("to"_L1)};
    run.dryRun = reader.boolean("dryRun"_L1);
    run.state = reader.named("state"_L1, runStateFromName);
    run.startedAt = reader.time("startedAt"_L1);
    run.endedAt = reader.optionalTime("endedAt"_L1);
    run.units = reader.int32("units"_L1);
    run.done = reader.int32("done"_L1);
    run.nothing = reader.int32("nothing"_L1);
    run.failed = reader.int32("failed"_L1);
    run.interruptions = reader.int32("interruptions"_L1);
    run.error = reader.optionalString("error"_L1);
    return run;
}

static std::optional<JobRun> readOptionalRun(JsonReader &reader, QLatin1StringView name)
{
    if (reader.isNull(name))
        return std::nullopt;
    JsonReader inner = reader.object(name);
    return readRun(inner);
}

static JobInfo readInfo(JsonReader &reader)
{
    JobInfo job;
    job.name = reader.string("name"_L1);
    job.schedule = reader.string("schedule"_L1);
    job.usualSchedule = reader.string("usualSchedule"_L1);
    job.catchUp = reader.named("catchUp"_L1, catchUpFromName);
    job.usualCatchUp = reader.named("usualCatchUp"_L1, catchUpFromName);
    job.canDryRun = reader.boolean("canDryRun"_L1);
    job.pausedAt = reader.optionalTime("pausedAt"_L1);
    job.pausedBy = reader.optionalString("pausedBy"_L1);
    job.nextRun = reader.optionalTime("nextRun"_L1);
    job.running = readOptionalRun(reader, "running"_L1);
    job.last = readOptionalRun(reader, "last"_L1);
    return job;
}

static JobUnit readUnit(JsonReader &reader)
{
    JobUnit unit;
    unit.unit = reader.string("unit"_L1);
    unit.state = reader.named("state"_L1, unitStateFromName);
    unit.attempts = reader.int32("attempts"_L1);
    unit.endedAt = reader.time("endedAt"_L1);
    unit.milliseconds = reader.integer("milliseconds"_L1);
    unit.note = reader.optionalString("note"_L1);
    return unit;
}

Result<JobRun> jobRunFromJson(const QJsonObject &object)
{
    return readWhole(object, readRun);
}

Result<JobInfo> jobInfoFromJson(const QJsonObject &object)
{
    return readWhole(object, readInfo);
}

Result<QList<JobInfo>> jobInfosFromJson(const QJsonObject &object)
{
    return readList(object, "jobs"_L1, readInfo);
}

Result<QList<JobRun>> jobRunsFromJson(const QJsonObject &object)
{
    return readList(object, "runs"_L1, readRun);
}

Result<QList<JobUnit>> jobUnitsFromJson(const QJsonObject &object)
{
    return readList(object, "units"_L1, readUnit);
}

} // namespace core::wire
