#pragma once

#include "core/model/weather.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

//! One thing that a what-if does to the weather, in the quantity's own unit.
struct WeatherWish
{
    WeatherQuantity quantity = WeatherQuantity::Temperature2m;
    bool isChange = true; //!< "10 degrees warmer", not "at 90 degrees"
    double amount = 0.0;
    bool assumedUnit = false; //!< degrees that were neither called Celsius nor Fahrenheit
    bool wasCelsius = false;

    bool operator==(const WeatherWish &) const = default;
};

struct WeatherWords
{
    QList<WeatherWish> wishes;
    bool withoutAmount = false; //!< "warmer", and nothing says by how much
};

//! What a folded() text wants of the weather; its figures are taken out of `text`.
WeatherWords takeWeather(QString &text);

} // namespace core
