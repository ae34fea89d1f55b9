#include "units.h"

using namespace Qt::StringLiterals;

namespace app {

constexpr double MegajoulesPerKwh = 3.6;                      // exact
constexpr double SquareMetresPerSquareFoot = 0.3048 * 0.3048; // exact, international foot
constexpr double CelsiusPerFahrenheit = 5.0 / 9.0;
constexpr double CelsiusAtZeroFahrenheit = -32.0 * CelsiusPerFahrenheit;

DisplayUnit displayUnit(core::Utility utility, const Units &units)
{
    const QString stored = core::canonicalUnit(utility);
    if (stored == "kWh"_L1 && units.energy == EnergyUnit::Megajoules)
        return {u"MJ"_s, MegajoulesPerKwh, 0.0};
    return {stored, 1.0, 0.0};
}

DisplayUnit displayUnit(core::WeatherQuantity quantity, const Units &units)
{
    const QString stored = QString::fromUtf8(core::weatherQuantityInfo(quantity).unit);
    if (stored == u"°F"_s && units.temperature == TemperatureUnit::Celsius)
        return {u"°C"_s, CelsiusPerFahrenheit, CelsiusAtZeroFahrenheit};
    return {stored, 1.0, 0.0};
}

DisplayUnit areaUnit(const Units &units)
{
    if (units.area == AreaUnit::SquareMetres)
        return {u"m²"_s, SquareMetresPerSquareFoot, 0.0};
    return {u"ft²"_s, 1.0, 0.0};
}

} // namespace app
