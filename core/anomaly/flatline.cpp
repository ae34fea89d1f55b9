#include "flatline.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t ShortestRun = 6;         // hours
constexpr std::size_t ShortestZeroRun = 12;    // hours; shorter outages are ordinary
constexpr std::size_t ShortestEarlierRun = 24; // hours; shorter ones of an earlier month are no news
constexpr double LeastExpected = 0.05;         // of the mean use, for a zero to be wrong
constexpr double LeastVariation = 0.01;        // of the mean use, for a constant to be wrong

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

//! How a meter repeats itself in the runs of a window, `leftOut` aside.
struct Habit
{
    double repeatChance = 0.0;  //!< of an hour to repeat the one before,
    std::size_t longestRun = 0; //!< hours
};

Habit habitOf(std::span<const double> values, HourWindow window, const Run *leftOut = nullptr)
{
    Habit habit;
    double hours = 0.0;
    double repeats = 0.0;
    forEachRun(values, window, [&](const Run &run) {
        if (leftOut && run.first == leftOut->first)
            return;
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

double strengthOf(const Run &run, const Habit &habit)
{
    const double surprise = -static_cast<double>(run.hours - 1) * std::log(std::min(habit.repeatChance, 1.0));
    // However rare repeats are, a short run stays a question and a long one becomes an answer.
    return std::min(std::sqrt(2.0 * surprise), 2.0 + static_cast<double>(run.hours) / 3.0);
}

//! The longest run of all hours, judged by all the others: it began before the scored period, in the stretch that the
//! score compares with. What is older is over and done with, and so is an outage.
FlatlineFinding findEarlier(std::span<const double> values, std::span<const double> expected, double level,
                            const ScoringWindows &windows)
{
    const HourWindow all{std::min(windows.wholeReference.first, windows.scored.first), windows.scored.last};
    Run longest;
    forEachRun(values, all, [&](const Run &run) { longest = run.hours > longest.hours ? run : longest; });
    const std::size_t recent = windows.reference.empty() ? windows.scored.first : windows.reference.front().first;
    const bool isOver = longest.last <= windows.scored.first;
    if (longest.hours < ShortestEarlierRun || longest.last <= recent || longest.first >= windows.scored.first)
        return {};
    if (isOver && std::abs(values[longest.first]) < LeastExpected * level)
        return {};
    const Habit habit = habitOf(values, all, &longest);
    if (longest.hours * 2 <= habit.longestRun * 3 || !shouldHaveMoved(values, expected, level, longest))
        return {};
    return {strengthOf(longest, habit), longest.first, longest.last};
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
        const double strength = strengthOf(run, habit);
        if (strength > finding.strength)
            finding = {strength, run.first, run.last};
    });
    const FlatlineFinding earlier = findEarlier(values, expected, level, windows);
    return earlier.strength > finding.strength ? earlier : finding;
}

} // namespace core
