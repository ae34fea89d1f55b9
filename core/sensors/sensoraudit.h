#pragma once

#include "core/model/sensor.h"

namespace core {

//! What the audit keeps of a sensor: JSON without its secret.
QString auditValue(const Sensor &sensor);

} // namespace core
