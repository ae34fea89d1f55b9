#include "jobroutes.h"

#include "server/api/adminjobs.h"
#include "server/api/cronjobs.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

// They look at the cron secret themselves.
static void addCron(RouteTable &table, const std::shared_ptr<const CronApi> &cron)
{
    const auto add = [&](const QByteArray &method, const QByteArray &path, const LaterHandler &handler) {
        for (const QByteArray &prefix : {QByteArray(), QByteArray("/api/v1")})
            table.add({method, prefix + path, Anybody, Runs::Later, DefaultBodyBytes, handler, path});
    };
    for (const char *job : {"mark_peaks", "anomaly", "reports", "survey_routine"}) {
        const QString name = QString::fromLatin1(job);
        add("GET", QByteArray("/") + job,
            [cron, name](const Request &request, const Responder &responder) { cron->run(name, request, responder); });
    }
    const auto addProcess = [&](const QByteArray &path, const QString &job, QLatin1StringView field) {
        add("POST", path, [cron, job, field](const Request &request, const Responder &responder) {
            cron->process(job, field, request, responder);
        });
    };
    addProcess("/process_peaks", u"mark_peaks"_s, "sensor_id"_L1);
    addProcess("/process_anomaly", u"anomaly"_s, "sensor_id"_L1);
    addProcess("/process_reports", u"reports"_s, "user_id"_L1);
}

static void addAdministration(RouteTable &table, const std::shared_ptr<const AdminJobsApi> &jobs)
{
    const auto add = [&](const QByteArray &method, const QByteArray &path, Runs runs,
                         Result<Reply> (AdminJobsApi::*call)(const Request &) const) {
        const Handler handler = [jobs, call](const Request &request) { return ((*jobs).*call)(request); };
        table.add({method, "/api/admin" + path, Administrators, runs, DefaultBodyBytes, handler, {}});
    };
    const Handler list = [jobs](const Request &) { return jobs->list(); };
    table.add({"GET", "/api/admin/jobs", Administrators, Runs::InPool, DefaultBodyBytes, list, {}});
    add("GET", "/jobs/{name}", Runs::InPool, &AdminJobsApi::show);
    // What writes may wait for an upload that is being stored: it has the slow pool.
    add("PATCH", "/jobs/{name}", Runs::InSlowPool, &AdminJobsApi::change);
    add("POST", "/jobs/{name}/run", Runs::InSlowPool, &AdminJobsApi::begin);
    add("GET", "/runs", Runs::InPool, &AdminJobsApi::runs);
    add("GET", "/runs/{id}", Runs::InPool, &AdminJobsApi::run);
    add("GET", "/schedule", Runs::InPool, &AdminJobsApi::check);
}

void addJobRoutes(RouteTable &table, JobRunner &jobs, const CampusService &campus, const Clock &clock,
                  const QByteArray &cronSecret)
{
    addCron(table, std::make_shared<const CronApi>(jobs, cronSecret));
    addAdministration(table, std::make_shared<const AdminJobsApi>(jobs, campus, clock));
}

} // namespace server
