#pragma once

#include "core/base/result.h"
#include "core/model/utility.h"

#include <QStringView>

#include <span>

namespace core {

//! How a unit that uploads may name becomes the utility's canonical unit.
struct UnitConversion
{
    Utility utility;
    const char *unit;    //!< as the documentation spells it, for instance "ton-hours"
    double factor;       //!< canonical = written * factor
    bool timesCalorific; //!< the factor gives m³ of gas, which the calorific value turns into kWh
    const char *source;  //!< where the factor comes from
};

//! Every conversion there is; a utility's canonical unit is its first row.
std::span<const UnitConversion> unitConversions();
//! The unit names of one utility, canonical first.
QStringList unitNames(Utility utility);

//! What to multiply a value in `unit` by to get the canonical unit. Case, blanks, hyphens and the usual spellings
//! ("m³", "Kilowatt hour", "ton-hrs") do not matter; an empty unit is the canonical one.
//! Errors: InvalidArgument, naming an unknown unit or a calorific value that is not a positive number.
Result<double> conversionFactor(Utility utility, QStringView unit, double gasCalorificKwhPerCubicMetre);

} // namespace core
