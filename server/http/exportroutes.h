#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorservice.h"
#include "server/http/route.h"

namespace server {

//! Files of readings, at the root and below /api/v1, and the experiments that some of them are for. All must outlive
//! the server.
void addExportRoutes(RouteTable &table, core::Database &database, const core::SensorService &readings,
                     const core::CampusService &campus, const core::Clock &clock);

} // namespace server
