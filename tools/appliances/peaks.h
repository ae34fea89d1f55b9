#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace training {

struct Peak
{
    std::size_t first = 0; //!< step of 15 s in the day
    std::size_t end = 0;
    double baseWatts = 0.0; //!< what was drawn outside of peaks
};

//! The peaks of a day after `before`, as the daemon finds them, with a meter that tells `floorWatts` apart.
std::vector<Peak> findPeaks(std::span<const float> before, std::span<const float> day, double floorWatts);

} // namespace training
