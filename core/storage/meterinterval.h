#pragma once

#include "core/model/meter.h"

#include <optional>
#include <span>

namespace core {

//! The most frequent distance between readings, in seconds; the smaller of two that are equally frequent. Distances
//! below a minute and above a day are no intervals. nullopt when there are none.
std::optional<int> usualInterval(std::span<const IntervalReading> sorted);

} // namespace core
