#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorfleet.h"
#include "core/sensors/sensorservice.h"
#include "server/http/route.h"

namespace server {

//! How sensors log in and accept scripts, at the root and below /api/v1, and what administers them. All must outlive
//! the server.
void addSensorRoutes(RouteTable &table, core::SensorFleet &fleet, const core::SensorService &readings,
                     const core::CampusService &campus);

} // namespace server
