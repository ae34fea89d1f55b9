#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace core {

//! What a meter measures. The order is the order of answers and of lists in the console.
enum class Utility { Electricity, Gas, Heat, Steam, Cooling, CoolingPower, SteamRate, Oil28Sec };

constexpr std::array<Utility, 8> AllUtilities{Utility::Electricity, Utility::Gas,     Utility::Heat,
                                              Utility::Steam,       Utility::Cooling, Utility::CoolingPower,
                                              Utility::SteamRate,   Utility::Oil28Sec};

enum class Aggregation { Sum, Mean };

//! The wire name, for instance "ELECTRICITY" or "COOLING_POWER".
QString utilityName(Utility utility);
//! Case does not matter; nullopt for anything that is not one of the eight.
std::optional<Utility> utilityFromName(QStringView name);
QStringList utilityNames();

//! Energy utilities are summed over time, rate utilities averaged over time and summed over meters.
Aggregation aggregationOf(Utility utility);
//! "sum" or "mean".
QString aggregationName(Aggregation aggregation);
//! The unit every value of this utility is stored and answered in: kWh, kg, ton-hours, tons, kg/h or L.
QString canonicalUnit(Utility utility);

} // namespace core
