#pragma once

#include "core/model/hourly.h"
#include "core/model/meter.h"
#include "core/model/sitezone.h"
#include "core/storage/database.h"

#include <QList>

#include <vector>

namespace core {

//! All hourly data of one utility, ready for training and scoring: series[i] belongs to buildingIds[i].
struct UtilityFrame
{
    HourAxis axis;
    WeatherFrame weather;
    std::vector<HourlySeries> series;
    std::vector<qint64> buildingIds;
};

//! The local clock hours that cover `range`.
HourAxis makeHourAxis(const SiteZone &zone, TimeRange range);

//! Stored weather on the axis, NaN where an hour is missing.
Result<WeatherFrame> loadWeather(Database &database, const HourAxis &axis);

//! Sum over the meters, on the axis. An hour is NaN unless every meter that is in service then (between its first and
//! its last reading) covers it completely.
Result<std::vector<double>> loadHourlyUse(Database &database, const QList<Meter> &meters, const HourAxis &axis);

//! Buildings with an area and at least one meter of the utility. No series when there are no readings.
Result<UtilityFrame> loadUtilityFrame(Database &database, const SiteZone &zone, Utility utility);

} // namespace core
