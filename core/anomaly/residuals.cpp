#include "residuals.h"

#include "core/anomaly/localhour.h"
#include "core/anomaly/robust.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t MostReferenceWindows = 4;
constexpr int SpikeHalfWidth = 4;   // hours; a median of nine removes what lasts four
constexpr double LeastSigma = 0.01; // relative; no meter and no model is better than that
constexpr double FewestScoredHours = 72;

//! Days on which the meter reported at least `coverage` of its hours.
int coveredDays(const HourAxis &axis, std::span<const double> values, HourWindow window, double coverage)
{
    int days = 0;
    std::size_t i = window.first;
    while (i < window.last) {
        const qint64 day = dayNumber(axis.localSeconds[i]);
        int hours = 0;
        int present = 0;
        for (; i < window.last && dayNumber(axis.localSeconds[i]) == day; ++i) {
            ++hours;
            present += std::isfinite(values[i]) ? 1 : 0;
        }
        days += present >= coverage * hours ? 1 : 0;
    }
    return days;
}

//! Mean of the finite entries of a window; 0 when there is none.
double meanOver(std::span<const double> values, HourWindow window)
{
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (!std::isfinite(values[i]))
            continue;
        sum += values[i];
        count += 1.0;
    }
    return count > 0.0 ? sum / count : 0.0;
}

SeriesResiduals rawResiduals(const HourAxis &axis, const HourlySeries &series, std::span<const double> expected,
                             const ScoringWindows &windows, int minimumDays, double minimumCoverage)
{
    SeriesResiduals result;
    if (series.values.size() != axis.size() || expected.size() != axis.size() || !(series.grossAreaSquareFeet > 0.0))
        return result;
    const int days = coveredDays(axis, series.values, windows.wholeReference, minimumCoverage)
                     + coveredDays(axis, series.values, windows.scored, minimumCoverage);
    // A meter that reads next to nothing in the reference is judged by what it reads at all.
    const double level =
        std::max(meanOver(expected, windows.wholeReference), 0.02 * meanOver(series.values, windows.scored));
    if (days < minimumDays || !(level > 0.0))
        return result;
    result.level = level;
    result.relative.assign(axis.size(), NotANumber);
    double scoredHours = 0.0;
    const auto fill = [&](HourWindow window) {
        double count = 0.0;
        for (std::size_t i = window.first; i < window.last; ++i) {
            const double value = (series.values[i] - expected[i]) / level;
            result.relative[i] = value;
            count += std::isfinite(value) ? 1.0 : 0.0;
        }
        return count;
    };
    fill(windows.wholeReference);
    scoredHours = fill(windows.scored);
    result.enough = scoredHours >= std::min(FewestScoredHours, 0.8 * static_cast<double>(windows.scored.size()))
                    && scoredHours > 0.0;
    return result;
}

void subtractPortfolio(std::vector<SeriesResiduals> &all, HourWindow window)
{
    std::vector<double> hour;
    for (std::size_t i = window.first; i < window.last; ++i) {
        hour.clear();
        for (const SeriesResiduals &one : all) {
            if (one.enough && std::isfinite(one.relative[i]))
                hour.push_back(one.relative[i]);
        }
        if (hour.size() < MinimumPortfolio)
            continue;
        const auto middle = hour.begin() + static_cast<std::ptrdiff_t>(hour.size() / 2);
        std::ranges::nth_element(hour, middle);
        for (SeriesResiduals &one : all) {
            if (one.enough)
                one.relative[i] -= *middle;
        }
    }
}

} // namespace

ScoringWindows windowsOf(const HourAxis &axis, TimeRange reference, TimeRange scored)
{
    ScoringWindows windows;
    windows.scored = {axis.lowerBound(scored.from), axis.lowerBound(scored.to)};
    windows.wholeReference = {axis.lowerBound(reference.from), axis.lowerBound(reference.to)};
    windows.scored.last = std::max(windows.scored.first, windows.scored.last);
    windows.wholeReference.last = std::max(windows.wholeReference.first, windows.wholeReference.last);
    const std::size_t length = windows.scored.size();
    std::size_t end = windows.wholeReference.last;
    while (windows.reference.size() < MostReferenceWindows && length > 0) {
        const std::size_t left = end - windows.wholeReference.first;
        // A last stretch that is much shorter than the scored period would say too little.
        if (left == 0 || (!windows.reference.empty() && left < length * 3 / 4))
            break;
        const std::size_t begin = left > length ? end - length : windows.wholeReference.first;
        windows.reference.push_back({begin, end});
        end = begin;
    }
    return windows;
}

std::vector<SeriesResiduals> residualsOf(const HourAxis &axis, std::span<const HourlySeries> series,
                                         std::span<const std::vector<double>> expected, const ScoringWindows &windows,
                                         int minimumDays, double minimumCoverage)
{
    std::vector<SeriesResiduals> all;
    all.reserve(series.size());
    for (std::size_t s = 0; s < series.size(); ++s) {
        const std::span<const double> own = s < expected.size() ? std::span(expected[s]) : std::span<const double>();
        all.push_back(rawResiduals(axis, series[s], own, windows, minimumDays, minimumCoverage));
    }
    subtractPortfolio(all, windows.wholeReference);
    subtractPortfolio(all, windows.scored);
    for (SeriesResiduals &one : all) {
        if (!one.enough)
            continue;
        one.sustained = runningMedian(one.relative, SpikeHalfWidth);
        const auto reference =
            std::span(one.sustained).subspan(windows.wholeReference.first, windows.wholeReference.size());
        const double spread = spreadOf(reference, 0.0);
        one.sigma = std::isfinite(spread) ? std::max(spread, LeastSigma) : 0.1;
    }
    return all;
}

} // namespace core
