#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace support {

//! Small files in the upload schema, made by formulas, so that a test knows every value in them.

//! Buildings "1" to "count", of 10,000 ft² times their number.
QByteArray buildingCsv(int count);

//! Hourly weather of whole days.
QByteArray weatherCsv(const QDate &start, int days);

struct MeterFile
{
    int buildings = 1; //!< one electricity meter each, "m1" in building "1" and so on
    QDate start{2025, 9, 1};
    int days = 1;
    int intervalMinutes = 60;
    double factor = 1.0; //!< of every value
};
QByteArray meterCsv(const MeterFile &file);

//! The value meterCsv writes for this building at this hour of a day, before the factor.
double meterValue(int building, int day, int hour);

} // namespace support
