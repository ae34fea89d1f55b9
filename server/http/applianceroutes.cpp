#include "applianceroutes.h"

using namespace core;

namespace server {

constexpr qint64 MostSamplesBytes = 4 * 1024 * 1024; // a week of samples in steps of 15 s

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

} // namespace server
