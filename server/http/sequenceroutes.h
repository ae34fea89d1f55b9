#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequenceservice.h"
#include "server/http/route.h"

namespace server {

//! Peaks and anomalies of sensors: of all below /api/admin/sensors, of one's own below /api/sensors. All must outlive
//! the server.
void addSequenceRoutes(RouteTable &table, core::SequenceService &sequences, const core::SensorRegistry &sensors,
                       const core::CampusService &campus);

} // namespace server
