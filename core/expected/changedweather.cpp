#include "changedweather.h"

#include "core/expected/humidity.h"

#include <algorithm>
#include <cmath>

namespace core {

static std::size_t indexOf(WeatherQuantity quantity)
{
    return static_cast<std::size_t>(quantity);
}

static void move(std::vector<double> &values, WeatherQuantity quantity, double by)
{
    const WeatherQuantityInfo &info = weatherQuantityInfo(quantity);
    for (double &value : values) {
        if (!std::isnan(value))
            value = std::clamp(value + by, info.minimum, info.maximum);
    }
}

//! `before` and `after` are the temperatures; a dew point without one of them stays.
static void followAtConstantHumidity(std::vector<double> &dew, const std::vector<double> &before,
                                     const std::vector<double> &after)
{
    const std::size_t size = std::min({dew.size(), before.size(), after.size()});
    for (std::size_t i = 0; i < size; ++i) {
        if (!std::isnan(dew[i]) && !std::isnan(before[i]))
            dew[i] = dewPoint(after[i], humidityOf(before[i], dew[i]));
    }
}

WeatherFrame changedWeather(const WeatherFrame &weather, std::span<const WeatherChange> changes)
{
    WeatherFrame changed = weather;
    const auto moved = [changes](WeatherQuantity quantity) {
        return std::ranges::any_of(changes, [quantity](const WeatherChange &one) { return one.quantity == quantity; });
    };
    for (const WeatherChange &change : changes) {
        move(changed.columns[indexOf(change.quantity)], change.quantity, change.by);
        if (change.quantity != WeatherQuantity::Temperature2m)
            continue;
        if (!moved(WeatherQuantity::ApparentTemperature))
            move(changed.columns[indexOf(WeatherQuantity::ApparentTemperature)], WeatherQuantity::ApparentTemperature,
                 change.by);
        if (!moved(WeatherQuantity::DewPoint2m) && !moved(WeatherQuantity::RelativeHumidity2m))
            followAtConstantHumidity(changed.columns[indexOf(WeatherQuantity::DewPoint2m)],
                                     weather.column(WeatherQuantity::Temperature2m),
                                     changed.column(WeatherQuantity::Temperature2m));
    }
    return changed;
}

} // namespace core
