#include "readingroutes.h"

#include "core/wire/sensormessages.h"
#include "server/api/adminquarantine.h"
#include "server/api/sensorinput.h"

using namespace core;

namespace server {

// A decision waits for whoever writes to the store at the time: it has the slow pool.
static void addQuarantine(RouteTable &table, SensorService &sensors, const CampusService &campus)
{
    const Handler list = [&sensors, &campus](const Request &request) {
        return listQuarantine(sensors, campus.zone(), request);
    };
    const Handler decide = [&sensors, &campus](const Request &request) {
        return decideQuarantine(sensors, campus.zone(), request);
    };
    const Handler undo = [&sensors, &campus](const Request &request) {
        return undoQuarantine(sensors, campus.zone(), request);
    };
    const QByteArray path = "/api/admin/quarantine";
    table.add({"GET", path, Administrators, Runs::InPool, DefaultBodyBytes, list, {}});
    table.add({"POST", path + "/{id}/decision", Administrators, Runs::InSlowPool, DefaultBodyBytes, decide, {}});
    table.add({"POST", path + "/{id}/undo", Administrators, Runs::InSlowPool, DefaultBodyBytes, undo, {}});
}

void addReadingRoutes(RouteTable &table, SensorService &sensors, SensorFleet &fleet, const CampusService &campus)
{
    const auto input = std::make_shared<SensorInputApi>(sensors, fleet.registry(), fleet.clock());
    const LaterHandler take = [input](const Request &request, const Responder &responder) {
        input->take(request, responder);
    };
    // The sensor's own token is looked at by the handler.
    for (const QByteArray &prefix : {QByteArray(), QByteArray("/api/v1")}) {
        table.add({"POST", prefix + "/sensor_input", Anybody, Runs::Later, wire::MaximumSensorMessageBytes, take,
                   "/sensor_input"});
    }
    addQuarantine(table, sensors, campus);
}

} // namespace server
