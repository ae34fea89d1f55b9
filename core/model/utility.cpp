#include "utility.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct UtilityRow
{
    Utility utility;
    QLatin1StringView name;
    QLatin1StringView unit;
    Aggregation aggregation;
};

constexpr std::array<UtilityRow, AllUtilities.size()> Rows{{
    {Utility::Electricity, "ELECTRICITY"_L1, "kWh"_L1, Aggregation::Sum},
    {Utility::Gas, "GAS"_L1, "kWh"_L1, Aggregation::Sum},
    {Utility::Heat, "HEAT"_L1, "kWh"_L1, Aggregation::Sum},
    {Utility::Steam, "STEAM"_L1, "kg"_L1, Aggregation::Sum},
    {Utility::Cooling, "COOLING"_L1, "ton-hours"_L1, Aggregation::Sum},
    {Utility::CoolingPower, "COOLING_POWER"_L1, "tons"_L1, Aggregation::Mean},
    {Utility::SteamRate, "STEAMRATE"_L1, "kg/h"_L1, Aggregation::Mean},
    {Utility::Oil28Sec, "OIL28SEC"_L1, "L"_L1, Aggregation::Sum},
}};

const UtilityRow &row(Utility utility)
{
    return Rows[static_cast<std::size_t>(utility)];
}

} // namespace

QString utilityName(Utility utility)
{
    return row(utility).name;
}

std::optional<Utility> utilityFromName(QStringView name)
{
    for (const UtilityRow &candidate : Rows) {
        if (name.compare(candidate.name, Qt::CaseInsensitive) == 0)
            return candidate.utility;
    }
    return std::nullopt;
}

QStringList utilityNames()
{
    QStringList names;
    for (const UtilityRow &candidate : Rows)
        names.append(candidate.name);
    return names;
}

Aggregation aggregationOf(Utility utility)
{
    return row(utility).aggregation;
}

QString aggregationName(Aggregation aggregation)
{
    return aggregation == Aggregation::Sum ? u"sum"_s : u"mean"_s;
}

QString canonicalUnit(Utility utility)
{
    return row(utility).unit;
}

} // namespace core
