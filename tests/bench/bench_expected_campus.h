#pragma once

#include "core/model/hourly.h"

#include <QtGlobal>

#include <vector>

//! How use follows the temperature; the truth of a made-up building.
enum class ResponseShape { Straight, Smooth, Quadratic, Saturating, OccupiedOnly };

struct TrueBuilding
{
    double base = 1.0;     //!< use per hour when empty, at no heating or cooling
    double occupied = 0.5; //!< added when full, as a share of the base
    int opens = 8;         //!< hour
    int closes = 18;
    double weekend = 0.2;   //!< how full the weekend is
    double coolSlope = 0.0; //!< share of the base per °F
    double heatSlope = 0.0;
    double coolKnot = 62.0;
    double heatKnot = 55.0;
    double lagHours = 0.0;
    double noise = 0.04;
    ResponseShape shape = ResponseShape::Straight;

    double occupancy(int hour, int weekday) const;
    //! Without noise. `temperature` as the building feels it.
    double use(int hour, int weekday, double temperature) const;
};

struct MadeCampus
{
    core::HourAxis axis;
    core::WeatherFrame weather;
    std::vector<core::HourlySeries> series;
    std::vector<TrueBuilding> truth; //!< one per series
};

//! Clean buildings of one utility over some days from `startDay` (days since 1970-01-01); the same seed makes the same
//! campus. `meanTemperature` in °F drifts by `warming` °F over the period.
MadeCampus makeCampus(quint64 seed, core::Utility utility, int buildings, int days, double meanTemperature,
                      double warming);
