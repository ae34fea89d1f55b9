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
constexpr double UsualLimit = 2.2;
//! What is far outside of anything the portfolio knows adds up to this, and stays below a warning.
constexpr double OverwhelmingLimit = 1.7;
constexpr double Overwhelming = 6.0;       // z value where that begins; complete at twice as much
constexpr double LeastPerAreaZ = -2.0;     // who uses so little has lost no setback: others have a higher day
constexpr double NormalUpperTail = 1.0364; // z value of the 0.85 quantile

//! The least spread that a trait is taken to have: buildings more alike than this are not judged more sharply.
constexpr ShapeValues LeastSpread{0.1, 0.1, 0.03, 0.2, 3.0};
//! z value that a sound building reaches, and how far beyond it the strength grows to 63 %. Use per area and spikes
//! have longer tails than the ratios, whose ranks end near 2.5.
constexpr ShapeValues Unremarkable{0.5, 0.5, 0.5, 1.0, 1.0};
constexpr ShapeValues Growth{1.0, 1.0, 1.0, 2.0, 1.0};
constexpr std::array<ShapeTrait, ShapeTraitCount> AllTraits{ShapeTrait::Night, ShapeTrait::Weekend, ShapeTrait::Weather,
                                                            ShapeTrait::PerArea, ShapeTrait::Spikes};
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

//! A trait over the portfolio: its median, and the spread of the middle or of the upper side, whichever is larger.
struct Habit
{
    std::vector<double> sorted; //!< too few are none
    double centre = 0.0;
    double spread = 1.0;

    bool isKnown() const { return !sorted.empty(); }
    double zOf(double value, ShapeTrait trait) const;
};

Habit habitOf(std::span<const std::optional<SeriesShape>> shapes, ShapeTrait trait)
{
    Habit habit;
    for (const std::optional<SeriesShape> &shape : shapes) {
        if (shape && std::isfinite(shape->values[slotOf(trait)]))
            habit.sorted.push_back(shape->values[slotOf(trait)]);
    }
    if (habit.sorted.size() < MinimumShapes)
        return {};
    std::ranges::sort(habit.sorted);
    habit.centre = medianOf(habit.sorted);
    const double upper = (quantileOf(habit.sorted, 0.85) - habit.centre) / NormalUpperTail;
    habit.spread = std::max({spreadOf(habit.sorted, habit.centre), upper, LeastSpread[slotOf(trait)]});
    return habit;
}

//! z value of a rank among n, as normal values would have it.
double normalScore(double rank, double n)
{
    // Tukey's lambda distribution of shape 0.14 is within 0.01 of the normal one for all but the rarest.
    const double p = (rank + 0.5) / n;
    return 4.91 * (std::pow(p, 0.14) - std::pow(1.0 - p, 0.14));
}

double Habit::zOf(double value, ShapeTrait trait) const
{
    const double above = value - centre;
    if (trait == ShapeTrait::PerArea || trait == ShapeTrait::Spikes)
        return above / spread;
    // Offices sleep at night and laboratories do not: with two humps no spread tells what is usual, but a rank does.
    const auto [low, high] = std::equal_range(sorted.begin(), sorted.end(), value);
    const double rank = static_cast<double>((low - sorted.begin()) + (high - sorted.begin() - 1)) / 2.0;
    return std::min(normalScore(std::max(rank, 0.0), static_cast<double>(sorted.size())),
                    above / LeastSpread[slotOf(trait)]);
}

double strengthOf(double z, ShapeTrait trait)
{
    const std::size_t slot = slotOf(trait);
    if (!(z > Unremarkable[slot]))
        return 0.0;
    const double usual = UsualLimit * (1.0 - std::exp(-(z - Unremarkable[slot]) / Growth[slot]));
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
    for (const ShapeTrait trait : AllTraits)
        habits[slotOf(trait)] = habitOf(shapes, trait);
    std::vector<ShapeEvidences> evidences(shapes.size());
    for (std::size_t s = 0; s < shapes.size(); ++s) {
        if (!shapes[s])
            continue;
        const auto zOf = [&](ShapeTrait trait) {
            const Habit &habit = habits[slotOf(trait)];
            return habit.isKnown() ? habit.zOf(shapes[s]->values[slotOf(trait)], trait) : 0.0;
        };
        const bool usesLittle = zOf(ShapeTrait::PerArea) < LeastPerAreaZ;
        for (const ShapeTrait trait : AllTraits) {
            if (usesLittle && trait != ShapeTrait::Spikes)
                continue;
            ShapeEvidence &evidence = evidences[s][static_cast<std::size_t>(TraitSignals[slotOf(trait)])];
            const double strength = strengthOf(zOf(trait), trait);
            if (strength > evidence.strength)
                evidence = {strength, excessOf(*shapes[s], habits[slotOf(trait)], trait)};
        }
    }
    return evidences;
}

} // namespace core
