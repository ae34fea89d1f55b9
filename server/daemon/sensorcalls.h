#pragma once

#include "core/model/sensoroverview.h"
#include "server/daemon/apicall.h"

namespace server {

inline const QString SensorsPath = QStringLiteral("/api/admin/sensors");

core::Result<QList<core::SensorOverview>> allSensors(ApiCaller &caller);

} // namespace server
