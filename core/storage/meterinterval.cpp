#include "meterinterval.h"

#include <map>

namespace core {

namespace {
constexpr EpochSeconds ShortestInterval = 60;
constexpr EpochSeconds LongestInterval = SecondsPerDay;
constexpr std::size_t ReadingsThatTellTheInterval = 25;
constexpr EpochSeconds Surroundings = 2 * SecondsPerDay;
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

Result<std::optional<int>> toldInterval(std::span<const IntervalReading> sorted,
                                        const std::function<Result<Readings>(TimeRange)> &stored)
{
    if (sorted.size() >= ReadingsThatTellTheInterval || sorted.empty())
        return usualInterval(sorted);
    const auto around = stored({sorted.front().start - Surroundings, sorted.back().start + Surroundings});
    if (!around)
        return around.error();
    return usualInterval(*around);
}

} // namespace core
