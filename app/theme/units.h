#pragma once

#include "core/model/utility.h"
#include "core/model/weather.h"

#include <QString>

namespace app {

enum class EnergyUnit { KilowattHours, Megajoules };
enum class AreaUnit { SquareFeet, SquareMetres };
enum class TemperatureUnit { Fahrenheit, Celsius };

//! What a person wants to read amounts in. What is stored, sent and exported never changes with it.
struct Units
{
    EnergyUnit energy = EnergyUnit::KilowattHours;
    AreaUnit area = AreaUnit::SquareFeet;
    TemperatureUnit temperature = TemperatureUnit::Fahrenheit;

    bool operator==(const Units &) const = default;
};

//! How a stored value is shown: shown = stored * factor + offset, and the name beside it.
struct DisplayUnit
{
    QString name;
    double factor = 1.0; //!< never 0
    double offset = 0.0; //!< in the shown unit

    double shown(double stored) const { return stored * factor + offset; }
    double stored(double shown) const { return (shown - offset) / factor; }
    //! The distance of two stored values as a distance of shown ones.
    double shownDifference(double stored) const { return stored * factor; }
};

//! For values in core::canonicalUnit(); only those in kWh follow the choice of energy unit.
DisplayUnit displayUnit(core::Utility utility, const Units &units);
//! For values in core::weatherQuantityInfo(quantity).unit; only those in °F follow the choice.
DisplayUnit displayUnit(core::WeatherQuantity quantity, const Units &units);
//! For floor areas, which are stored in square feet.
DisplayUnit areaUnit(const Units &units);

} // namespace app
