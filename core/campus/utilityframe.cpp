#include "utilityframe.h"

#include "core/storage/buildingstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/weatherstore.h"

#include <QMap>

#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

EpochSeconds hourEnd(const HourAxis &axis, std::size_t i)
{
    return i + 1 < axis.size() ? axis.starts[i + 1] : axis.starts[i] + SecondsPerHour;
}

//! The hour's value where the meter covers it completely: its sum, or the mean of a rate.
double completeValue(const HourRollup &hour, const Meter &meter, EpochSeconds seconds)
{
    if (hour.count == 0 || static_cast<EpochSeconds>(hour.count) * meter.intervalSeconds < seconds)
        return Missing;
    return aggregationOf(meter.utility) == Aggregation::Sum ? hour.sum : hour.sum / hour.count;
}

//! Adds one meter to `total`; hours in which it should have read but did not become NaN.
void addMeter(std::vector<double> &total, std::vector<bool> &seen, const HourAxis &axis, const Meter &meter,
              const std::vector<HourRollup> &hours)
{
    if (hours.empty())
        return;
    auto hour = hours.begin();
    for (std::size_t i = axis.lowerBound(hours.front().start); i < axis.size(); ++i) {
        while (hour != hours.end() && hour->start < axis.starts[i])
            ++hour;
        if (hour == hours.end())
            return;
        const double value =
            hour->start == axis.starts[i] ? completeValue(*hour, meter, hourEnd(axis, i) - axis.starts[i]) : Missing;
        total[i] = seen[i] ? total[i] + value : value;
        seen[i] = true;
    }
}

} // namespace

HourAxis makeHourAxis(const SiteZone &zone, TimeRange range)
{
    HourAxis axis;
    if (range.isEmpty())
        return axis;
    const auto expected = static_cast<std::size_t>((range.to - range.from) / SecondsPerHour + 2);
    axis.starts.reserve(expected);
    axis.localSeconds.reserve(expected);
    for (EpochSeconds start = zone.hourStart(range.from); start < range.to; start = zone.nextHour(start)) {
        axis.starts.push_back(start);
        axis.localSeconds.push_back(start + zone.offsetAt(start));
    }
    return axis;
}

Result<WeatherFrame> loadWeather(Database &database, const HourAxis &axis)
{
    WeatherFrame frame;
    for (std::vector<double> &column : frame.columns)
        column.assign(axis.size(), Missing);
    if (axis.isEmpty())
        return frame;
    const auto hours = WeatherStore(database).hours(axis.range());
    if (!hours)
        return hours.error();
    for (const WeatherHour &hour : *hours) {
        // Hours stored under another zone may start within one of this axis.
        const std::size_t after = axis.lowerBound(hour.start + 1);
        if (after == 0 || hour.start >= hourEnd(axis, after - 1))
            continue;
        const std::size_t i = after - 1;
        for (std::size_t quantity = 0; quantity < WeatherQuantityCount; ++quantity)
            frame.columns[quantity][i] = hour.values[quantity];
    }
    return frame;
}

Result<std::vector<double>> loadHourlyUse(Database &database, const QList<Meter> &meters, const HourAxis &axis)
{
    std::vector<double> total(axis.size(), Missing);
    std::vector<bool> seen(axis.size(), false);
    if (axis.isEmpty())
        return total;
    const ReadingStore store(database);
    for (const Meter &meter : meters) {
        const auto hours = store.hours(meter.id, axis.range());
        if (!hours)
            return hours.error();
        addMeter(total, seen, axis, meter, *hours);
    }
    return total;
}

Result<UtilityFrame> loadUtilityFrame(Database &database, const SiteZone &zone, Utility utility)
{
    const auto buildings = BuildingStore(database).all();
    if (!buildings)
        return buildings.error();
    const auto meters = MeterStore(database).all();
    if (!meters)
        return meters.error();

    const ReadingStore readings(database);
    QMap<qint64, QList<Meter>> metersOf;
    TimeRange extent{std::numeric_limits<EpochSeconds>::max(), std::numeric_limits<EpochSeconds>::min()};
    for (const Meter &meter : *meters) {
        if (meter.utility != utility)
            continue;
        const auto own = readings.extent(meter.id);
        if (!own)
            return own.error();
        if (!*own)
            continue;
        metersOf[meter.buildingId].append(meter);
        extent = {std::min(extent.from, (*own)->from), std::max(extent.to, (*own)->to)};
    }

    UtilityFrame frame;
    frame.axis = makeHourAxis(zone, extent);
    auto weather = loadWeather(database, frame.axis);
    if (!weather)
        return weather.error();
    frame.weather = *std::move(weather);
    for (const Building &building : *buildings) {
        const auto own = metersOf.constFind(building.id);
        if (own == metersOf.constEnd() || !building.grossAreaSquareFeet)
            continue;
        auto use = loadHourlyUse(database, *own, frame.axis);
        if (!use)
            return use.error();
        frame.series.push_back({building.number, utility, *building.grossAreaSquareFeet, building.floorsAboveGround,
                                building.constructionDate, *std::move(use)});
        frame.buildingIds.push_back(building.id);
    }
    return frame;
}

} // namespace core
