#include "campusfiles.h"

#include <cmath>
#include <numbers>

namespace support {

static QByteArray stamp(const QDate &date, int minutes)
{
    return date.addDays(minutes / 1440).toString(Qt::ISODate).toLatin1() + 'T'
           + QByteArray::number(minutes % 1440 / 60).rightJustified(2, '0') + ':'
           + QByteArray::number(minutes % 60).rightJustified(2, '0') + ":00";
}

QByteArray buildingCsv(int count)
{
    QByteArray csv = "buildingnumber,buildingname,campusname,grossarea,latitude,longitude\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        csv += number + ",Hall " + number + ",Main," + QByteArray::number(i * 10000) + ",40.0" + number + ",-83.0"
               + number + '\n';
    }
    return csv;
}

QByteArray weatherCsv(const QDate &start, int days)
{
    QByteArray csv = "date,temperature_2m,relative_humidity_2m,dew_point_2m,wind_speed_10m,shortwave_radiation\n";
    for (int hour = 0; hour < days * 24; ++hour) {
        const double wave = std::sin(2 * std::numbers::pi * (hour % 24 - 9) / 24.0);
        const double temperature = 60 + 12 * wave + 6 * std::sin(hour / 24 * 0.7);
        csv += stamp(start, hour * 60) + ',' + QByteArray::number(temperature, 'f', 2) + ",55,"
               + QByteArray::number(temperature - 15, 'f', 2) + ",5,"
               + QByteArray::number(std::max(0.0, 500 * wave), 'f', 1) + '\n';
    }
    return csv;
}

double meterValue(int building, int day, int hour)
{
    const bool open = hour >= 8 && hour < 18 && day % 7 < 5;
    return building * (10.0 + (open ? 8.0 : 0.0) + (day * 7 + hour * 3) % 5 * 0.25);
}

QByteArray meterCsv(const MeterFile &file)
{
    QByteArray csv = "meterid,sitename,simscode,utility,readingtime,readingvalue,readingunits\n";
    const int perHour = 60 / file.intervalMinutes;
    for (int building = 1; building <= file.buildings; ++building) {
        const QByteArray number = QByteArray::number(building);
        for (int minute = 0; minute < file.days * 1440; minute += file.intervalMinutes) {
            const double value = meterValue(building, minute / 1440, minute % 1440 / 60) * file.factor / perHour;
            csv += 'm' + number + ",Hall " + number + ',' + number + ",ELECTRICITY," + stamp(file.start, minute) + ','
                   + QByteArray::number(value, 'g', 12) + ",kWh\n";
        }
    }
    return csv;
}

} // namespace support
