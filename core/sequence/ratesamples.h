#pragma once

#include "core/model/counterpoint.h"
#include "core/model/sensor.h"

#include <span>
#include <vector>

namespace core {

//! What a counter of electricity rose by between two readings, as a mean power over (from, at].
struct RateSample
{
    EpochMilliseconds from = 0;
    EpochMilliseconds at = 0;
    double watts = 0.0;   //!< never below zero
    double counter = 0.0; //!< at `at`, kWh

    EpochMilliseconds length() const { return at - from; }
};

//! Longer intervals say nothing of what happened in them.
constexpr EpochMilliseconds LongestSample = 2 * SecondsPerHour * 1000;

//! One for each interval between two readings that is not too long and in which the counter does not fall. Both
//! ascending and unique by time. Pure.
std::vector<RateSample> rateSamples(std::span<const CounterReading> readings, std::span<const CounterBreak> breaks);
//! Likewise, in place of what `samples` holds.
void rateSamples(std::span<const CounterPoint> readings, std::span<const CounterBreak> breaks,
                 std::vector<RateSample> &samples);

//! The mean power of so many kWh in so long a time, watts.
constexpr double powerOf(double energy, EpochMilliseconds length)
{
    constexpr double WattsOfRise = 3.6e9; // a kWh in a millisecond
    return energy * WattsOfRise / static_cast<double>(length);
}

//! The energy of so many watts over so long a time, kWh.
constexpr double energyOf(double watts, EpochMilliseconds length)
{
    constexpr double MillisecondsOfKilowatt = 3.6e9;
    return watts * static_cast<double>(length) / MillisecondsOfKilowatt;
}

//! The smallest step that counters of these samples show, kWh: the last decimal place that any of them uses, down to
//! the millionth. Looks at some of them alone.
double counterResolution(std::span<const RateSample> samples);

} // namespace core
