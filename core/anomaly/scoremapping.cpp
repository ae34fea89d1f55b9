#include "scoremapping.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::array<double, 3> ScoreLandmarks{0.3, 0.5, 0.8};
//! Hourly kWh of electricity per ft² of a usual building, where the portfolio has no electricity to compare with.
constexpr double UsualElectricityPerArea = 0.0018;

double interpolate(double x, const std::array<double, 3> &at)
{
    double x0 = 0.0;
    double y0 = 0.0;
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (x < at[i])
            return y0 + (ScoreLandmarks[i] - y0) * (x - x0) / (at[i] - x0);
        x0 = at[i];
        y0 = ScoreLandmarks[i];
    }
    return y0;
}

} // namespace

double scoreOfDeviation(double deviation)
{
    if (!(deviation > 0.0))
        return 0.0;
    if (deviation < DeviationLandmarks.back())
        return interpolate(deviation, DeviationLandmarks);
    // Approaches 1 slowly enough that a thousandfold excess still ranks above a hundredfold one.
    return 1.0 - 0.2 / (1.0 + std::log(deviation / DeviationLandmarks.back()));
}

double scoreOfMeanResidual(double meanPerAreaHour, const std::array<double, 3> &thresholds)
{
    const double last = thresholds.back();
    if (meanPerAreaHour < last)
        return meanPerAreaHour > 0.0 ? interpolate(meanPerAreaHour, thresholds) : 0.0;
    const double slope = (ScoreLandmarks[2] - ScoreLandmarks[1]) / (last - thresholds[1]);
    return std::min(1.0, ScoreLandmarks[2] + slope * (meanPerAreaHour - last));
}

std::array<double, 3> thresholdsFor(Utility utility, double medianPerArea, const ScoringOptions &options)
{
    const auto own = options.absoluteThresholds.find(utility);
    if (own != options.absoluteThresholds.end())
        return own->second;
    const auto electricity = options.absoluteThresholds.find(Utility::Electricity);
    std::array<double, 3> thresholds{0.001, 0.003, 0.008};
    if (electricity != options.absoluteThresholds.end())
        thresholds = electricity->second;
    const double usual =
        options.electricityMedianPerArea > 0.0 ? options.electricityMedianPerArea : UsualElectricityPerArea;
    const double ratio = medianPerArea > 0.0 ? medianPerArea / usual : 1.0;
    for (double &threshold : thresholds)
        threshold *= ratio;
    return thresholds;
}

double excessWeight(double excessPerAreaHour, double medianPerAreaHour)
{
    if (!(excessPerAreaHour > 0.0) || !(medianPerAreaHour > 0.0))
        return 0.8;
    const double half = 0.1 * medianPerAreaHour;
    return 0.8 + 0.4 * excessPerAreaHour / (excessPerAreaHour + half);
}

std::vector<double> percentileRanks(std::span<const double> deviations)
{
    std::vector<double> sorted(deviations.begin(), deviations.end());
    std::ranges::sort(sorted);
    std::vector<double> ranks;
    ranks.reserve(deviations.size());
    for (const double deviation : deviations) {
        const auto below = std::ranges::lower_bound(sorted, deviation) - sorted.begin();
        ranks.push_back(sorted.size() > 1 ? static_cast<double>(below) / static_cast<double>(sorted.size() - 1) : 0.0);
    }
    return ranks;
}

} // namespace core
