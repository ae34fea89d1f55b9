#pragma once

#include "core/model/hourly.h"
#include "core/model/weatherchange.h"

#include <span>

namespace core {

//! `weather` with every hour moved, kept within the limits of uploads. A moved temperature carries the apparent
//! temperature along by the same difference and moves the dew point at constant humidity, unless those are moved too.
//! What is missing stays missing.
WeatherFrame changedWeather(const WeatherFrame &weather, std::span<const WeatherChange> changes);

} // namespace core
