#include "exportroutes.h"

#include "server/api/csvexports.h"
#include "server/api/experiments.h"

using namespace core;

namespace server {

// Files are made in the slow pool from the first piece on: finding it may take a walk through many sensors.
static void addFiles(RouteTable &table, const std::shared_ptr<CsvExportsApi> &exports)
{
    const Handler energy = [exports](const Request &request) { return exports->energy(request); };
    const Handler others = [exports](const Request &request) { return exports->energyOfOthers(request); };
    const Handler experiment = [exports](const Request &request) { return exports->experiment(request); };
    for (const QByteArray &prefix : {QByteArray(), QByteArray("/api/v1")}) {
        table.add(
            {"GET", prefix + "/csv_energy", AccountHolders, Runs::InSlowPool, DefaultBodyBytes, energy, "/csv_energy"});
        table.add({"GET", prefix + "/csv_experiment", Exporters, Runs::InSlowPool, DefaultBodyBytes, experiment,
                   "/csv_experiment"});
    }
    table.add({"GET", "/api/admin/exports/energy", Administrators, Runs::InSlowPool, DefaultBodyBytes, others, {}});
}

static void addExperiments(RouteTable &table, const std::shared_ptr<ExperimentsApi> &experiments)
{
    const auto add = [&](const QByteArray &method, const QByteArray &path, Callers callers, Runs runs,
                         Result<Reply> (ExperimentsApi::*call)(const Request &)) {
        const Handler handler = [experiments, call](const Request &request) { return ((*experiments).*call)(request); };
        table.add({method, path, callers, runs, DefaultBodyBytes, handler, {}});
    };
    const QByteArray all = "/api/admin/experiments";
    const QByteArray people = all + "/{id}/participants";
    // Who exports must know what there is; who takes part is for administrators.
    add("GET", all, Exporters, Runs::InPool, &ExperimentsApi::list);
    add("GET", all + "/{id}", Exporters, Runs::InPool, &ExperimentsApi::show);
    add("POST", all, Administrators, Runs::InSlowPool, &ExperimentsApi::create);
    add("PATCH", all + "/{id}", Administrators, Runs::InSlowPool, &ExperimentsApi::change);
    add("GET", people, Administrators, Runs::InPool, &ExperimentsApi::participants);
    add("POST", people, Administrators, Runs::InSlowPool, &ExperimentsApi::enrol);
    add("DELETE", people + "/{user}", Administrators, Runs::InSlowPool, &ExperimentsApi::remove);
    add("PUT", people + "/{user}/consent", Administrators, Runs::InSlowPool, &ExperimentsApi::consent);
    add("DELETE", people + "/{user}/consent", Administrators, Runs::InSlowPool, &ExperimentsApi::withdraw);
    add("GET", "/api/experiments", AccountHolders, Runs::InPool, &ExperimentsApi::ownList);
    add("PUT", "/api/experiments/{id}/consent", AccountHolders, Runs::InSlowPool, &ExperimentsApi::ownConsent);
    add("DELETE", "/api/experiments/{id}/consent", AccountHolders, Runs::InSlowPool, &ExperimentsApi::ownWithdraw);
}

void addExportRoutes(RouteTable &table, Database &database, const SensorService &readings, const CampusService &campus,
                     const Clock &clock)
{
    addFiles(table, std::make_shared<CsvExportsApi>(database, readings, campus.zone()));
    addExperiments(table, std::make_shared<ExperimentsApi>(database, clock, campus.zone()));
}

} // namespace server
