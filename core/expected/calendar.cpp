#include "calendar.h"

#include <QDate>

namespace core {

static qint64 floorDivide(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::vector<CalendarHour> calendarOf(const HourAxis &axis)
{
    const qint64 epochJulianDay = QDate(1970, 1, 1).toJulianDay();
    std::vector<CalendarHour> hours(axis.size());
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const qint64 local = axis.localSeconds[i];
        CalendarHour &hour = hours[i];
        hour.day = floorDivide(local, SecondsPerDay);
        hour.hour = static_cast<int>((local - hour.day * SecondsPerDay) / SecondsPerHour);
        if (i > 0 && hours[i - 1].day == hour.day) { // a date costs more than all the rest
            hour.weekday = hours[i - 1].weekday;
            hour.dayOfYear = hours[i - 1].dayOfYear;
            hour.year = hours[i - 1].year;
            continue;
        }
        const QDate date = QDate::fromJulianDay(epochJulianDay + hour.day);
        hour.weekday = date.dayOfWeek() - 1;
        hour.dayOfYear = date.dayOfYear();
        hour.year = date.year();
    }
    return hours;
}

} // namespace core
