#include "greenbuttontype.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int LargestPower = 12;
constexpr int FlowsBack = 19;

//! uom codes of ESPI that readings of energy have.
struct Measure
{
    int code;
    const char *unit;
    bool power;
};
constexpr std::array Measures{Measure{72, "Wh", false},   Measure{38, "W", true},     Measure{42, "m3", false},
                              Measure{119, "ft3", false}, Measure{132, "Btu", false}, Measure{169, "therm", false},
                              Measure{31, "J", false},    Measure{134, "L", false}};

//! accumulationBehaviour codes that tell something.
struct Behaviour
{
    int code;
    Accumulation accumulation;
};
constexpr std::array Behaviours{Behaviour{1, Accumulation::Register},   Behaviour{2, Accumulation::Register},
                                Behaviour{3, Accumulation::Register},   Behaviour{4, Accumulation::Interval},
                                Behaviour{6, Accumulation::Momentary},  Behaviour{9, Accumulation::Summation},
                                Behaviour{12, Accumulation::Momentary}, Behaviour{13, Accumulation::Register}};

Result<int> numberOf(QLatin1StringView element, const QString &text, int ifMissing)
{
    bool isNumber = text.isEmpty();
    const int number = text.isEmpty() ? ifMissing : text.toInt(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::Unprocessable,
                     u"The %1 '%2' of the Green Button file is no number"_s.arg(element, text.left(60))};
    return number;
}

} // namespace

const char *accumulationName(Accumulation accumulation)
{
    switch (accumulation) {
    case Accumulation::Unsaid:
        return "";
    case Accumulation::Interval:
        return "interval";
    case Accumulation::Register:
        return "register";
    case Accumulation::Summation:
        return "summation";
    case Accumulation::Momentary:
        return "momentary";
    }
    Q_UNREACHABLE();
}

Result<GreenButtonType> GreenButtonType::create(const WrittenReadingType &written)
{
    const auto uom = numberOf("uom"_L1, written.uom, 0);
    if (!uom)
        return uom.error();
    const auto power = numberOf("powerOfTenMultiplier"_L1, written.powerOfTenMultiplier, 0);
    if (!power)
        return power.error();
    const auto behaviour = numberOf("accumulationBehaviour"_L1, written.accumulationBehaviour, 0);
    if (!behaviour)
        return behaviour.error();
    const auto flow = numberOf("flowDirection"_L1, written.flowDirection, 1);
    if (!flow)
        return flow.error();
    if (*power < -LargestPower || *power > LargestPower)
        return Error{ErrorCode::Unprocessable,
                     u"The powerOfTenMultiplier %1 of the Green Button file makes no sense"_s.arg(*power)};
    GreenButtonType type;
    const auto *const measure = std::ranges::find(Measures, *uom, &Measure::code);
    type.unit = measure == Measures.end() ? u"uom %1"_s.arg(*uom) : QString::fromLatin1(measure->unit);
    type.power = measure != Measures.end() && measure->power;
    if (type.power)
        type.unit = u"Wh"_s; // what a duration makes of it
    type.scale = std::pow(10.0, *power);
    type.reverse = *flow == FlowsBack;
    const auto *const told = std::ranges::find(Behaviours, *behaviour, &Behaviour::code);
    type.accumulation = told == Behaviours.end() ? Accumulation::Unsaid : told->accumulation;
    return type;
}

} // namespace core
