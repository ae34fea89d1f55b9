#pragma once

#include <QByteArray>
#include <QDateTime>

#include <cmath>

// Meter files as people have them.
namespace wizardfiles {

using namespace Qt::StringLiterals;

//! Use of an hour, between 30 and 50 kWh.
inline double usage(int hour)
{
    return 40.0 + 10.0 * std::sin(hour * 0.26);
}

//! As the upload documents it: hours of meter M1 from `first` on, in units of `scale` kWh.
inline QByteArray canonical(const QDate &first, int hours, double scale = 1.0)
{
    QByteArray text("meterId,simsCode,utility,readingTime,readingValue,siteName\n");
    const QDateTime start(first, QTime(0, 0), Qt::UTC);
    for (int hour = 0; hour < hours; ++hour) {
        text += "M1,12,ELECTRICITY," + start.addSecs(3600 * hour).toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + ','
                + QByteArray::number(usage(hour) / scale, 'f', 3) + ",Mount Hall\n";
    }
    return text;
}

//! The same as a German spreadsheet saves it, with dates that can be read in two ways as long as they are of the first
//! twelve days of a month.
inline QByteArray german(const QDate &first, int hours)
{
    QByteArray text("Zeitpunkt;Zähler;Gebäude;Medium;Verbrauch [kWh]\r\n");
    const QDateTime start(first, QTime(0, 0), Qt::UTC);
    for (int hour = 0; hour < hours; ++hour) {
        text += start.addSecs(3600 * hour).toString(u"dd/MM/yyyy HH:mm"_s).toLatin1() + ";M1;12;ELECTRICITY;"
                + QByteArray::number(usage(hour), 'f', 1).replace('.', ',') + "\r\n";
    }
    return text;
}

} // namespace wizardfiles
