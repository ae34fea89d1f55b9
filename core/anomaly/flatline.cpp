#include "flatline.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t ShortestRun = 6;      // hours
constexpr std::size_t ShortestZeroRun = 12; // hours; shorter outages are ordinary
constexpr double LeastExpected = 0.05;      // of the mean use, for a zero to be wrong
constexpr double LeastVariation = 0.01;     // of the mean use, for a constant to be wrong

//! Equal up to the rounding of sums of the same readings.
bool same(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

struct Run
{
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t hours = 0; //!< with data
};

//! Calls `visit` for each run of equal values; missing hours do not end a run.
template<typename Visit>
void forEachRun(std::span<const double> values, HourWindow window, Visit visit)
{
    Run run;
    double held = 0.0;
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (!std::isfinite(values[i]))
            continue;
        if (run.hours > 0 && same(values[i], held)) {
            ++run.hours;
            run.last = i + 1;
            continue;
        }
        if (run.hours > 0)
            visit(run);
        held = values[i];
        run = {i, i + 1, 1};
    }
    if (run.hours > 0)
        visit(run);
}

struct Habit
{
    double repeatChance = 0.0;  //!< of an hour to repeat the one before, in the reference
    std::size_t longestRun = 0; //!< hours
};

Habit habitOf(std::span<const double> values, HourWindow reference)
{
    Habit habit;
    double hours = 0.0;
    double repeats = 0.0;
    forEachRun(values, reference, [&](const Run &run) {
        hours += static_cast<double>(run.hours);
        repeats += static_cast<double>(run.hours - 1);
        habit.longestRun = std::max(habit.longestRun, run.hours);
    });
    // One repeat more than seen, so that a short reference does not make the first repeat impossible.
    habit.repeatChance = (repeats + 1.0) / (hours + 2.0);
    return habit;
}

//! Whether the expectation moves, or stands well above zero, while the meter does not.
bool shouldHaveMoved(std::span<const double> values, std::span<const double> expected, double level, const Run &run)
{
    double sum = 0.0;
    double squares = 0.0;
    double count = 0.0;
    for (std::size_t i = run.first; i < run.last; ++i) {
        if (!std::isfinite(expected[i]))
            continue;
        sum += expected[i];
        squares += expected[i] * expected[i];
        count += 1.0;
    }
    if (count < 1.0)
        return false;
    const double mean = sum / count;
    if (same(values[run.first], 0.0) || std::abs(values[run.first]) < 1e-3 * level)
        return run.hours >= ShortestZeroRun && mean > LeastExpected * level;
    const double variance = std::max(0.0, squares / count - mean * mean);
    return std::sqrt(variance) > LeastVariation * level;
}

} // namespace

FlatlineFinding findFlatline(std::span<const double> values, std::span<const double> expected, double level,
                             const ScoringWindows &windows)
{
    const Habit habit = habitOf(values, windows.wholeReference);
    FlatlineFinding finding;
    forEachRun(values, windows.scored, [&](const Run &run) {
        if (run.hours < ShortestRun || run.hours * 2 <= habit.longestRun * 3)
            return;
        if (!shouldHaveMoved(values, expected, level, run))
            return;
        const double surprise = -static_cast<double>(run.hours - 1) * std::log(std::min(habit.repeatChance, 1.0));
        // However rare repeats are, a short run stays a question and a long one becomes an answer.
        const double strength = std::min(std::sqrt(2.0 * surprise), 2.0 + static_cast<double>(run.hours) / 3.0);
        if (strength > finding.strength)
            finding = {strength, run.first, run.last};
    });
    return finding;
}

} // namespace core
