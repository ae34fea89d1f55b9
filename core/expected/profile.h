#pragma once

#include "core/expected/calendar.h"
#include "core/expected/temperatureresponse.h"
#include "core/expected/weatherinputs.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

//! What a building's own reference period says about it: how much, when in the week, and how it follows the weather.
//! Everything but `scale` is in units of the scale.
struct ReferenceProfile
{
    double scale = 0.0;                          //!< mean hourly use, canonical units
    std::array<float, HoursPerWeek> weekly{};    //!< use at a temperature that asks for no heating or cooling
    std::array<float, HoursPerWeek> occupancy{}; //!< -1..1, how full the hour is beside the building's other hours
    std::array<float, 7> dayLevel{};             //!< mean of the weekly values by weekday
    TemperatureResponse response;
    bool usesWeather = false;
    double spread = 0.0;       //!< robust standard deviation of what the profile leaves
    double nightRatio = 1.0;   //!< hours 0-4 over the whole day, working days
    double weekendRatio = 1.0; //!< weekend over working days

    //! What the weather of an hour of the axis asks for; 0 when the profile knows no weather.
    double weatherPart(const WeatherInputs &weather, std::size_t index, int hourOfWeek) const;
};

//! Where a profile is learnt from. All vectors are of the axis' length.
struct ProfileSource
{
    const std::vector<CalendarHour> &calendar;
    const WeatherInputs &weather;
    bool useWeather = true;
};

//! Weight of an hour `ageHours` before the end of the reference. Buildings change: the last months tell more of the
//! next ones than the same season of last year does.
double recencyWeight(double ageHours);

//! What a relative error of an hour is relative to, from what the profile expects: a boiler that has nearly nothing to
//! do does not err by what it errs by in the depth of winter.
double errorScale(double profileExpectation);

//! The fewest usable hours a profile can be learnt from.
constexpr std::size_t MinimumProfileHours = 100;

//! Learns from `hours` (indices into the axis, ascending) of `values` alone. nullopt when they are too few or all zero.
std::optional<ReferenceProfile> fitProfile(const ProfileSource &source, std::span<const double> values,
                                           std::span<const std::uint32_t> hours);

} // namespace core
