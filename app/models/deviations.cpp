#include "deviations.h"

#include <algorithm>
#include <cmath>

namespace app {

std::optional<ResidualSpread> residualSpread(const QList<core::SeriesPoint> &points)
{
    double sum = 0.0;
    double count = 0.0;
    for (const core::SeriesPoint &point : points) {
        sum += point.residual.value_or(0.0);
        count += point.residual ? 1.0 : 0.0;
    }
    if (count < 2.0)
        return std::nullopt;
    const double mean = sum / count;
    double squares = 0.0;
    for (const core::SeriesPoint &point : points) {
        if (point.residual)
            squares += (*point.residual - mean) * (*point.residual - mean);
    }
    const double deviation = std::sqrt(squares / (count - 1.0));
    if (!(deviation > 0.0) || !std::isfinite(deviation))
        return std::nullopt;
    return ResidualSpread{mean, deviation};
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
                                       double limit, qint64 intervalSeconds)
{
    QList<core::TimeRange> ranges;
    for (const core::SeriesPoint &point : points) {
        if (!point.residual || (*point.residual - spread.mean) / spread.deviation < limit)
            continue;
        if (!ranges.isEmpty() && ranges.constLast().to >= point.utc)
            ranges.last().to = point.utc + intervalSeconds;
        else
            ranges.append({point.utc, point.utc + intervalSeconds});
    }
    return ranges;
}

} // namespace app
