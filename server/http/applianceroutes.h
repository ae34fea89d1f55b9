#pragma once

#include "core/appliance/applianceclassifier.h"
#include "core/base/clock.h"
#include "core/campus/campusservice.h"
#include "core/security/accountservice.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequenceservice.h"
#include "server/api/classify.h"
#include "server/http/route.h"

#include <memory>

namespace server {

//! POST /ml, at the root and below /api/v1, for who holds `key`. `campus` must outlive the server.
void addApplianceRoutes(RouteTable &table, const std::shared_ptr<const core::ApplianceClassifier> &classifier,
                        const core::CampusService &campus, const ApiKey &key);

//! What is told by the peaks of sensors; all must outlive the server.
struct AppliancePeaks
{
    const core::SequenceService &sequences;
    const core::SensorService &readings;
    const core::SensorRegistry &sensors;
    const core::AccountService &accounts;
    const core::Clock &clock;
};

//! What the appliances of a user draw, of one's own at /api/appliances, of anybody's below /api/admin/users; and the
//! peaks that people named, to train on.
void addAppliancePeakRoutes(RouteTable &table, const AppliancePeaks &peaks);

} // namespace server
