#include "daemonroutes.h"

#include "server/http/accountroutes.h"
#include "server/http/readingroutes.h"
#include "server/http/sensorroutes.h"

namespace server {

RouteTable daemonRoutes(OpenFolder &folder, const core::OpenMeteoClient &openMeteo,
                        const std::shared_ptr<Metrics> &metrics, const RouteLimits &limits)
{
    RouteTable table = makeRoutes(folder.campus(), openMeteo, metrics, limits, folder.events());
    addAccountRoutes(table, folder.accounts(), folder.campus(), folder.clock());
    addSensorRoutes(table, folder.fleet(), folder.sensors(), folder.campus());
    addReadingRoutes(table, folder.sensors(), folder.fleet(), folder.campus());
    return table;
}

} // namespace server
