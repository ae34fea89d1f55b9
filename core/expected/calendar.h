#pragma once

#include "core/model/hourly.h"

#include <vector>

namespace core {

constexpr int HoursPerWeek = 168;
constexpr int DayTypeCells = 72; //!< hour of the day by working day, Saturday, Sunday

//! Where one hour lies in its site-local day, week and year.
struct CalendarHour
{
    qint64 day = 0;    //!< local days since 1970-01-01
    int hour = 0;      //!< 0..23
    int weekday = 0;   //!< 0 = Monday
    int dayOfYear = 1; //!< 1..366
    int year = 1970;

    int hourOfWeek() const { return weekday * 24 + hour; }
    int dayTypeCell() const { return (weekday < 5 ? 0 : weekday - 4) * 24 + hour; }
};

std::vector<CalendarHour> calendarOf(const HourAxis &axis);

} // namespace core
