#include "timeseriesquery.h"

#include "core/campus/hourlyresult.h"
#include "core/storage/readingstore.h"

#include <cmath>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();
//! Wider than any data, and far enough from the ends of the type that a day can be added.
constexpr TimeRange Unbounded{std::numeric_limits<EpochSeconds>::min() / 2,
                              std::numeric_limits<EpochSeconds>::max() / 2};

QList<SeriesPoint> hourlyPoints(const SiteZone &zone, const HourlyResult &hours)
{
    QList<SeriesPoint> points;
    points.reserve(static_cast<qsizetype>(hours.axis.size()));
    for (std::size_t i = 0; i < hours.axis.size(); ++i)
        points.append(makePoint(zone, hours.axis.starts[i], hours.actual[i], hours.expected[i], hours.coverage[i]));
    return points;
}

//! Adds up the hours of one local day. Expected values count for the hours that have an actual one, so that the two
//! stay comparable across a gap; a day without any actual value shows the whole day's expectation.
struct DayTotal
{
    double actual = 0.0;
    double expectedOfMeasured = 0.0;
    double expectedOfAll = 0.0;
    double coverage = 0.0;
    int measured = 0;
    int expectedMeasured = 0;
    int expectedAll = 0;
    int hours = 0;

    void add(double actualHour, double expectedHour, double coverageHour)
    {
        ++hours;
        coverage += coverageHour;
        if (!std::isnan(expectedHour)) {
            expectedOfAll += expectedHour;
            ++expectedAll;
        }
        if (std::isnan(actualHour))
            return;
        actual += actualHour;
        ++measured;
        if (!std::isnan(expectedHour)) {
            expectedOfMeasured += expectedHour;
            ++expectedMeasured;
        }
    }

    SeriesPoint point(const SiteZone &zone, EpochSeconds start, Aggregation aggregation) const
    {
        const auto total = [aggregation](double sum, int count) {
            if (count == 0)
                return Missing;
            return aggregation == Aggregation::Sum ? sum : sum / count;
        };
        const double predicted =
            measured > 0 ? total(expectedOfMeasured, expectedMeasured) : total(expectedOfAll, expectedAll);
        return makePoint(zone, start, total(actual, measured), predicted, hours > 0 ? coverage / hours : 0.0);
    }
};

QList<SeriesPoint> dailyPoints(const SiteZone &zone, const HourlyResult &hours, Aggregation aggregation)
{
    QList<SeriesPoint> points;
    std::size_t i = 0;
    while (i < hours.axis.size()) {
        const EpochSeconds start = zone.dayStart(hours.axis.starts[i]);
        const EpochSeconds end = zone.nextDay(hours.axis.starts[i]);
        DayTotal day;
        for (; i < hours.axis.size() && hours.axis.starts[i] < end; ++i)
            day.add(hours.actual[i], hours.expected[i], hours.coverage[i]);
        points.append(day.point(zone, start, aggregation));
    }
    return points;
}

struct RawInterval
{
    double value = 0.0;
    int meters = 0;
};

//! Readings of all meters on the shortest of their intervals: a longer one is spread evenly (a rate keeps its value).
Result<std::map<EpochSeconds, RawInterval>> rawIntervals(Database &database, const QList<Meter> &meters,
                                                         TimeRange range, int step)
{
    std::map<EpochSeconds, RawInterval> intervals;
    const ReadingStore store(database);
    for (const Meter &meter : meters) {
        const int parts = std::max(1, meter.intervalSeconds / step);
        const auto readings = store.readings(meter.id, {range.from - meter.intervalSeconds + 1, range.to});
        if (!readings)
            return readings.error();
        const bool sums = aggregationOf(meter.utility) == Aggregation::Sum;
        for (const IntervalReading &reading : *readings) {
            for (int part = 0; part < parts; ++part) {
                const EpochSeconds start = reading.start + static_cast<EpochSeconds>(part) * step;
                if (!range.contains(start))
                    continue;
                RawInterval &interval = intervals[start];
                interval.value += sums ? reading.value / parts : reading.value;
                ++interval.meters;
            }
        }
    }
    return intervals;
}

double expectedShare(const HourlyResult &hours, const SiteZone &zone, EpochSeconds start, int step, bool sums)
{
    const EpochSeconds hour = zone.hourStart(start);
    const std::size_t i = hours.axis.lowerBound(hour);
    if (i == hours.axis.size() || hours.axis.starts[i] != hour)
        return Missing;
    if (!sums)
        return hours.expected[i];
    const EpochSeconds length = zone.nextHour(hour) - hour;
    return hours.expected[i] * std::min(1.0, static_cast<double>(step) / static_cast<double>(length));
}

Result<QList<SeriesPoint>> rawPoints(Database &database, const SiteZone &zone, const QList<Meter> &meters,
                                     const HourlyResult &hours, TimeRange range)
{
    QList<SeriesPoint> points;
    if (meters.isEmpty())
        return points;
    int step = std::numeric_limits<int>::max();
    for (const Meter &meter : meters)
        step = std::min(step, meter.intervalSeconds);
    const auto intervals = rawIntervals(database, meters, range, step);
    if (!intervals)
        return intervals.error();
    const bool sums = aggregationOf(meters.first().utility) == Aggregation::Sum;
    const double due = static_cast<double>(meters.size());
    EpochSeconds next = std::numeric_limits<EpochSeconds>::max();
    for (const auto &[start, interval] : *intervals) {
        for (; next < start; next += step) {
            points.append(makePoint(zone, next, Missing, expectedShare(hours, zone, next, step, sums), 0.0));
            if (points.size() > MaximumPoints)
                return points;
        }
        points.append(makePoint(zone, start, interval.value, expectedShare(hours, zone, start, step, sums),
                                std::min(1.0, interval.meters / due)));
        next = start + step;
    }
    return points;
}

//! Raw readings may start within an hour, whose expectation they share; a day is always shown whole.
TimeRange neededHours(const SiteZone &zone, TimeRange range, Resolution resolution)
{
    const bool unboundedStart = range.from <= Unbounded.from;
    const bool unboundedEnd = range.to >= Unbounded.to;
    switch (resolution) {
    case Resolution::QuarterHour:
        return {unboundedStart ? range.from : zone.hourStart(range.from), range.to};
    case Resolution::Hourly:
        return range;
    case Resolution::Daily:
        return {unboundedStart ? range.from : zone.dayStart(range.from),
                unboundedEnd ? range.to : zone.nextDay(range.to - 1)};
    }
    Q_UNREACHABLE();
}

} // namespace

Result<TimeSeries> queryTimeSeries(Database &database, const SiteZone &zone, const TimeSeriesRequest &request)
{
    const TimeRange range{request.start.value_or(Unbounded.from), request.end.value_or(Unbounded.to)};
    if (range.isEmpty())
        return Error{ErrorCode::InvalidArgument, u"end must be after start"_s};
    const auto meters = metersOf(database, request.building.id, request.utility);
    if (!meters)
        return meters.error();

    TimeSeries series{request.building.number, request.utility, request.resolution, {}};
    if (meters->isEmpty())
        return series;
    const auto hourRange = neededHours(zone, range, request.resolution);
    const auto hours = loadHourlyResult(database, zone, *meters, request.building.id, request.utility, hourRange);
    if (!hours)
        return hours.error();

    switch (request.resolution) {
    case Resolution::QuarterHour: {
        auto points = rawPoints(database, zone, *meters, *hours, range);
        if (!points)
            return points.error();
        series.points = *std::move(points);
        break;
    }
    case Resolution::Hourly:
        series.points = hourlyPoints(zone, *hours);
        break;
    case Resolution::Daily:
        series.points = dailyPoints(zone, *hours, aggregationOf(request.utility));
        break;
    }
    if (series.points.size() > MaximumPoints)
        return Error{ErrorCode::InvalidArgument,
                     u"more than %1 points; choose a shorter range or a coarser resolution"_s.arg(MaximumPoints)};
    return series;
}

} // namespace core
