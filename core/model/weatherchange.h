#pragma once

#include "core/model/weather.h"

namespace core {

//! A weather column moved by the same amount at every hour: "10 degrees warmer".
struct WeatherChange
{
    WeatherQuantity quantity = WeatherQuantity::Temperature2m;
    double by = 0.0; //!< in the quantity's unit
};

} // namespace core
