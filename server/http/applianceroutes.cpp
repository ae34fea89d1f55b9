#include "applianceroutes.h"

#include "server/api/appliancelabels.h"
#include "server/api/appliancepower.h"

using namespace core;

namespace server {

constexpr qint64 MostSamplesBytes = 8 * 1024 * 1024; // a week in steps of 15 s, or a day in steps of one

void addApplianceRoutes(RouteTable &table, const std::shared_ptr<const ApplianceClassifier> &classifier,
                        const CampusService &campus, const ApiKey &key)
{
    const Handler classify = [classifier, &campus, key](const Request &request) -> Result<Reply> {
        if (const auto allowed = key.check(request); !allowed)
            return allowed.error();
        return classifyPeak(*classifier, campus.zone(), request);
    };
    // The key is looked at by the handler.
    for (const QByteArray &prefix : {QByteArray(), QByteArray("/api/v1")})
        table.add({"POST", prefix + "/ml", Anybody, Runs::InPool, MostSamplesBytes, classify, "/ml"});
}

void addAppliancePeakRoutes(RouteTable &table, const AppliancePeaks &peaks)
{
    const auto power = std::make_shared<AppliancePowerApi>(peaks.sequences, peaks.sensors, peaks.accounts, peaks.clock);
    const auto labels = std::make_shared<ApplianceLabelsApi>(peaks.sequences, peaks.readings, peaks.sensors);
    const Handler own = [power](const Request &request) { return power->own(request); };
    const Handler ofUser = [power](const Request &request) { return power->ofUser(request); };
    const Handler named = [labels](const Request &) { return labels->get(); };
    table.add({"GET", "/api/appliances", AccountHolders, Runs::InPool, DefaultBodyBytes, own, {}});
    table.add({"GET", "/api/admin/users/{id}/appliances", Administrators, Runs::InPool, DefaultBodyBytes, ofUser, {}});
    table.add({"GET", "/api/admin/appliances/labels", Administrators, Runs::InSlowPool, DefaultBodyBytes, named, {}});
}

} // namespace server
