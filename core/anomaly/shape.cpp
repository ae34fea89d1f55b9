#include "shape.h"

#include "core/anomaly/localhour.h"
#include "core/anomaly/patterns.h"
#include "core/anomaly/robust.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t HoursPerDay = 24;

//! Buildings differ for good reasons, so that a comparison alone is no warning: its strength approaches this, which
//! stays below a caution even with the largest weight that an excess can have.
constexpr double UsualLimit = 2.8;
//! What is far outside of anything the portfolio knows adds up to this, and stays below a warning.
constexpr double OverwhelmingLimit = 1.7;
constexpr double Overwhelming = 8.0;       // z value where that begins; complete at twice as much
constexpr double Unremarkable = 0.3;       // z value that every other trait of a sound building reaches
constexpr double Growth = 2.0;             // z values over which the strength grows to 63 %
constexpr double LeastPerAreaZ = -1.5;     // who uses so little has lost no setback: others have a higher day
constexpr double NormalUpperTail = 1.0364; // z value of the 0.85 quantile

//! The least spread that a trait is taken to have: buildings more alike than this are not judged more sharply.
constexpr ShapeValues LeastSpread{0.1, 0.1, 0.03, 0.2, 3.0};
constexpr std::array<Signal, ShapeTraitCount> TraitSignals{
    Signal::LostSetback, Signal::LostSetback, Signal::WeatherSensitivity, Signal::SustainedExcess, Signal::Spikes};

struct Mean
{
    double sum = 0.0;
    double count = 0.0;

    void add(double value)
    {
        sum += value;
        count += 1.0;
    }
    double value() const { return count > 0.0 ? sum / count : NotANumber; }
};

bool isNight(std::size_t hour)
{
    return hour >= 21 || hour < 5;
}

bool isDay(std::size_t hour)
{
    return hour >= 9 && hour < 17;
}

double logRatio(double a, double b)
{
    // An hour without use is as good a setback as one of a hundredth.
    return b > 0.0 ? std::log(std::max(a / b, 0.01)) : NotANumber;
}

std::size_t slotOf(ShapeTrait trait)
{
    return static_cast<std::size_t>(trait);
}

//! Median of a trait over the portfolio and its spread, the larger one of the middle's and the upper side's: traits
//! have long tails, and a portfolio of offices and laboratories has two humps.
struct Habit
{
    double centre = 0.0;
    double spread = 1.0;
    bool known = false;
};

Habit habitOf(std::span<const std::optional<SeriesShape>> shapes, std::size_t trait)
{
    std::vector<double> values;
    for (const std::optional<SeriesShape> &shape : shapes) {
        if (shape && std::isfinite(shape->values[trait]))
            values.push_back(shape->values[trait]);
    }
    if (values.size() < MinimumShapes)
        return {};
    const double centre = medianOf(values);
    const double upper = (quantileOf(values, 0.85) - centre) / NormalUpperTail;
    return {centre, std::max({spreadOf(values, centre), upper, LeastSpread[trait]}), true};
}

double strengthOf(double z)
{
    if (!(z > Unremarkable))
        return 0.0;
    const double usual = UsualLimit * (1.0 - std::exp(-(z - Unremarkable) / Growth));
    return usual + OverwhelmingLimit * std::clamp((z - Overwhelming) / Overwhelming, 0.0, 1.0);
}

double excessOf(const SeriesShape &shape, const Habit &habit, ShapeTrait trait)
{
    const std::size_t slot = slotOf(trait);
    const double above = shape.values[slot] - habit.centre;
    const bool isRatio = trait != ShapeTrait::Weather && trait != ShapeTrait::Spikes;
    const double share = isRatio ? 1.0 - std::exp(-above) : 1.0;
    return shape.mean * shape.parts[slot] * share;
}

} // namespace

SeriesShape shapeOf(const HourAxis &axis, const HourlySeries &series, const ScoringWindows &windows,
                    const WeatherDemand &demand, const SpikeFinding &spikes)
{
    std::vector<double> known(axis.size(), NotANumber);
    Mean all;
    Mean night;
    Mean day;
    Mean weekend;
    Mean working;
    for (const HourWindow &window : {windows.wholeReference, windows.scored}) {
        for (std::size_t i = window.first; i < window.last; ++i) {
            const double value = series.values[i];
            if (!std::isfinite(value))
                continue;
            known[i] = value;
            all.add(value);
            const std::size_t hour = hourOfDay(axis.localSeconds[i]);
            const bool atWeekend = isWeekend(axis.localSeconds[i]);
            if (isDay(hour))
                (atWeekend ? weekend : working).add(value);
            if (!atWeekend && (isNight(hour) || isDay(hour)))
                (isNight(hour) ? night : day).add(value);
        }
    }
    SeriesShape shape;
    shape.values.fill(NotANumber);
    shape.mean = all.value();
    if (!(shape.mean > 0.0))
        return shape;
    const auto set = [&shape](ShapeTrait trait, double value, double part) {
        shape.values[slotOf(trait)] = value;
        shape.parts[slotOf(trait)] = part;
    };
    set(ShapeTrait::Night, logRatio(night.value(), day.value()), night.sum / all.sum);
    set(ShapeTrait::Weekend, logRatio(weekend.value(), working.value()), weekend.sum / all.sum);
    const double variation = demand.variation(known) / shape.mean;
    set(ShapeTrait::Weather, variation, variation);
    set(ShapeTrait::PerArea, std::log(shape.mean / series.grossAreaSquareFeet), 1.0);
    set(ShapeTrait::Spikes, spikes.everywhere, spikes.meanExcessEverywhere);
    return shape;
}

std::vector<ShapeEvidences> compareShapes(std::span<const std::optional<SeriesShape>> shapes)
{
    std::array<Habit, ShapeTraitCount> habits;
    for (std::size_t trait = 0; trait < ShapeTraitCount; ++trait)
        habits[trait] = habitOf(shapes, trait);
    std::vector<ShapeEvidences> evidences(shapes.size());
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        if (!shapes[s])
            continue;
        const auto zOf = [&](std::size_t trait) {
            return (shapes[s]->values[trait] - habits[trait].centre) / habits[trait].spread;
        };
        const bool usesLittle = zOf(slotOf(ShapeTrait::PerArea)) < LeastPerAreaZ;
        for (std::size_t trait = 0; trait < ShapeTraitCount; ++trait) {
            if (!habits[trait].known || (usesLittle && trait != slotOf(ShapeTrait::Spikes)))
                continue;
            ShapeEvidence &evidence = evidences[s][static_cast<std::size_t>(TraitSignals[trait])];
            const double strength = strengthOf(zOf(trait));
            if (strength > evidence.strength)
                evidence = {strength, excessOf(*shapes[s], habits[trait], static_cast<ShapeTrait>(trait))};
        }
    }
    return evidences;
}

} // namespace core
