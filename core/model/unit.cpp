#include "unit.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double JoulesPerKwh = 3.6e6;
constexpr double JoulesPerBtu = 1055.05585262;
constexpr double KwhPerBtu = JoulesPerBtu / JoulesPerKwh;
constexpr double KwPerTon = 12000.0 * KwhPerBtu;
constexpr double KgPerPound = 0.45359237;
constexpr double CubicMetresPerCubicFoot = 0.3048 * 0.3048 * 0.3048;
constexpr double LitresPerGallon = 3.785411784;

constexpr const char *Canonical = "the canonical unit";
constexpr const char *Prefix = "SI prefix";
constexpr const char *Btu = "International Table Btu = 1055.05585262 J (ISO 80000-5)";
constexpr const char *Ton = "ton of refrigeration = 12 000 Btu(IT)/h (NIST SP 811, B.8)";
constexpr const char *Pound = "international pound = 0.45359237 kg (exact, 1959 agreement)";
constexpr const char *Foot = "international foot = 0.3048 m (exact, 1959 agreement)";
constexpr const char *Gallon = "US liquid gallon = 231 cubic inches = 3.785411784 L (NIST HB 44, C)";
constexpr const char *Joule = "1 kWh = 3.6 MJ (exact)";
constexpr const char *Metre = "cubic metre, by the site's calorific value";

constexpr std::array Conversions{
    UnitConversion{Utility::Electricity, "kWh", 1.0, false, Canonical},
    UnitConversion{Utility::Electricity, "Wh", 1e-3, false, Prefix},
    UnitConversion{Utility::Electricity, "MWh", 1e3, false, Prefix},
    UnitConversion{Utility::Gas, "kWh", 1.0, false, Canonical},
    UnitConversion{Utility::Gas, "MWh", 1e3, false, Prefix},
    UnitConversion{Utility::Gas, "therm", 1e5 * KwhPerBtu, false, Btu},
    UnitConversion{Utility::Gas, "MMBtu", 1e6 * KwhPerBtu, false, Btu},
    UnitConversion{Utility::Gas, "m3", 1.0, true, Metre},
    UnitConversion{Utility::Gas, "ft3", CubicMetresPerCubicFoot, true, Foot},
    UnitConversion{Utility::Gas, "ccf", 100.0 * CubicMetresPerCubicFoot, true, Foot},
    UnitConversion{Utility::Heat, "kWh", 1.0, false, Canonical},
    UnitConversion{Utility::Heat, "MWh", 1e3, false, Prefix},
    UnitConversion{Utility::Heat, "kBtu", 1e3 * KwhPerBtu, false, Btu},
    UnitConversion{Utility::Heat, "MMBtu", 1e6 * KwhPerBtu, false, Btu},
    UnitConversion{Utility::Heat, "GJ", 1e9 / JoulesPerKwh, false, Joule},
    UnitConversion{Utility::Steam, "kg", 1.0, false, Canonical},
    UnitConversion{Utility::Steam, "lb", KgPerPound, false, Pound},
    UnitConversion{Utility::Steam, "klb", 1e3 * KgPerPound, false, Pound},
    UnitConversion{Utility::Cooling, "ton-hours", 1.0, false, Canonical},
    UnitConversion{Utility::Cooling, "kWh", 1.0 / KwPerTon, false, Ton},
    UnitConversion{Utility::CoolingPower, "tons", 1.0, false, Canonical},
    UnitConversion{Utility::CoolingPower, "kW", 1.0 / KwPerTon, false, Ton},
    UnitConversion{Utility::SteamRate, "kg/h", 1.0, false, Canonical},
    UnitConversion{Utility::SteamRate, "lb/h", KgPerPound, false, Pound},
    UnitConversion{Utility::SteamRate, "klb/h", 1e3 * KgPerPound, false, Pound},
    UnitConversion{Utility::Oil28Sec, "L", 1.0, false, Canonical},
    UnitConversion{Utility::Oil28Sec, "gal", LitresPerGallon, false, Gallon},
};

//! Folded spellings besides the folded unit name itself. "mbtu" and "mlb" are missing on purpose: M is a thousand to
//! some and a million to others.
struct Spelling
{
    QLatin1StringView unit;
    QLatin1StringView folded;
};

constexpr std::array Spellings{
    Spelling{"kWh"_L1, "kwhs"_L1},
    Spelling{"kWh"_L1, "kwhr"_L1},
    Spelling{"kWh"_L1, "kwhrs"_L1},
    Spelling{"kWh"_L1, "kilowatthour"_L1},
    Spelling{"kWh"_L1, "kilowatthours"_L1},
    Spelling{"Wh"_L1, "watthour"_L1},
    Spelling{"Wh"_L1, "watthours"_L1},
    Spelling{"MWh"_L1, "mwhs"_L1},
    Spelling{"MWh"_L1, "megawatthour"_L1},
    Spelling{"MWh"_L1, "megawatthours"_L1},
    Spelling{"therm"_L1, "therms"_L1},
    Spelling{"therm"_L1, "thm"_L1},
    Spelling{"MMBtu"_L1, "mmbtus"_L1},
    Spelling{"MMBtu"_L1, "millionbtu"_L1},
    Spelling{"m3"_L1, "cubicmetre"_L1},
    Spelling{"m3"_L1, "cubicmetres"_L1},
    Spelling{"m3"_L1, "cubicmeter"_L1},
    Spelling{"m3"_L1, "cubicmeters"_L1},
    Spelling{"ft3"_L1, "cf"_L1},
    Spelling{"ft3"_L1, "cuft"_L1},
    Spelling{"ft3"_L1, "cubicfoot"_L1},
    Spelling{"ft3"_L1, "cubicfeet"_L1},
    Spelling{"ccf"_L1, "hundredcubicfeet"_L1},
    Spelling{"kBtu"_L1, "kbtus"_L1},
    Spelling{"kBtu"_L1, "thousandbtu"_L1},
    Spelling{"GJ"_L1, "gigajoule"_L1},
    Spelling{"GJ"_L1, "gigajoules"_L1},
    Spelling{"kg"_L1, "kgs"_L1},
    Spelling{"kg"_L1, "kilogram"_L1},
    Spelling{"kg"_L1, "kilograms"_L1},
    Spelling{"kg"_L1, "kilogramme"_L1},
    Spelling{"kg"_L1, "kilogrammes"_L1},
    Spelling{"lb"_L1, "lbs"_L1},
    Spelling{"lb"_L1, "pound"_L1},
    Spelling{"lb"_L1, "pounds"_L1},
    Spelling{"klb"_L1, "klbs"_L1},
    Spelling{"klb"_L1, "kilopound"_L1},
    Spelling{"klb"_L1, "kilopounds"_L1},
    Spelling{"ton-hours"_L1, "tonhour"_L1},
    Spelling{"ton-hours"_L1, "tonhr"_L1},
    Spelling{"ton-hours"_L1, "tonhrs"_L1},
    Spelling{"ton-hours"_L1, "tonshour"_L1},
    Spelling{"ton-hours"_L1, "tonshours"_L1},
    Spelling{"ton-hours"_L1, "tonh"_L1},
    Spelling{"tons"_L1, "ton"_L1},
    Spelling{"tons"_L1, "tonofrefrigeration"_L1},
    Spelling{"tons"_L1, "tonsofrefrigeration"_L1},
    Spelling{"kW"_L1, "kilowatt"_L1},
    Spelling{"kW"_L1, "kilowatts"_L1},
    Spelling{"L"_L1, "liter"_L1},
    Spelling{"L"_L1, "liters"_L1},
    Spelling{"L"_L1, "litre"_L1},
    Spelling{"L"_L1, "litres"_L1},
    Spelling{"gal"_L1, "gals"_L1},
    Spelling{"gal"_L1, "gallon"_L1},
    Spelling{"gal"_L1, "gallons"_L1},
    Spelling{"gal"_L1, "usgallon"_L1},
    Spelling{"gal"_L1, "usgallons"_L1},
};

//! Lower case, without blanks, hyphens, dots and carets, ³ as 3.
QString foldCharacters(QStringView text)
{
    QString folded;
    for (const QChar letter : text) {
        if (letter == u'³')
            folded += u'3';
        else if (letter.isLetterOrNumber() || letter == u'/')
            folded += letter.toLower();
        else if (!letter.isSpace() && letter != u'-' && letter != u'_' && letter != u'.' && letter != u'^')
            folded += letter;
    }
    return folded;
}

//! The folded name of the unit that a folded text spells, or the text itself.
QString foldedUnit(const QString &text)
{
    for (const Spelling &spelling : Spellings) {
        if (text == spelling.folded)
            return foldCharacters(QString(spelling.unit));
    }
    return text;
}

//! "lbs per hour" and "lb/hr" are both "lb/h".
QString foldUnit(QStringView text)
{
    QString folded = foldCharacters(text);
    for (const QLatin1StringView ending : {"perhour"_L1, "perhr"_L1, "/hour"_L1, "/hours"_L1, "/hr"_L1, "/hrs"_L1}) {
        if (folded.endsWith(ending)) {
            folded.chop(ending.size());
            folded += "/h"_L1;
            break;
        }
    }
    if (folded.endsWith("/h"_L1))
        return foldedUnit(folded.chopped(2)) + "/h"_L1;
    return foldedUnit(folded);
}

} // namespace

std::span<const UnitConversion> unitConversions()
{
    return Conversions;
}

QStringList unitNames(Utility utility)
{
    QStringList names;
    for (const UnitConversion &conversion : Conversions) {
        if (conversion.utility == utility)
            names.append(QString::fromLatin1(conversion.unit));
    }
    return names;
}

Result<double> conversionFactor(Utility utility, QStringView unit, double gasCalorificKwhPerCubicMetre)
{
    const QStringView trimmed = unit.trimmed();
    if (trimmed.isEmpty())
        return 1.0;
    const QString folded = foldUnit(trimmed);
    for (const UnitConversion &conversion : Conversions) {
        if (conversion.utility != utility || foldCharacters(QString::fromLatin1(conversion.unit)) != folded)
            continue;
        if (!conversion.timesCalorific)
            return conversion.factor;
        if (!std::isfinite(gasCalorificKwhPerCubicMetre) || gasCalorificKwhPerCubicMetre <= 0.0)
            return Error{
                ErrorCode::InvalidArgument,
                u"The calorific value of gas must be a positive number, not %1"_s.arg(gasCalorificKwhPerCubicMetre)};
        return conversion.factor * gasCalorificKwhPerCubicMetre;
    }
    return Error{ErrorCode::InvalidArgument, u"'%1' is not a unit of %2; known are %3"_s.arg(
                                                 trimmed, utilityName(utility), unitNames(utility).join(", "_L1))};
}

} // namespace core
