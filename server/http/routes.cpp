#include "routes.h"

#include "server/api/buildings.h"
#include "server/api/health.h"
#include "server/api/imports.h"
#include "server/api/predict.h"
#include "server/api/status.h"
#include "server/api/timeseries.h"
#include "server/api/training.h"
#include "server/api/uploads.h"
#include "server/api/weatherfetch.h"

using namespace core;

namespace server {

namespace {

// Gauges of the store and the work queue, brought up to date when they are asked for.
class CampusGauges
{
public:
    CampusGauges(const CampusService &campus, std::shared_ptr<Metrics> metrics)
        : m_campus(campus)
        , m_metrics(std::move(metrics))
        , m_readings(add("meterhouse_readings", "Interval readings stored"))
        , m_buildings(add("meterhouse_buildings", "Buildings stored"))
        , m_pendingWork(add("meterhouse_pending_work", "Tasks waiting or running"))
    {
    }

    Result<Reply> exposition() const
    {
        const auto status = m_campus.status();
        if (!status)
            return status.error();
        m_readings.Set(static_cast<double>(status->readings));
        m_buildings.Set(static_cast<double>(status->buildings));
        m_pendingWork.Set(status->pendingWork);
        return m_metrics->exposition();
    }

private:
    prometheus::Gauge &add(const char *name, const char *help)
    {
        return prometheus::BuildGauge().Name(name).Help(help).Register(m_metrics->registry()).Add({});
    }

    const CampusService &m_campus;
    std::shared_ptr<Metrics> m_metrics;
    prometheus::Gauge &m_readings;
    prometheus::Gauge &m_buildings;
    prometheus::Gauge &m_pendingWork;
};

} // namespace

static void addBuildings(RouteTable &table, const CampusService &campus)
{
    const auto buildings = std::make_shared<BuildingsApi>(campus);
    const auto series = std::make_shared<TimeSeriesApi>(campus);
    table.add({"GET",
               "/api/buildings",
               ConsoleUsers,
               Runs::OnLoop,
               DefaultBodyBytes,
               [buildings](const Request &request) { return buildings->list(request); },
               {}});
    table.add({"GET",
               "/api/buildings/{number}",
               ConsoleUsers,
               Runs::OnLoop,
               DefaultBodyBytes,
               [buildings](const Request &request) { return buildings->detail(request); },
               {}});
    table.add({"GET",
               "/api/buildings/{number}/timeseries",
               ConsoleUsers,
               Runs::InPool,
               DefaultBodyBytes,
               [series](const Request &request) { return series->get(request); },
               {}});
}

static void addImports(RouteTable &table, CampusService &campus, qint64 uploadBytes)
{
    for (const ImportKind kind : {ImportKind::Meter, ImportKind::Weather, ImportKind::Building}) {
        table.add({"POST",
                   "/api/upload/" + importKindName(kind).toLatin1(),
                   ConsoleUsers,
                   Runs::InSlowPool,
                   uploadBytes,
                   [&campus, kind](const Request &request) { return upload(campus, kind, request); },
                   {}});
    }
    table.add({"GET",
               "/api/imports",
               ConsoleUsers,
               Runs::InPool,
               DefaultBodyBytes,
               [&campus](const Request &) { return listImports(campus); },
               {}});
    table.add({"POST",
               "/api/imports/check",
               ConsoleUsers,
               Runs::InSlowPool,
               DefaultBodyBytes,
               [&campus](const Request &request) { return checkImport(campus, request); },
               {}});
    table.add({"DELETE",
               "/api/imports/{id}",
               ConsoleUsers,
               Runs::InSlowPool,
               DefaultBodyBytes,
               [&campus](const Request &request) { return undoImport(campus, request); },
               {}});
}

static void addModels(RouteTable &table, CampusService &campus, const OpenMeteoClient &openMeteo)
{
    table.add({"GET",
               "/api/weather/fetch",
               ConsoleUsers,
               Runs::InSlowPool,
               DefaultBodyBytes,
               [&](const Request &request) { return fetchWeather(campus, openMeteo, request); },
               {}});
    table.add({"POST",
               "/api/predict",
               ConsoleUsers,
               Runs::InPool,
               DefaultBodyBytes,
               [&campus](const Request &request) { return predict(campus, request); },
               {}});
    table.add({"POST",
               "/api/models/train",
               Administrators,
               Runs::InPool,
               DefaultBodyBytes,
               [&campus](const Request &request) { return requestTraining(campus, request); },
               {}});
}

static void addOperations(RouteTable &table, const CampusService &campus, const std::shared_ptr<Metrics> &metrics)
{
    const auto gauges = std::make_shared<CampusGauges>(campus, metrics);
    table.add({"GET",
               "/api/status",
               ConsoleUsers,
               Runs::InPool,
               DefaultBodyBytes,
               [&campus](const Request &) { return daemonStatus(campus); },
               {}});
    table.add({"GET",
               "/metrics",
               ConsoleUsers,
               Runs::InPool,
               DefaultBodyBytes,
               [gauges](const Request &) { return gauges->exposition(); },
               {}});
    table.add({"GET", "/healthz", Anybody, Runs::OnLoop, DefaultBodyBytes, health, {}});
    table.add({"GET", "/readyz", Anybody, Runs::OnLoop, DefaultBodyBytes, readiness, {}});
    table.add({"GET", "/openapi.json", Anybody, Runs::OnLoop, DefaultBodyBytes, openApi, {}});
}

static void addEvents(RouteTable &table, const CampusService &campus, const std::shared_ptr<EventHub> &hub)
{
    const auto events = std::make_shared<EventsApi>(campus, hub);
    table.add({"GET",
               "/api/events",
               ConsoleUsers,
               Runs::OnLoop,
               DefaultBodyBytes,
               [events](const Request &) { return events->listen(); },
               {}});
}

RouteTable makeRoutes(CampusService &campus, const OpenMeteoClient &openMeteo, const std::shared_ptr<Metrics> &metrics,
                      const RouteLimits &limits, const std::shared_ptr<EventHub> &events)
{
    RouteTable table;
    addBuildings(table, campus);
    addImports(table, campus, limits.uploadBytes);
    addModels(table, campus, openMeteo);
    addOperations(table, campus, metrics);
    addEvents(table, campus, events);
    return table;
}

} // namespace server
