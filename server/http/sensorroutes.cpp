#include "sensorroutes.h"

#include "server/api/adminsensors.h"
#include "server/api/scriptaccepted.h"
#include "server/api/sensortoken.h"

using namespace core;

namespace server {

// Sensors prove who they are by their own tokens, which are no accounts': the routes are open to anyone.
static void addForSensors(RouteTable &table, const QByteArray &path, const LaterHandler &handler)
{
    for (const QByteArray &prefix : {QByteArray(), QByteArray("/api/v1")})
        table.add({"POST", prefix + path, Anybody, Runs::Later, wire::MaximumSensorMessageBytes, handler, path});
}

static void addEndpoints(RouteTable &table, SensorFleet &fleet)
{
    SensorTokens &tokens = fleet.tokens();
    addForSensors(table, "/token", [&tokens](const Request &request, const Responder &responder) {
        issueSensorToken(tokens, request, responder);
    });
    addForSensors(table, "/script_accepted", [&tokens](const Request &request, const Responder &responder) {
        noteScriptAccepted(tokens, request, responder);
    });
}

// What changes something may wait for an upload that is being stored: it has the slow pool.
static void addAdministration(RouteTable &table, const std::shared_ptr<AdminSensorsApi> &sensors)
{
    const auto add = [&](const QByteArray &method, const QByteArray &path, Runs runs, qint64 bodyBytes,
                         Result<Reply> (AdminSensorsApi::*call)(const Request &)) {
        const Handler handler = [sensors, call](const Request &request) { return ((*sensors).*call)(request); };
        table.add({method, "/api/admin/sensors" + path, Administrators, runs, bodyBytes, handler, {}});
    };
    const Handler list = [sensors](const Request &) { return sensors->list(); };
    const Handler show = [sensors](const Request &request) { return sensors->show(request); };
    const Handler readings = [sensors](const Request &request) { return sensors->readings(request); };
    table.add({"GET", "/api/admin/sensors", Administrators, Runs::InPool, DefaultBodyBytes, list, {}});
    table.add({"GET", "/api/admin/sensors/{id}", Administrators, Runs::InPool, DefaultBodyBytes, show, {}});
    table.add(
        {"GET", "/api/admin/sensors/{id}/readings", Administrators, Runs::InSlowPool, DefaultBodyBytes, readings, {}});
    add("POST", {}, Runs::InSlowPool, DefaultBodyBytes, &AdminSensorsApi::add);
    add("POST", "/import", Runs::InSlowPool, AdminSensorsApi::LargestList, &AdminSensorsApi::addList);
    add("PATCH", "/{id}", Runs::InSlowPool, DefaultBodyBytes, &AdminSensorsApi::edit);
    add("DELETE", "/{id}", Runs::InSlowPool, DefaultBodyBytes, &AdminSensorsApi::retire);
    add("POST", "/{id}/secret", Runs::InSlowPool, DefaultBodyBytes, &AdminSensorsApi::rotateSecret);
    add("PUT", "/{id}/script", Runs::InSlowPool, DefaultBodyBytes, &AdminSensorsApi::setScript);
    add("DELETE", "/{id}/token", Runs::InSlowPool, DefaultBodyBytes, &AdminSensorsApi::revokeToken);
}

void addSensorRoutes(RouteTable &table, SensorFleet &fleet, const SensorService &readings, const CampusService &campus)
{
    addEndpoints(table, fleet);
    addAdministration(table, std::make_shared<AdminSensorsApi>(fleet, readings, campus));
}

} // namespace server
