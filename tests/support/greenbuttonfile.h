#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace support {

//! A Green Button feed with one usage point and one interval block, as suppliers write it.
struct GreenButtonFile
{
    struct Reading
    {
        qint64 start = 0;
        QByteArray value;
        int duration = 3600;
    };

    QByteArray point = "/espi/1_1/resource/UsagePoint/77";
    QByteArray service = "0";
    QByteArray uom = "72";
    QByteArray powerOfTen = "0";
    QByteArray accumulation; //!< accumulationBehaviour; empty: not in the file
    QByteArray localTime;    //!< content of LocalTimeParameters; empty: not in the file
    QList<Reading> readings;

    QByteArray bytes() const
    {
        QByteArray text = R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:e="http://naesb.org/espi">
)";
        text += entry(point, {}, point + "/MeterReading",
                      "<e:UsagePoint><e:ServiceCategory><e:kind>" + service
                          + "</e:kind></e:ServiceCategory></e:UsagePoint>");
        if (!localTime.isEmpty())
            text += entry("/espi/1_1/resource/LocalTimeParameters/1", {}, {},
                          "<e:LocalTimeParameters>" + localTime + "</e:LocalTimeParameters>");
        const QByteArray meter = point + "/MeterReading/1";
        text += entry(meter, point + "/MeterReading", "/espi/1_1/resource/ReadingType/1", "<e:MeterReading/>");
        text += entry("/espi/1_1/resource/ReadingType/1", {}, {}, readingType());
        text += entry(meter + "/IntervalBlock/1", meter + "/IntervalBlock", {}, block());
        return text + "</feed>\n";
    }

private:
    static QByteArray entry(const QByteArray &self, const QByteArray &up, const QByteArray &related,
                            const QByteArray &content)
    {
        QByteArray text = "<entry><link rel=\"self\" href=\"" + self + "\"/>";
        if (!up.isEmpty())
            text += "<link rel=\"up\" href=\"" + up + "\"/>";
        if (!related.isEmpty())
            text += "<link rel=\"related\" href=\"" + related + "\"/>";
        return text + "<content>" + content + "</content></entry>\n";
    }

    QByteArray readingType() const
    {
        QByteArray text = "<e:ReadingType>";
        if (!accumulation.isEmpty())
            text += "<e:accumulationBehaviour>" + accumulation + "</e:accumulationBehaviour>";
        return text + "<e:flowDirection>1</e:flowDirection><e:powerOfTenMultiplier>" + powerOfTen
               + "</e:powerOfTenMultiplier><e:uom>" + uom + "</e:uom></e:ReadingType>";
    }

    QByteArray block() const
    {
        QByteArray text = "<e:IntervalBlock>";
        for (const Reading &reading : readings) {
            text += "<e:IntervalReading><e:timePeriod><e:duration>" + QByteArray::number(reading.duration)
                    + "</e:duration><e:start>" + QByteArray::number(reading.start)
                    + "</e:start></e:timePeriod><e:value>" + reading.value + "</e:value></e:IntervalReading>";
        }
        return text + "</e:IntervalBlock>";
    }
};

//! Hours from `first` on, each with the next of `values`.
inline QList<GreenButtonFile::Reading> hourly(qint64 first, const QList<QByteArray> &values)
{
    QList<GreenButtonFile::Reading> readings;
    for (qsizetype i = 0; i < values.size(); ++i)
        readings.append({first + i * 3600, values.at(i)});
    return readings;
}

} // namespace support
