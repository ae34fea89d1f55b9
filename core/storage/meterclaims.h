#pragma once

#include "core/model/meter.h"
#include "core/model/sitezone.h"
#include "core/storage/database.h"

#include <span>

namespace core {

//! Makes what a batch says of the meter within `range` exactly `sorted` (ascending, unique, within the range, finite
//! and
//! >= 0): readings of it that are not among them go. Rollups, counts, extents and the batch's range follow in the same
//! transaction. Returns the smallest range of starts whose readings changed; empty when none did.
Result<TimeRange> replaceClaims(Transaction &transaction, const SiteZone &zone, qint64 batchId, qint64 meterId,
                                TimeRange range, std::span<const IntervalReading> sorted);

//! The batch that all readings of sensors are claims of; made the first time. It is no import: ImportStore does not
//! list or undo it.
Result<qint64> sensorBatch(Transaction &transaction, EpochSeconds now);

} // namespace core
