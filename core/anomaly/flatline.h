#pragma once

#include "core/anomaly/residuals.h"

#include <span>

namespace core {

struct FlatlineFinding
{
    double strength = 0.0;
    std::size_t first = 0; //!< index of the run's first hour on the axis
    std::size_t last = 0;  //!< one past its last hour
};

//! The longest run of one exactly repeated value in the scored period, judged by how rarely the meter repeats itself in
//! its reference; or the longest run of all, if it lasted a day and began in the month before. Meters of few distinct
//! values, and zeros where next to nothing is expected, are not flat.
FlatlineFinding findFlatline(std::span<const double> values, std::span<const double> expected, double level,
                             const ScoringWindows &windows);

} // namespace core
