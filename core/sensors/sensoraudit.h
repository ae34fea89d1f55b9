#pragma once

#include "core/model/sensor.h"
#include "core/storage/database.h"

namespace core {

//! What the audit keeps of a sensor: JSON without its secret.
QString auditValue(const Sensor &sensor);

//! When the sensor came to its owner from somebody else, as the audit has it: what it read before is not theirs.
//! nullopt: it never was another's, or is nobody's. Looks at the disk; Storage.
Result<std::optional<EpochSeconds>> ownedSince(Database &database, const Sensor &sensor);

} // namespace core
