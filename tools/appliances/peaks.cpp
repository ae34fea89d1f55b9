#include "peaks.h"

#include "core/appliance/peakstatistics.h"

#include <algorithm>
#include <cmath>

namespace training {

constexpr std::size_t TwoMinutes = 8;
constexpr double PeakFactor = 5.0;

Reference referenceOf(std::span<const float> watts)
{
    const double median = core::peaks::medianOf(std::vector<double>(watts.begin(), watts.end()));
    std::vector<double> distances;
    distances.reserve(watts.size());
    for (const float power : watts)
        distances.push_back(std::abs(power - median));
    return {median, 1.4826 * core::peaks::medianOf(std::move(distances))};
}

std::vector<Peak> findPeaks(std::span<const float> window, const Reference &reference, double floorWatts)
{
    const double level = reference.median + PeakFactor * std::max(reference.spread, floorWatts);
    const auto power = [&](const Peak &peak) {
        return core::peaks::meanOf(window.subspan(peak.first, peak.end - peak.first)) - reference.median;
    };
    std::vector<Peak> joined;
    for (const core::peaks::OnRun &run : core::peaks::runsAbove(window, level)) {
        const Peak peak{run.first, run.end};
        if (!joined.empty() && peak.first - joined.back().end < TwoMinutes && power(peak) > power(joined.back()) / 2.0)
            joined.back().end = peak.end;
        else
            joined.push_back(peak);
    }
    std::erase_if(joined, [](const Peak &peak) { return peak.end - peak.first < TwoMinutes; });
    return joined;
}

} // namespace training
