#pragma once

#include "core/model/weather.h"

#include <QString>

namespace app {

//! "Temperature", "Wind speed at 10 m": the quantity in the person's language, without its unit.
QString weatherWord(core::WeatherQuantity quantity);

//! What a slider offers: the usual weather, narrower than the limits of an upload, which the field keeps.
struct SliderRange
{
    double low = 0.0;
    double high = 0.0;
    double step = 1.0;
};
SliderRange sliderRange(core::WeatherQuantity quantity);

} // namespace app
