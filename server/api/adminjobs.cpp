#include "adminjobs.h"

#include "core/wire/jsonjobs.h"
#include "core/wire/jsonvalues.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

AdminJobsApi::AdminJobsApi(JobRunner &jobs, const CampusService &campus, const Clock &clock)
    : m_jobs(jobs)
    , m_campus(campus)
    , m_clock(clock)
{
}

static QString nameOf(const Request &request)
{
    return request.pathParameters.value(u"name"_s);
}

Result<Reply> AdminJobsApi::list() const
{
    const auto jobs = m_jobs.jobs();
    if (!jobs)
        return jobs.error();
    return jsonReply(wire::toJson(*jobs, m_campus.zone()));
}

Result<Reply> AdminJobsApi::show(const Request &request) const
{
    const auto job = m_jobs.job(nameOf(request));
    if (!job)
        return job.error();
    return jsonReply(wire::toJson(*job, m_campus.zone()));
}

static Result<JobChange> changeOf(const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    JobChange change;
    change.schedule = fields->string("schedule"_L1);
    if (!change.schedule && fields->isNull("schedule"_L1))
        change.schedule = u""_s;
    const auto catchUp = fields->string("catchUp"_L1);
    change.usualCatchUp = !catchUp && fields->isNull("catchUp"_L1);
    change.paused = fields->boolean("paused"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (catchUp) {
        change.catchUp = catchUpFromName(*catchUp);
        if (!change.catchUp)
            return Error{ErrorCode::InvalidArgument, u"catchUp must be one of once, all, skip"_s};
    }
    return change;
}

Result<Reply> AdminJobsApi::change(const Request &request) const
{
    const auto change = changeOf(request);
    if (!change)
        return change.error();
    const auto job = m_jobs.change(request.principal, nameOf(request), *change);
    if (!job)
        return job.error();
    return jsonReply(wire::toJson(*job, m_campus.zone()));
}

Result<Reply> AdminJobsApi::begin(const Request &request) const
{
    bool dryRun = false;
    if (!request.body.isEmpty()) {
        auto fields = BodyFields::of(request);
        if (!fields)
            return fields.error();
        dryRun = fields->boolean("dryRun"_L1).value_or(false);
        if (const auto finished = fields->finish(); !finished)
            return finished.error();
    }
    const auto run = m_jobs.beginJob(nameOf(request), request.principal.name, dryRun);
    if (!run)
        return run.error();
    return jsonReply(wire::toJson(*run, m_campus.zone()), 202);
}

// A whole number from 1 to `most`; nullopt when it is not given.
static Result<std::optional<qint64>> wholeParameter(const Request &request, const QString &name, qint64 most)
{
    const auto text = queryValue(request, name);
    if (!text)
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return Error{ErrorCode::InvalidArgument, u"%1 must be a number from 1 to %2"_s.arg(name).arg(most)};
    return std::optional(number);
}

Result<Reply> AdminJobsApi::runs(const Request &request) const
{
    RunQuery query;
    const auto limit = wholeParameter(request, u"limit"_s, 500);
    if (!limit)
        return limit.error();
    query.limit = static_cast<int>(limit->value_or(query.limit));
    const auto before = wholeParameter(request, u"before"_s, std::numeric_limits<qint64>::max());
    if (!before)
        return before.error();
    query.before = *before;
    if (const auto job = queryValue(request, u"job"_s)) {
        if (const auto known = m_jobs.job(*job); !known)
            return known.error();
        query.job = *job;
    }
    if (const auto state = queryValue(request, u"state"_s)) {
        query.state = runStateFromName(*state);
        if (!query.state)
            return Error{ErrorCode::InvalidArgument, u"state must be one of running, done, failed, stopped, skipped"_s};
    }
    const auto runs = m_jobs.runs(query);
    if (!runs)
        return runs.error();
    return jsonReply(wire::toJson(*runs, m_campus.zone()));
}

Result<Reply> AdminJobsApi::run(const Request &request) const
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto detail = m_jobs.run(*id);
    if (!detail)
        return detail.error();
    return jsonReply(wire::toJson(detail->run, detail->units, m_campus.zone()));
}

static QJsonArray valuesOf(const CronField &field)
{
    QJsonArray values;
    for (int value = 0; value < 60; ++value) {
        if (field.has(value))
            values.append(value);
    }
    return values;
}

Result<Reply> AdminJobsApi::check(const Request &request) const
{
    const auto text = queryValue(request, u"expression"_s);
    if (!text)
        return Error{ErrorCode::InvalidArgument, u"expression must be given"_s};
    const auto schedule = CronExpression::parse(*text);
    if (!schedule)
        return Error{ErrorCode::InvalidArgument, u"expression: "_s + schedule.error().detail};
    const auto count = wholeParameter(request, u"count"_s, 100);
    if (!count)
        return count.error();
    const SiteZone zone = m_campus.zone();
    QJsonArray next;
    for (const EpochSeconds time : schedule->nextTimes(m_clock.now(), zone, static_cast<int>(count->value_or(5)))) {
        QJsonObject each;
        wire::putTime(each, "time"_L1, time, zone);
        next.append(each);
    }
    return jsonReply({{u"expression"_s, schedule->text()},
                      {u"minutes"_s, valuesOf(schedule->minutes())},
                      {u"hours"_s, valuesOf(schedule->hours())},
                      {u"daysOfMonth"_s, valuesOf(schedule->daysOfMonth())},
                      {u"months"_s, valuesOf(schedule->months())},
                      {u"daysOfWeek"_s, valuesOf(schedule->daysOfWeek())},
                      {u"eitherDay"_s, schedule->eitherDay()},
                      {u"next"_s, next}});
}

} // namespace server
