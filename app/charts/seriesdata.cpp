#include "seriesdata.h"

#include "app/models/sitetime.h"
#include "app/theme/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace app {

namespace {

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
    for (const core::SeriesPoint &point : series.points)
        appendPoint(data, point);
    if (const auto usual = usualSpread(series.points, judged, data.intervalSeconds)) {
        if (series.resolution == core::Resolution::Hourly)
            addBand(data, usual->deviation);
        data.deviations = deviationRanges(series.points, *usual, data.intervalSeconds);
    }
    convert(data, displayUnit(series.utility, units));
    return data;
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
