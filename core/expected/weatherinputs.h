#pragma once

#include "core/model/campus.h"
#include "core/model/hourly.h"

#include <array>
#include <span>
#include <vector>

namespace core {

//! Time constants in hours over which buildings feel the outside temperature; 0 is the hour itself.
constexpr std::array<double, 5> ThermalLags{0.0, 4.0, 12.0, 24.0, 48.0};

//! Weather on an axis as the model sees it: overrides applied, short gaps bridged, temperature smoothed.
struct WeatherInputs
{
    std::array<std::vector<double>, WeatherQuantityCount> columns; //!< each of the axis' length, NaN where missing
    std::array<std::vector<double>, ThermalLags.size()> temperature;

    const std::vector<double> &column(WeatherQuantity quantity) const
    {
        return columns[static_cast<std::size_t>(quantity)];
    }
};

//! An overridden temperature carries the apparent temperature along by the same difference and moves the dew point at
//! constant humidity, unless those are overridden too.
WeatherInputs weatherInputs(const HourAxis &axis, const WeatherFrame &weather,
                            std::span<const WeatherOverride> overrides);

//! Exponentially weighted mean of the hours up to each one; what lies before the first hour is taken to be like what
//! follows it. NaN hours are skipped.
std::vector<double> smoothed(const std::vector<double> &values, double timeConstantHours);

} // namespace core
