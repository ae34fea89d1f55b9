#pragma once

#include "core/base/time.h"

#include <QString>
#include <QStringList>

#include <array>
#include <limits>
#include <optional>

namespace core {

//! Weather columns we store, in the units of uploads (°F, %, mm, mph, degrees, %, W/m²).
enum class WeatherQuantity {
    Temperature2m,         // °F, -90..150
    RelativeHumidity2m,    // %, 0..100
    DewPoint2m,            // °F, -90..150
    Precipitation,         // mm
    WindSpeed10m,          // mph
    WindSpeed80m,          // mph
    WindSpeed100m,         // mph
    WindDirection10m,      // degrees, 0..360
    WindDirection80m,      // degrees, 0..360
    WindDirection100m,     // degrees, 0..360
    CloudCover,            // %, 0..100
    ApparentTemperature,   // °F, -90..150
    ShortwaveRadiation,    // W/m²
    DirectRadiation,       // W/m²
    DiffuseRadiation,      // W/m²
    DirectNormalIrradiance // W/m²
};

constexpr std::size_t WeatherQuantityCount = 16;

struct WeatherQuantityInfo
{
    WeatherQuantity quantity;
    const char *name; //!< column and JSON name, for instance "temperature_2m"
    const char *unit;
    double minimum; //!< smallest value an upload or a what-if may hold
    double maximum;
};

const std::array<WeatherQuantityInfo, WeatherQuantityCount> &weatherQuantities();
const WeatherQuantityInfo &weatherQuantityInfo(WeatherQuantity quantity);
//! Case and underscores do not matter.
std::optional<WeatherQuantity> weatherQuantityFromName(QStringView name);

//! One hour of weather; a missing value is NaN. Index with static_cast<std::size_t>(quantity).
struct WeatherHour
{
    EpochSeconds start = 0;
    std::array<double, WeatherQuantityCount> values = missing();

    double value(WeatherQuantity quantity) const { return values[static_cast<std::size_t>(quantity)]; }
    void set(WeatherQuantity quantity, double number) { values[static_cast<std::size_t>(quantity)] = number; }

    static constexpr std::array<double, WeatherQuantityCount> missing()
    {
        std::array<double, WeatherQuantityCount> all{};
        for (double &number : all)
            number = std::numeric_limits<double>::quiet_NaN();
        return all;
    }
};

} // namespace core
