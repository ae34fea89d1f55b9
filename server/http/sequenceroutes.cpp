#include "sequenceroutes.h"

#include "server/api/sequences.h"

using namespace core;

namespace server {

void addSequenceRoutes(RouteTable &table, SequenceService &sequences, const SensorRegistry &sensors,
                       const CampusService &campus)
{
    const auto api = std::make_shared<SequencesApi>(sequences, sensors, campus);
    const auto add = [&](const QByteArray &method, const QByteArray &path, Callers callers, Runs runs,
                         Result<Reply> (SequencesApi::*call)(const Request &) const) {
        const Handler handler = [api, call](const Request &request) { return ((*api).*call)(request); };
        table.add({method, path, callers, runs, DefaultBodyBytes, handler, {}});
    };
    add("GET", "/api/admin/sensors/{id}/sequences", Administrators, Runs::InPool, &SequencesApi::list);
    add("GET", "/api/sensors/{id}/sequences", AccountHolders, Runs::InPool, &SequencesApi::listOwn);
    // What changes something may wait for an upload that is being stored.
    add("PUT", "/api/admin/sensors/{id}/sequences/{sequence}/device", Administrators, Runs::InSlowPool,
        &SequencesApi::correct);
    add("PUT", "/api/sensors/{id}/sequences/{sequence}/device", AccountHolders, Runs::InSlowPool,
        &SequencesApi::correctOwn);
}

} // namespace server
