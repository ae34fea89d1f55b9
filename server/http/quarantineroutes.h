#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorservice.h"
#include "server/http/route.h"

namespace server {

//! The questions about readings that are held back, and their decisions. Both must outlive the server.
void addQuarantineRoutes(RouteTable &table, core::SensorService &sensors, const core::CampusService &campus);

} // namespace server
