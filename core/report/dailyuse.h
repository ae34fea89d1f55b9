#pragma once

#include "core/model/sensorreading.h"
#include "core/model/sitezone.h"

#include <QDate>

#include <functional>
#include <optional>
#include <vector>

namespace core {

//! SensorService::readings: ascending, with intervals, those that end in the range.
using ReadingsOf = std::function<Result<std::vector<MeasuredReading>>(qint64 sensorId, MillisecondRange range)>;

//! What one sensor, or several together, counted in a day.
struct DayUse
{
    QDate date;
    EpochSeconds seconds = 0; //!< the day's length: 23, 24 or 25 hours, mostly
    double value = 0.0;       //!< of the time that is known
    double known = 0.0;       //!< share of the day, 0..1; 0 = no data
    double measured = 0.0;    //!< of that, without gaps
};

//! The days `first` to `last` of one sensor, in its counter's unit. An interval's use is spread evenly over its time,
//! across midnight as well; a gap's is known, but not measured.
Result<std::vector<DayUse>> dailyUse(const ReadingsOf &readings, qint64 sensorId, const SiteZone &zone,
                                     const QDate &first, const QDate &last);

//! Adds up sensors over the same days; shares are means over the sensors.
std::vector<DayUse> sumOfSensors(const std::vector<std::vector<DayUse>> &sensors);

struct UseTotal
{
    std::optional<double> total;      //!< of the time that is known
    std::optional<double> meanPerDay; //!< of 24 known hours: time without data neither raises nor lowers it
    double known = 0.0;               //!< share of the time
    double measured = 0.0;
};
//! Of one sensor.
UseTotal totalOf(const std::vector<DayUse> &days);
//! Of several over the same time. Each has a mean of its own, so that one that is missing for a while is not taken to
//! use what the others do.
UseTotal sumOfTotals(const std::vector<UseTotal> &sensors);

} // namespace core
