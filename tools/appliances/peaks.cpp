#include "peaks.h"

#include "core/appliance/powergrid.h"
#include "core/sequence/sequencedetector.h"

#include <algorithm>

using namespace core;

namespace training {

constexpr EpochMilliseconds Day = SecondsPerDay * 1000;
constexpr EpochMilliseconds Midnight = 20'000 * Day; // any

static void append(std::vector<RateSample> &samples, std::span<const float> watts, EpochMilliseconds start)
{
    for (std::size_t i = 0; i < watts.size(); ++i) {
        const EpochMilliseconds from = start + static_cast<EpochMilliseconds>(i) * GridStep;
        if (from < start + Day)
            samples.push_back({from, from + GridStep, watts[i], 0.0});
    }
}

std::vector<Peak> findPeaks(std::span<const float> before, std::span<const float> day, double floorWatts)
{
    std::vector<RateSample> samples;
    samples.reserve(before.size() + day.size());
    append(samples, before, Midnight - Day);
    append(samples, day, Midnight);
    SequenceRules rules;
    rules.resolutionKwh = energyOf(floorWatts, GridStep);
    std::vector<Peak> peaks;
    for (const FoundSequence &found : detectSequences(samples, {Midnight, Midnight + Day}, rules).sequences) {
        const auto first = static_cast<std::size_t>(std::max<EpochMilliseconds>(found.from - Midnight, 0) / GridStep);
        const auto end = static_cast<std::size_t>(std::max<EpochMilliseconds>(found.to - Midnight, 0) / GridStep);
        if (first < end && end <= day.size())
            peaks.push_back({first, end, found.baseWatts});
    }
    return peaks;
}

} // namespace training
