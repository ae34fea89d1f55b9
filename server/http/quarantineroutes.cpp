#include "quarantineroutes.h"

#include "server/api/adminquarantine.h"

using namespace core;

namespace server {

// A decision waits for whoever writes to the store at the time: it has the slow pool.
void addQuarantineRoutes(RouteTable &table, SensorService &sensors, const CampusService &campus)
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

} // namespace server
