#pragma once

#include "core/demo/demobuildings.h"
#include "core/demo/random.h"

namespace core {

enum class ResponseShape { ChangePoint, Smooth, Saturating };

//! When a building is in use, as a share of its full occupancy.
struct Schedule
{
    double startHour = 8.0;
    double endHour = 18.0;
    double rampHours = 1.5;
    double night = 0.1;
    double saturday = 0.3; //!< daytime peak, relative to a weekday
    double sunday = 0.15;

    //! `weekday` is 1 (Monday) to 7; holidays are like Sundays.
    double occupancy(double localHour, int weekday, bool holiday) const;
};

//! How one meter answers to occupancy and weather, in canonical units per ft² and hour.
struct LoadShape
{
    double base = 0.0;
    double occupied = 0.0;
    double cooling = 0.0; //!< at 25 °F above the balance point
    double heating = 0.0; //!< at 25 °F below the balance point
    ResponseShape shape = ResponseShape::ChangePoint;
    double coolingBalance = 62.0; //!< °F
    double heatingBalance = 56.0; //!< °F
    double inertiaHours = 4.0;    //!< time constant of the felt temperature
    double humid = 0.0;           //!< relative rise of cooling at a dew point of 70 °F
    double solar = 0.0;           //!< °F the sun adds to the felt temperature at 800 W/m²
    double weatherAtNight = 0.7;  //!< weather response when empty, relative to full
    double fastNoise = 0.03;
    double slowNoise = 0.05;
    double dayNoise = 0.04;

    double weatherPart(double feltTemperature, double dewPoint, double occupancy) const;
};

Schedule drawSchedule(BuildingUse use, Random &random);
LoadShape drawLoad(BuildingUse use, Utility utility, Random &random);

//! Days on which a campus rests though they are weekdays.
bool isHoliday(const QDate &date);

} // namespace core
