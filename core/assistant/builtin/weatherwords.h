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
    bool isExact = false; //!< "at 90 degrees", which is no amount of a change

    bool operator==(const WeatherWish &) const = default;
};

struct WeatherWords
{
    QList<WeatherWish> wishes;
    int direction = 0; //!< of the temperature when nothing says by how much: +1 "warmer", -1 "colder"; else 0
};

//! What a folded() text wants of the weather; its figures are taken out of `text`.
WeatherWords takeWeather(QString &text);

//! "10 degrees" as the answer to how much warmer (`direction` +1) or colder (-1) is meant.
void takeAsChange(WeatherWish &wish, int direction);

} // namespace core
