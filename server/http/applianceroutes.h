#pragma once

#include "core/appliance/applianceclassifier.h"
#include "core/campus/campusservice.h"
#include "server/api/classify.h"
#include "server/http/route.h"

#include <memory>

namespace server {

//! POST /ml, at the root and below /api/v1, for who holds `key`. `campus` must outlive the server.
void addApplianceRoutes(RouteTable &table, const std::shared_ptr<const core::ApplianceClassifier> &classifier,
                        const core::CampusService &campus, const ApiKey &key);

} // namespace server
