#pragma once

#include "core/storage/timeblock.h"

#include <functional>
#include <optional>
#include <span>

namespace core {

//! Of a meter whose readings do not tell it yet, in seconds.
constexpr int IntervalUntilTold = 3600;

//! The most frequent distance between readings, in seconds; the smaller of two that are equally frequent. Distances
//! below a minute and above a day are no intervals. nullopt when there are none.
std::optional<int> usualInterval(std::span<const IntervalReading> sorted);

//! The interval that the rows of one upload tell of their meter. A handful says little: then what is stored around them
//! has a say as well, which `stored` reads. nullopt when neither tells; errors are those of `stored`.
Result<std::optional<int>> toldInterval(std::span<const IntervalReading> sorted,
                                        const std::function<Result<Readings>(TimeRange)> &stored);

} // namespace core
