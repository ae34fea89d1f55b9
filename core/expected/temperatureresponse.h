#pragma once

#include "core/expected/weatherinputs.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

//! How a building's use follows the outside temperature: straight lines below a heating and above a cooling balance
//! point, flat between, continued as straight lines beyond what was seen. In units of the building's mean use.
struct TemperatureResponse
{
    int lag = 0;                  //!< index into ThermalLags
    double heatKnot = 0.0;        //!< °F
    double coolKnot = 0.0;        //!< °F, >= heatKnot
    double heatSlope = 0.0;       //!< per °F below heatKnot, >= 0
    double coolSlope = 0.0;       //!< per °F above coolKnot, >= 0
    double heatByOccupancy = 0.0; //!< added to the slope, times the hour's occupancy (-1..1)
    double coolByOccupancy = 0.0;

    double at(double temperature, double occupancy) const;
    bool isFlat() const { return heatSlope <= 0.0 && coolSlope <= 0.0; }
};

//! The hours a response is learnt from, one entry per hour in each vector.
struct ResponseSample
{
    std::vector<double> use; //!< in units of the building's mean
    std::vector<double> weight;
    std::vector<std::uint8_t> cell; //!< hours of one cell are compared with each other only (CalendarHour::dayTypeCell)
    std::vector<double> occupancy;  //!< -1..1
    std::vector<std::array<double, ThermalLags.size()>> temperature; //!< by ThermalLags

    std::size_t size() const { return use.size(); }
};

//! Chooses time constant and balance points by the error left after comparing like hours with like, and fits the
//! slopes. Flat when the temperature explains nothing.
TemperatureResponse chooseResponse(const ResponseSample &sample);

//! Fits the slopes again with the sample's weights, now letting them differ between full and empty hours.
TemperatureResponse refineResponse(const ResponseSample &sample, const TemperatureResponse &response);

} // namespace core
