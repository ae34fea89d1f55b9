#pragma once

#include "core/model/utility.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

//! What a value of a file is multiplied by, and the unit it then has.
struct UnitStep
{
    double factor = 1.0;
    std::string unit; //!< for conversionFactor()
};

//! Units that an upload does not know but a person may say: every unit of energy for every utility that knows kWh, and
//! mean power over an interval for those that are summed. A unit of the utility itself, or one that nobody knows, is
//! handed on as it is. nullopt for power without an interval.
std::optional<UnitStep> unitStep(Utility utility, std::string_view unit, int intervalSeconds);

//! A factor by which energy units are mistaken for each other.
struct UnitRatio
{
    const char *unit; //!< in which the file is, when its values are taken as kWh
    double perKwh;    //!< how many of it are one kWh
};
//! Those whose ratio lies within a factor of `tolerance`, the nearest first: MJ and kBtu are hard to tell apart.
std::vector<UnitRatio> unitsOfRatio(double ratio, double tolerance);

} // namespace core
