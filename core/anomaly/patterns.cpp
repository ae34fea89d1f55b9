#include "patterns.h"

#include "core/anomaly/localhour.h"
#include "core/anomaly/robust.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t HoursPerDay = 24;
constexpr std::size_t ShortestFaultHours = 48;
constexpr double LeastSetback = 0.12; // of the mean use; a flatter building has no setback to lose

//! Mean expected use by hour of day, weekdays and weekends apart, relative to the level.
struct DayProfile
{
    std::array<double, HoursPerDay> weekday{};
    std::array<double, HoursPerDay> weekend{};

    double at(qint64 local) const { return isWeekend(local) ? weekend[hourOfDay(local)] : weekday[hourOfDay(local)]; }
};

DayProfile profileOf(const HourAxis &axis, HourWindow window, std::span<const double> expected, double level)
{
    DayProfile profile;
    std::array<double, 2 * HoursPerDay> counts{};
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (!std::isfinite(expected[i]))
            continue;
        const qint64 local = axis.localSeconds[i];
        const bool weekend = isWeekend(local);
        const std::size_t hour = hourOfDay(local);
        (weekend ? profile.weekend : profile.weekday)[hour] += expected[i] / level;
        counts[hour + (weekend ? HoursPerDay : 0U)] += 1.0;
    }
    for (std::size_t hour = 0; hour < HoursPerDay; ++hour) {
        profile.weekday[hour] /= std::max(counts[hour], 1.0);
        profile.weekend[hour] /= std::max(counts[hour + HoursPerDay], 1.0);
    }
    return profile;
}

template<typename Function>
Pattern makePattern(Signal signal, const HourAxis &axis, HourWindow window, Function valueAt, bool anyOnset = true)
{
    Pattern pattern{signal, {}, anyOnset};
    pattern.shape.reserve(window.size());
    for (std::size_t i = window.first; i < window.last; ++i)
        pattern.shape.push_back(valueAt(i, axis.localSeconds[i]));
    return pattern;
}

//! Nights and weekends as high as a working day, each alone and together, and the edges of a shifted schedule.
void addSetbackPatterns(const HourAxis &axis, HourWindow window, const DayProfile &profile,
                        std::vector<Pattern> &patterns)
{
    const std::vector<double> weekday(profile.weekday.begin(), profile.weekday.end());
    const double top = quantileOf(weekday, 0.85);
    const double bottom = quantileOf(weekday, 0.1);
    const double weekendMean = [&] {
        double sum = 0.0;
        for (const double value : profile.weekend)
            sum += value / HoursPerDay;
        return sum;
    }();
    const double middle = 0.5 * (top + bottom);
    const auto add = [&](auto valueAt) { patterns.push_back(makePattern(Signal::LostSetback, axis, window, valueAt)); };
    if (top - bottom > LeastSetback) {
        const auto low = [&](qint64 local) { return profile.weekday[hourOfDay(local)] < middle; };
        add([&](std::size_t, qint64 local) { return std::max(0.0, top - profile.at(local)); });
        add([&](std::size_t, qint64 local) {
            return low(local) ? std::max(0.0, top - profile.weekday[hourOfDay(local)]) : 0.0;
        });
        add([&](std::size_t, qint64 local) { return low(local) ? 1.0 : 0.0; });
        add([&](std::size_t, qint64 local) { return low(local) && hourOfDay(local) < 12 ? 1.0 : 0.0; });
        add([&](std::size_t, qint64 local) { return low(local) && hourOfDay(local) >= 12 ? 1.0 : 0.0; });
    }
    if (top - weekendMean > LeastSetback) {
        add([&](std::size_t, qint64 local) {
            return isWeekend(local)
                       ? std::max(0.0, profile.weekday[hourOfDay(local)] - profile.weekend[hourOfDay(local)])
                       : 0.0;
        });
        add([&](std::size_t, qint64 local) { return isWeekend(local) ? 1.0 : 0.0; });
    }
}

PatternFit fitOne(HourWindow window, std::span<const double> residuals, const Pattern &pattern, std::size_t earliest,
                  std::size_t latest)
{
    PatternFit best;
    double product = 0.0;
    double power = 0.0;
    std::size_t hours = 0;
    // From the end backwards, so that every onset's sums are suffix sums.
    for (std::size_t k = window.size(); k-- > 0;) {
        const double residual = residuals[window.first + k];
        if (std::isfinite(residual)) {
            product += residual * pattern.shape[k];
            power += pattern.shape[k] * pattern.shape[k];
            ++hours;
        }
        if (k % HoursPerDay != 0 || k < earliest || k > latest || hours < ShortestFaultHours)
            continue;
        if (product <= 0.0 || power <= 0.0)
            continue;
        const double explained = product * product / power;
        if (explained > best.explained)
            best = {explained, product / power, k, hours, 0};
    }
    return best;
}

} // namespace

std::vector<Pattern> patternsOf(const HourAxis &axis, HourWindow window, std::span<const double> expected, double level,
                                const BestDemand &demand)
{
    std::vector<Pattern> patterns;
    const auto scaled = [&](std::size_t i, qint64) {
        return std::isfinite(expected[i]) ? std::max(expected[i] / level, 0.0) : 0.0;
    };
    const auto constant = [](std::size_t, qint64) { return 1.0; };
    for (const Signal signal : {Signal::SustainedExcess, Signal::StepChange}) {
        const bool anyOnset = signal == Signal::StepChange;
        patterns.push_back(makePattern(signal, axis, window, constant, anyOnset));
        patterns.push_back(makePattern(signal, axis, window, scaled, anyOnset));
    }
    const double length = static_cast<double>(std::max<std::size_t>(window.size(), 1));
    patterns.push_back(makePattern(
        Signal::Drift, axis, window,
        [&](std::size_t i, qint64) { return static_cast<double>(i - window.first) / length; }, false));
    addSetbackPatterns(axis, window, profileOf(axis, window, expected, level), patterns);
    for (const std::vector<double> *column : demand) {
        if (!column)
            continue;
        const auto add = [&](auto valueAt) {
            patterns.push_back(makePattern(Signal::WeatherSensitivity, axis, window, valueAt));
        };
        add([&](std::size_t i, qint64) { return (*column)[i]; });
        // Where the response grows with use.
        add([&](std::size_t i, qint64 local) { return (*column)[i] * scaled(i, local); });
    }
    return patterns;
}

std::array<PatternFit, PatternSignals.size()> fitPatterns(HourWindow window, std::span<const double> residuals,
                                                          std::span<const Pattern> patterns)
{
    std::array<PatternFit, PatternSignals.size()> fits;
    for (std::size_t p = 0; p < patterns.size(); ++p) {
        const Pattern &pattern = patterns[p];
        const auto slot =
            static_cast<std::size_t>(std::ranges::find(PatternSignals, pattern.signal) - PatternSignals.begin());
        // A step in the first two days is an excess of the whole period.
        const std::size_t earliest = pattern.signal == Signal::StepChange ? 2 * HoursPerDay : 0;
        const std::size_t latest = pattern.anyOnset ? window.size() : 0;
        PatternFit fit = fitOne(window, residuals, pattern, earliest, latest);
        fit.pattern = p;
        if (fit.explained > fits[slot].explained)
            fits[slot] = fit;
    }
    return fits;
}

} // namespace core
