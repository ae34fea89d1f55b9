#include "seriesdata.h"

#include "app/models/sitetime.h"
#include "app/theme/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace app {

namespace {

constexpr QChar ThinSpace(0x2009); // as between other numbers and their units
constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SeriesData)
};

} // namespace

QString quantityTitle(core::Utility utility, core::Resolution resolution)
{
    QString name = words::utility(utility);
    if (core::aggregationOf(utility) == core::Aggregation::Mean)
        return name;
    switch (resolution) {
    case core::Resolution::QuarterHour:
        return Tr::tr("%1 per reading").arg(name);
    case core::Resolution::Hourly:
        return Tr::tr("%1 per hour").arg(name);
    case core::Resolution::Daily:
        return Tr::tr("%1 per day").arg(name);
    }
    Q_UNREACHABLE();
}

void appendPoint(ChartData &data, const core::SeriesPoint &point)
{
    data.starts.push_back(point.utc);
    data.localSeconds.push_back(localSecondsFromLabel(point.timestamp).value_or(point.utc));
    data.actual.push_back(point.actual.value_or(Missing));
    data.expected.push_back(point.predicted.value_or(Missing));
    data.residual.push_back(point.residual.value_or(Missing));
}

void appendJoined(QList<core::TimeRange> &ranges, core::TimeRange range)
{
    if (!ranges.isEmpty() && ranges.constLast().to >= range.from)
        ranges.last().to = range.to;
    else
        ranges.append(range);
}

void addBand(ChartData &data, double halfWidth)
{
    for (const double value : data.expected) {
        // max() turns a missing value into zero.
        data.bandLow.push_back(std::isfinite(value) ? std::max(value - halfWidth, 0.0) : Missing);
        data.bandHigh.push_back(value + halfWidth);
    }
}

// From stored units; none of a utility has an offset, so differences convert as amounts do.
void convert(ChartData &data, const DisplayUnit &unit)
{
    data.unit = unit.name;
    if (unit.factor == 1.0)
        return;
    for (auto *values : {&data.actual, &data.expected, &data.bandLow, &data.bandHigh, &data.scenario, &data.residual}) {
        for (double &value : *values)
            value = unit.shown(value);
    }
}

} // namespace

qint64 intervalSeconds(const core::TimeSeries &series)
{
    if (series.resolution == core::Resolution::Daily)
        return core::SecondsPerDay;
    qint64 shortest = core::SecondsPerHour;
    for (qsizetype i = 1; i < series.points.size(); ++i) {
        const qint64 distance = series.points[i].utc - series.points[i - 1].utc;
        if (distance > 0)
            shortest = std::min(shortest, distance);
    }
    return shortest;
}

ChartData chartData(const core::TimeSeries &series, core::TimeRange judged, const Units &units)
{
    ChartData data;
    data.quantity = quantityTitle(series.utility, series.resolution);
    data.intervalSeconds = intervalSeconds(series);
    for (const core::SeriesPoint &point : series.points) {
        appendPoint(data, point);
        data.coverage.push_back(point.coverage);
        if (isPartlyMeasured(point))
            appendJoined(data.partly, {point.utc, point.utc + data.intervalSeconds});
    }
    if (const auto usual = usualSpread(series.points, judged, data.intervalSeconds)) {
        if (series.resolution == core::Resolution::Hourly)
            addBand(data, usual->deviation);
        data.deviations = deviationRanges(series.points, *usual, data.intervalSeconds);
    }
    convert(data, displayUnit(series.utility, units));
    return data;
}

std::optional<double> measuredShare(const ChartData &data, core::TimeRange view)
{
    if (data.coverage.empty())
        return std::nullopt;
    const auto from = std::lower_bound(data.starts.begin(), data.starts.end(), view.from) - data.starts.begin();
    const auto to = std::lower_bound(data.starts.begin(), data.starts.end(), view.to) - data.starts.begin();
    if (from >= to)
        return std::nullopt;
    return std::accumulate(data.coverage.begin() + from, data.coverage.begin() + to, 0.0)
           / static_cast<double>(to - from);
}

QString measuredPercent(double share, const QLocale &locale)
{
    const double tenths = std::floor(std::clamp(share, 0.0, 1.0) * 1000.0 + 1e-9);
    const bool whole = std::fmod(tenths, 10.0) == 0.0;
    return locale.toString(tenths / 10.0, 'f', whole ? 0 : 1) + ThinSpace + u'%';
}

ChartData chartData(const core::Prediction &expected, const core::Prediction *scenario, const Units &units)
{
    ChartData data;
    data.quantity = quantityTitle(expected.utility, core::Resolution::Hourly);
    std::map<core::EpochSeconds, double> overridden;
    if (scenario) {
        for (const core::SeriesPoint &point : scenario->points)
            overridden[point.utc] = point.predicted.value_or(Missing);
    }
    for (const core::SeriesPoint &point : expected.points) {
        appendPoint(data, point);
        if (!scenario)
            continue;
        const auto found = overridden.find(point.utc);
        data.scenario.push_back(found == overridden.end() ? Missing : found->second);
    }
    convert(data, displayUnit(expected.utility, units));
    return data;
}

} // namespace app
