#pragma once

#include "core/expected/weatherinputs.h"

#include <array>
#include <cstdint>
#include <vector>

namespace core {

//! How a building's use follows the outside temperature, in units of the building's mean use: straight between knots,
//! and straight on beyond them as far as heating or cooling can go on.
struct TemperatureResponse
{
    static constexpr std::size_t Knots = 10;

    int lag = 0;                        //!< index into ThermalLags
    std::array<double, Knots> knots{};  //!< °F, ascending
    std::array<double, Knots> hinges{}; //!< per °F below the knot
    double linear = 0.0;                //!< per °F
    double offset = 0.0;                //!< makes the lowest value at a knot 0
    double byOccupancy = 0.0; //!< the response is larger by this share in full hours, and smaller in empty ones

    double at(double temperature, double occupancy) const;
    double heatSlope() const; //!< rise per °F that the coldest hours would get colder
    double coolSlope() const; //!< rise per °F that the warmest hours would get warmer
    bool isFlat() const;
};

//! The hours a response is learnt from, one entry per hour in each vector.
struct ResponseSample
{
    std::vector<double> use; //!< in units of the building's mean
    std::vector<double> weight;
    std::vector<std::uint8_t> cell; //!< hours of one cell are compared with each other only (CalendarHour::dayTypeCell)
    std::vector<double> occupancy;  //!< -1..1
    std::vector<std::array<double, ThermalLags.size()>> temperature;

    std::size_t size() const { return use.size(); }
};

//! Chooses time constant and shape (heating and cooling lines with their balance points, or a smooth curve) by the
//! error left after comparing like hours with like. Flat when the temperature explains nothing.
TemperatureResponse chooseResponse(const ResponseSample &sample);

//! Scales the response with the sample's weights, now letting it differ between full and empty hours.
TemperatureResponse refineResponse(const ResponseSample &sample, const TemperatureResponse &response);

} // namespace core
