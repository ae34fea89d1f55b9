#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorfleet.h"
#include "core/sensors/sensorservice.h"
#include "server/http/route.h"

namespace server {

//! POST /sensor_input, at the root and below /api/v1, and the questions about readings that are held back. All must
//! outlive the server; only one table may have these routes of a service.
void addReadingRoutes(RouteTable &table, core::SensorService &sensors, core::SensorFleet &fleet,
                      const core::CampusService &campus);

} // namespace server
