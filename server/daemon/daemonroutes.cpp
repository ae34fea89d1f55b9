#include "daemonroutes.h"

#include "server/http/accountroutes.h"
#include "server/http/applianceroutes.h"
#include "server/http/chatroutes.h"
#include "server/http/exportroutes.h"
#include "server/http/jobroutes.h"
#include "server/http/readingroutes.h"
#include "server/http/reportroutes.h"
#include "server/http/sensorroutes.h"
#include "server/http/sequenceroutes.h"

namespace server {

RouteTable daemonRoutes(OpenFolder &folder, const core::OpenMeteoClient &openMeteo,
                        const std::shared_ptr<Metrics> &metrics, const RouteLimits &limits)
{
    RouteTable table = makeRoutes(folder.campus(), openMeteo, metrics, limits, folder.events());
    addAccountRoutes(table, folder.accounts(), folder.campus(), folder.clock());
    addSensorRoutes(table, folder.fleet(), folder.sensors(), folder.campus());
    addReadingRoutes(table, folder.sensors(), folder.fleet(), folder.campus());
    addExportRoutes(table, folder.database(), folder.sensors(), folder.campus(), folder.clock());
    addApplianceRoutes(table, folder.scheduled().appliances(), folder.campus(), folder.scheduled().mlKey());
    addAppliancePeakRoutes(table, {folder.scheduled().sequences(), folder.sensors(), folder.fleet().registry(),
                                   folder.accounts(), folder.clock()});
    addJobRoutes(table, folder.scheduled().jobs(), folder.campus(), folder.clock(), folder.scheduled().cronSecret());
    addSequenceRoutes(table, folder.scheduled().sequences(), folder.fleet().registry(), folder.campus());
    ReportRoom &reports = folder.scheduled().reports();
    const auto zone = [&campus = folder.campus()] { return campus.zone(); };
    addReportRoutes(table, {reports.reports(), reports.outbox(), zone, [&reports] { reports.wakeCourier(); }},
                    {reports.reports(), reports.settings(), folder.clock(), zone}, reports.unsubscribes());
    addChatRoutes(table,
                  std::make_shared<ChatApi>([&chat = folder.chat()]() -> const ChatSetup & { return chat.setup(); }));
    return table;
}

} // namespace server
