#include "energyunit.h"

#include "core/model/unit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double JoulesPerKwh = 3.6e6;
constexpr double KwhPerBtu = 1055.05585262 / JoulesPerKwh; // International Table Btu, as in core/model/unit.cpp
constexpr double SecondsInHour = 3600.0;
constexpr double AnyCalorific = 1.0; // only asks whether a unit is known

struct EnergyUnit
{
    QLatin1StringView folded;
    double kwh;
};

constexpr std::array EnergyUnits{
    EnergyUnit{"wh"_L1, 1e-3},
    EnergyUnit{"kwh"_L1, 1.0},
    EnergyUnit{"mwh"_L1, 1e3},
    EnergyUnit{"gwh"_L1, 1e6},
    EnergyUnit{"j"_L1, 1.0 / JoulesPerKwh},
    EnergyUnit{"kj"_L1, 1e3 / JoulesPerKwh},
    EnergyUnit{"mj"_L1, 1e6 / JoulesPerKwh},
    EnergyUnit{"gj"_L1, 1e9 / JoulesPerKwh},
    EnergyUnit{"btu"_L1, KwhPerBtu},
    EnergyUnit{"kbtu"_L1, 1e3 * KwhPerBtu},
    EnergyUnit{"mmbtu"_L1, 1e6 * KwhPerBtu},
    EnergyUnit{"therm"_L1, 1e5 * KwhPerBtu},
    EnergyUnit{"therms"_L1, 1e5 * KwhPerBtu},
};

constexpr std::array PowerUnits{EnergyUnit{"w"_L1, 1e-3}, EnergyUnit{"kw"_L1, 1.0}, EnergyUnit{"mw"_L1, 1e3}};

constexpr std::array Ratios{
    UnitRatio{"MWh", 1e-3},
    UnitRatio{"therm", 1.0 / (1e5 * KwhPerBtu)},
    UnitRatio{"MJ", 3.6},
    UnitRatio{"kBtu", 1.0 / (1e3 * KwhPerBtu)},
    UnitRatio{"Wh", 1e3},
    UnitRatio{"kJ", 3600.0},
    UnitRatio{"GWh", 1e-6},
    UnitRatio{"GJ", JoulesPerKwh / 1e9},
    UnitRatio{"MMBtu", 1.0 / (1e6 * KwhPerBtu)},
};

template<std::size_t N>
std::optional<double> find(const std::array<EnergyUnit, N> &units, const QString &unit)
{
    QString folded;
    for (const QChar letter : unit.toLower()) {
        if (letter.isLetterOrNumber())
            folded += letter;
    }
    const auto found = std::ranges::find(units, folded, &EnergyUnit::folded);
    return found == units.end() ? std::nullopt : std::optional(found->kwh);
}

} // namespace

std::optional<UnitStep> unitStep(Utility utility, std::string_view unit, int intervalSeconds)
{
    const QString text = QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
    if (conversionFactor(utility, text, AnyCalorific))
        return UnitStep{1.0, std::string(unit)};
    const bool takesKwh = conversionFactor(utility, u"kWh", AnyCalorific).hasValue();
    if (const auto energy = find(EnergyUnits, text); energy && takesKwh)
        return UnitStep{*energy, "kWh"};
    if (const auto power = find(PowerUnits, text); power && takesKwh && aggregationOf(utility) == Aggregation::Sum) {
        if (intervalSeconds <= 0)
            return std::nullopt;
        return UnitStep{*power * intervalSeconds / SecondsInHour, "kWh"};
    }
    return UnitStep{1.0, std::string(unit)};
}

std::vector<UnitRatio> unitsOfRatio(double ratio, double tolerance)
{
    const auto distance = [ratio](const UnitRatio &unit) { return std::abs(std::log(ratio / unit.perKwh)); };
    std::vector<UnitRatio> near;
    std::ranges::copy_if(Ratios, std::back_inserter(near),
                         [&](const UnitRatio &unit) { return distance(unit) <= std::log(tolerance); });
    std::ranges::sort(near, {}, distance);
    return near;
}

} // namespace core
