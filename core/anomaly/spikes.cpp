#include "spikes.h"

#include "core/anomaly/localhour.h"
#include "core/anomaly/robust.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr double Threshold = 3.5;    // spreads of the hour of day
constexpr double MostPerHour = 12.0; // one hour alone must not decide
constexpr double Certain = 5.0;      // spreads from which an hour is counted as a spike
constexpr double LeastSpread = 0.03; // of the mean use; smaller jumps are no news

constexpr double HoursPerMonth = 744.0;

using HourSpreads = std::array<double, 24>;

//! What each hour of the axis sticks out of the hours around it, beyond what the same hour does on the window's other
//! days: a peak that comes every day is a pattern. In units of the mean use, NaN where unknown.
void addJumps(const HourAxis &axis, std::span<const double> expected, const SeriesResiduals &residuals,
              HourWindow window, std::vector<double> &jumps)
{
    std::array<std::vector<double>, 24> byHour;
    for (std::size_t i = window.first; i < window.last; ++i) {
        // Whoever uses twice as much also varies twice as much.
        const double usual = std::max(expected[i] / residuals.level, 0.1);
        const double growth = std::max(1.0, 1.0 + residuals.sustained[i] / usual);
        jumps[i] = (residuals.relative[i] - residuals.sustained[i]) / growth;
        if (std::isfinite(jumps[i]))
            byHour[hourOfDay(axis.localSeconds[i])].push_back(jumps[i]);
    }
    std::array<double, 24> daily{};
    for (std::size_t hour = 0; hour < daily.size(); ++hour)
        daily[hour] = byHour[hour].empty() ? 0.0 : medianOf(std::move(byHour[hour]));
    for (std::size_t i = window.first; i < window.last; ++i)
        jumps[i] -= daily[hourOfDay(axis.localSeconds[i])];
}

HourSpreads spreadsOf(const HourAxis &axis, std::span<const double> jumps, HourWindow reference)
{
    std::array<std::vector<double>, 24> byHour;
    std::vector<double> all;
    for (std::size_t i = reference.first; i < reference.last; ++i) {
        const double value = jumps[i];
        if (!std::isfinite(value))
            continue;
        all.push_back(std::abs(value));
        // Neighbouring hours count too: a month has only thirty of each.
        const std::size_t hour = hourOfDay(axis.localSeconds[i]);
        for (const std::size_t near : {(hour + 23) % 24, hour, (hour + 1) % 24})
            byHour[near].push_back(value);
    }
    // The jump is exactly 0 where the hour is its own running median, so a high quantile tells the spread better.
    constexpr double NormalQuantile = 1.645; // of |x| at 0.9
    const double overall = all.empty() ? LeastSpread : quantileOf(std::move(all), 0.9) / NormalQuantile;
    HourSpreads spreads{};
    for (std::size_t hour = 0; hour < spreads.size(); ++hour) {
        for (double &value : byHour[hour])
            value = std::abs(value);
        const double own = byHour[hour].empty() ? overall : quantileOf(byHour[hour], 0.9) / NormalQuantile;
        spreads[hour] = std::max({own, 0.7 * overall, LeastSpread});
    }
    return spreads;
}

struct Tail
{
    double power = 0.0; //!< sum of squares above the threshold
    double excess = 0.0;
    std::size_t first = 0;
    int count = 0;
    double hours = 0.0;
};

Tail tailOf(const HourAxis &axis, std::span<const double> jumps, HourWindow window, const HourSpreads &spreads)
{
    Tail tail;
    for (std::size_t i = window.first; i < window.last; ++i) {
        const double value = jumps[i];
        if (!std::isfinite(value))
            continue;
        tail.hours += 1.0;
        const double deviation = value / spreads[hourOfDay(axis.localSeconds[i])];
        if (deviation <= Threshold)
            continue;
        const double above = std::min(deviation, MostPerHour) - Threshold;
        tail.power += above * above;
        if (deviation < Certain)
            continue;
        if (tail.count == 0)
            tail.first = i;
        ++tail.count;
        tail.excess += value;
    }
    return tail;
}

} // namespace

SpikeFinding findSpikes(const HourAxis &axis, std::span<const double> expected, const SeriesResiduals &residuals,
                        const ScoringWindows &windows)
{
    std::vector<double> jumps(axis.size(), NotANumber);
    addJumps(axis, expected, residuals, windows.wholeReference, jumps);
    addJumps(axis, expected, residuals, windows.scored, jumps);
    const HourSpreads spreads = spreadsOf(axis, jumps, windows.wholeReference);
    const Tail reference = tailOf(axis, jumps, windows.wholeReference, spreads);
    const Tail scored = tailOf(axis, jumps, windows.scored, spreads);
    const double usual = reference.hours > 0.0 ? reference.power * scored.hours / reference.hours : 0.0;
    const double rise = std::sqrt(scored.power) - std::sqrt(usual);
    SpikeFinding finding{0.0, scored.excess, scored.first, scored.count, 0.0, 0.0};
    // One hour may be anything; three in a month are a habit.
    if (rise > 0.0)
        finding.strength = rise * (1.0 - std::exp(-0.7 * scored.count));
    const double hours = reference.hours + scored.hours;
    if (hours > 0.0) {
        finding.everywhere = std::sqrt((reference.power + scored.power) * HoursPerMonth / hours)
                             * (1.0 - std::exp(-0.7 * (reference.count + scored.count)));
        finding.meanExcessEverywhere = (reference.excess + scored.excess) / hours;
    }
    return finding;
}

} // namespace core
