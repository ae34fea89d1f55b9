#include "meterinterval.h"

#include <map>

namespace core {

namespace {
constexpr EpochSeconds ShortestInterval = 60;
constexpr EpochSeconds LongestInterval = SecondsPerDay;
} // namespace

std::optional<int> usualInterval(std::span<const IntervalReading> sorted)
{
    std::map<EpochSeconds, qint64> counts;
    auto latest = counts.end(); // nearly every gap is the one before it
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const EpochSeconds gap = sorted[i].start - sorted[i - 1].start;
        if (gap < ShortestInterval || gap > LongestInterval)
            continue;
        if (latest == counts.end() || latest->first != gap)
            latest = counts.try_emplace(gap, 0).first;
        ++latest->second;
    }
    auto best = counts.begin();
    for (auto candidate = counts.begin(); candidate != counts.end(); ++candidate) {
        if (candidate->second > best->second)
            best = candidate;
    }
    return best == counts.end() ? std::nullopt : std::optional(static_cast<int>(best->first));
}

} // namespace core
