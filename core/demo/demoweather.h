#pragma once

#include "core/base/time.h"
#include "core/model/sitezone.h"
#include "core/model/weather.h"

#include <vector>

namespace core {

//! Hourly weather of a temperate continental site at 40° north for `hours` hours from `start`, all columns filled.
std::vector<WeatherHour> generateWeather(quint64 seed, EpochSeconds start, int hours, const SiteZone &zone);

} // namespace core
