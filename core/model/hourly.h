#pragma once

#include "core/base/time.h"
#include "core/model/building.h"
#include "core/model/utility.h"
#include "core/model/weather.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace core {

//! The site's local clock hours, contiguous and ascending: hour i is [starts[i], starts[i + 1]), the last one an hour
//! long. `localSeconds[i]` is the wall clock at its start (seconds since 1970-01-01T00:00:00 local), for calendar
//! features.
struct HourAxis
{
    std::vector<EpochSeconds> starts;
    std::vector<qint64> localSeconds;

    std::size_t size() const { return starts.size(); }
    bool isEmpty() const { return starts.empty(); }
    //! Index of the first hour that starts at or after `time`; size() when there is none.
    std::size_t lowerBound(EpochSeconds time) const;
    TimeRange range() const; //!< empty for an empty axis
};

//! Hourly weather on an axis, one vector of axis.size() values per quantity, NaN where missing.
struct WeatherFrame
{
    std::array<std::vector<double>, WeatherQuantityCount> columns;

    const std::vector<double> &column(WeatherQuantity quantity) const
    {
        return columns[static_cast<std::size_t>(quantity)];
    }
};

//! Hourly use of one building and utility (or of one meter) in canonical units on an axis: axis.size() values, NaN
//! where the hour is missing or not complete. Energy utilities hold the hour's sum, rate utilities its mean.
struct HourlySeries
{
    QString key; //!< building number, or meter id where meters are judged
    Utility utility = Utility::Electricity;
    double grossAreaSquareFeet = 0.0; //!< > 0
    std::optional<int> floorsAboveGround;
    std::optional<QDate> constructionDate;
    std::vector<double> values;
};

} // namespace core
