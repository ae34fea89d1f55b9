#include "hourlyresult.h"

#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/resultstore.h"

#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

struct Measured
{
    double value = 0.0;
    double seconds = 0.0; //!< covered, over all meters
};

Result<void> addMeasured(Database &database, const Meter &meter, const HourAxis &axis, std::vector<Measured> &measured,
                         std::vector<double> &metersInService)
{
    const ReadingStore store(database);
    const auto extent = store.extent(meter.id);
    if (!extent)
        return extent.error();
    if (!*extent)
        return {};
    const auto hours = store.hours(meter.id, axis.range());
    if (!hours)
        return hours.error();
    for (const HourRollup &hour : *hours) {
        const std::size_t i = axis.lowerBound(hour.start);
        if (i == axis.size() || axis.starts[i] != hour.start || hour.count == 0)
            continue;
        const bool sums = aggregationOf(meter.utility) == Aggregation::Sum;
        measured[i].value += sums ? hour.sum : hour.sum / hour.count;
        measured[i].seconds += static_cast<double>(hour.count) * meter.intervalSeconds;
    }
    for (std::size_t i = axis.lowerBound((*extent)->from - SecondsPerHour + 1); i < axis.size(); ++i) {
        if (axis.starts[i] >= (*extent)->to)
            break;
        metersInService[i] += 1.0;
    }
    return {};
}

} // namespace

Result<QList<Meter>> metersOf(Database &database, qint64 buildingId, Utility utility)
{
    auto meters = MeterStore(database).ofBuilding(buildingId);
    if (!meters)
        return meters.error();
    meters->removeIf([utility](const Meter &meter) { return meter.utility != utility; });
    return *std::move(meters);
}

Result<HourlyResult> loadHourlyResult(Database &database, const SiteZone &zone, const QList<Meter> &meters,
                                      qint64 buildingId, Utility utility, TimeRange range)
{
    TimeRange extent{std::numeric_limits<EpochSeconds>::max(), std::numeric_limits<EpochSeconds>::min()};
    for (const Meter &meter : meters) {
        const auto own = ReadingStore(database).extent(meter.id);
        if (!own)
            return own.error();
        if (*own)
            extent = {std::min(extent.from, (*own)->from), std::max(extent.to, (*own)->to)};
    }

    HourlyResult result;
    if (extent.to < extent.from)
        return result;
    // The hour of the first reading may start before it; an hour that starts before the asked range is not part of it.
    EpochSeconds from = zone.hourStart(extent.from);
    if (range.from > from) {
        from = zone.hourStart(range.from);
        if (from < range.from)
            from = zone.nextHour(from);
    }
    result.axis = makeHourAxis(zone, {from, std::min(extent.to, range.to)});
    const std::size_t size = result.axis.size();
    std::vector<Measured> measured(size);
    std::vector<double> metersInService(size, 0.0);
    for (const Meter &meter : meters) {
        const auto added = addMeasured(database, meter, result.axis, measured, metersInService);
        if (!added)
            return added.error();
    }
    result.actual.assign(size, Missing);
    result.coverage.assign(size, 0.0);
    for (std::size_t i = 0; i < size; ++i) {
        if (measured[i].seconds <= 0.0)
            continue;
        const EpochSeconds end = i + 1 < size ? result.axis.starts[i + 1] : zone.nextHour(result.axis.starts[i]);
        const double due = static_cast<double>(end - result.axis.starts[i]) * std::max(metersInService[i], 1.0);
        result.actual[i] = measured[i].value;
        result.coverage[i] = std::min(1.0, measured[i].seconds / due);
    }

    result.expected.assign(size, Missing);
    if (size == 0)
        return result;
    const auto expected = ResultStore(database).expected(buildingId, utility, result.axis.range());
    if (!expected)
        return expected.error();
    for (const IntervalReading &hour : *expected) {
        const std::size_t i = result.axis.lowerBound(hour.start);
        if (i < size && result.axis.starts[i] == hour.start)
            result.expected[i] = hour.value;
    }
    return result;
}

SeriesPoint makePoint(const SiteZone &zone, EpochSeconds start, double actual, double predicted, double coverage)
{
    SeriesPoint point;
    point.timestamp = zone.format(start);
    point.utc = start;
    point.coverage = coverage;
    if (!std::isnan(actual))
        point.actual = actual;
    if (!std::isnan(predicted))
        point.predicted = predicted;
    if (point.actual && point.predicted)
        point.residual = actual - predicted;
    return point;
}

} // namespace core
