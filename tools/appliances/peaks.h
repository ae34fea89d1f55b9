#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace training {

struct Peak
{
    std::size_t first = 0; //!< step in the window
    std::size_t end = 0;
};

//! What a day before the peak looks like.
struct Reference
{
    double median = 0.0;
    double spread = 0.0; //!< 1.4826 * median absolute deviation
};

Reference referenceOf(std::span<const float> watts);

//! Runs of at least 2 min above median + 5 * max(spread, floor); those less than 2 min apart join when the second's
//! mean power above the median is more than half of the first's.
std::vector<Peak> findPeaks(std::span<const float> window, const Reference &reference, double floorWatts);

} // namespace training
