#include "deviations.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>
#include <vector>

namespace app {

namespace {

constexpr double MadToDeviation = 1.4826; // of a normal distribution
constexpr double EnoughOfADay = 0.8;
constexpr qint64 LeastOutside = 7 * core::SecondsPerDay;
// In spreads above the usual difference. On the simulated campus these shade the planted excess and next to nothing of
// the normal buildings.
constexpr double GoesOnAt = 2.0;
constexpr double ClearAt = 3.5;
constexpr double AloneAt = 9.0;
constexpr qint64 LongestPause = 3 * core::SecondsPerHour;
constexpr qint64 LeastClear = 6 * core::SecondsPerHour;
constexpr std::ptrdiff_t MostRanges = 400; // more could not be told apart, and cost time to draw

//! A range of intervals above the usual, and what speaks for it.
struct Excess
{
    core::TimeRange range;
    double sum = 0.0; //!< of its z values
    double highest = 0.0;
    qint64 clearSeconds = 0;
};

double medianOf(std::vector<double> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

//! Mean and standard deviation; nullopt with fewer than two or without a spread.
std::optional<ResidualSpread> plainSpread(const std::vector<double> &residuals)
{
    const auto count = static_cast<double>(residuals.size());
    if (count < 2.0)
        return std::nullopt;
    const double mean = std::accumulate(residuals.begin(), residuals.end(), 0.0) / count;
    double squares = 0.0;
    for (const double residual : residuals)
        squares += (residual - mean) * (residual - mean);
    const double deviation = std::sqrt(squares / (count - 1.0));
    if (!(deviation > 0.0) || !std::isfinite(deviation))
        return std::nullopt;
    return ResidualSpread{mean, deviation};
}

//! Residuals of the points that `counts` says yes to.
template<typename Counts>
std::vector<double> residualsOf(const QList<core::SeriesPoint> &points, Counts counts)
{
    std::vector<double> residuals;
    residuals.reserve(static_cast<std::size_t>(points.size()));
    for (const core::SeriesPoint &point : points) {
        if (point.residual && counts(point))
            residuals.push_back(*point.residual);
    }
    return residuals;
}

} // namespace

std::optional<ResidualSpread> usualSpread(const QList<core::SeriesPoint> &points, core::TimeRange judged,
                                          qint64 intervalSeconds)
{
    std::vector<double> residuals =
        residualsOf(points, [judged](const core::SeriesPoint &point) { return !judged.contains(point.utc); });
    if (std::ssize(residuals) * intervalSeconds < LeastOutside)
        residuals = residualsOf(points, [](const core::SeriesPoint &) { return true; });
    if (residuals.empty())
        return std::nullopt;
    const double median = medianOf(residuals);
    std::vector<double> distances(residuals.size());
    std::ranges::transform(residuals, distances.begin(), [median](double one) { return std::abs(one - median); });
    const double deviation = MadToDeviation * medianOf(distances);
    if (deviation > 0.0 && std::isfinite(deviation))
        return ResidualSpread{median, deviation};
    return plainSpread(residuals);
}

double comparableCoverage(qint64 intervalSeconds)
{
    return intervalSeconds < core::SecondsPerDay ? 1.0 : EnoughOfADay;
}

bool isPartlyMeasured(const core::SeriesPoint &point)
{
    return point.actual && point.coverage < 1.0;
}

QList<Deviation> strongestDeviations(const QList<core::SeriesPoint> &points, std::optional<ResidualSpread> spread,
                                     int count)
{
    QList<Deviation> all;
    for (const core::SeriesPoint &point : points) {
        if (!point.actual || !point.predicted)
            continue;
        Deviation row{
            point.timestamp, point.utc, *point.actual, *point.predicted, *point.actual - *point.predicted, {}};
        if (spread)
            row.z = (row.difference - spread->mean) / spread->deviation;
        all.append(row);
    }
    const auto weight = [](const Deviation &row) { return std::abs(row.difference); };
    std::ranges::stable_sort(all, [&](const Deviation &a, const Deviation &b) { return weight(a) > weight(b); });
    return all.mid(0, std::max(count, 0));
}

QList<core::TimeRange> deviationRanges(const QList<core::SeriesPoint> &points, const ResidualSpread &spread,
                                       qint64 intervalSeconds)
{
    std::vector<Excess> all;
    for (const core::SeriesPoint &point : points) {
        const double z = point.residual ? (*point.residual - spread.mean) / spread.deviation : 0.0;
        if (z < GoesOnAt)
            continue;
        if (all.empty() || point.utc - all.back().range.to > LongestPause)
            all.push_back({{point.utc, point.utc}, 0.0, 0.0, 0});
        all.back().range.to = point.utc + intervalSeconds;
        all.back().sum += z;
        all.back().highest = std::max(all.back().highest, z);
        all.back().clearSeconds += z >= ClearAt ? intervalSeconds : 0;
    }
    std::erase_if(all, [](const Excess &one) { return one.clearSeconds < LeastClear && one.highest < AloneAt; });
    if (std::ssize(all) > MostRanges) {
        std::ranges::nth_element(all, all.begin() + MostRanges, std::greater(), &Excess::sum);
        all.resize(static_cast<std::size_t>(MostRanges));
        std::ranges::sort(all, {}, [](const Excess &one) { return one.range.from; });
    }
    QList<core::TimeRange> ranges;
    for (const Excess &one : all)
        ranges.append(one.range);
    return ranges;
}

} // namespace app
