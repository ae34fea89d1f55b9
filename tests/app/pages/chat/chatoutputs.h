#pragma once

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <tuple>

// What the tools of an answer are asked and write.
namespace outputs {

using namespace Qt::StringLiterals;

inline QByteArray pictureFile(QSize size, const char *format = "PNG")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

inline QString uri(const QByteArray &bytes, const QString &type = u"image/png"_s)
{
    return u"data:%1;base64,"_s.arg(type) + QString::fromLatin1(bytes.toBase64());
}

inline QString png()
{
    return uri(pictureFile({300, 200}));
}

inline QJsonObject predictionInput()
{
    return {{u"buildingNumber"_s, u"311"_s},
            {u"utility"_s, u"COOLING"_s},
            {u"startDate"_s, u"2025-09-01"_s},
            {u"endDate"_s, u"2025-09-03"_s},
            {u"weatherOverrides"_s, QJsonObject{{u"temperature_2m"_s, 90.0}}}};
}

inline QJsonObject predictionOutput(double scale = 1.0)
{
    QJsonArray points;
    for (int hour = 0; hour < 72; ++hour) {
        const QDateTime time = QDateTime(QDate(2025, 9, 1), QTime(0, 0), Qt::UTC).addSecs(hour * 3600);
        const double expected = scale * (100.0 + 40.0 * std::sin(hour * 0.26));
        points.append(QJsonObject{{u"timestamp"_s, time.toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                                  {u"baseline"_s, expected},
                                  {u"predicted"_s, expected * 1.25}});
    }
    return {{u"buildingNumber"_s, u"311"_s},
            {u"utility"_s, u"COOLING"_s},
            {u"predictions"_s, points},
            {u"anomalyScore"_s, 0.41},
            {u"baseline"_s, QJsonObject{{u"total"_s, scale * 7200.0}, {u"anomalyScore"_s, 0.31}}},
            {u"scenario"_s, QJsonObject{{u"total"_s, scale * 9000.0}, {u"anomalyScore"_s, 0.41}}},
            {u"weather"_s, QJsonArray{QJsonObject{{u"name"_s, u"temperature_2m"_s}, {u"value"_s, 90.0}}}},
            {u"resolution"_s, u"hourly"_s},
            {u"coverage"_s, 0.98},
            {u"unit"_s, u"kWh"_s}};
}

inline QJsonObject ranking()
{
    QJsonArray rows;
    int rank = 0;
    for (const auto &[number, name, excess] :
         {std::tuple(u"311"_s, u"Mount Hall"_s, 42500.0), std::tuple(u"42"_s, u"Annex"_s, 3100.0),
          std::tuple(u"7"_s, u"Library"_s, 12750.5)})
        rows.append(QJsonObject{{u"rank"_s, ++rank},
                                {u"buildingNumber"_s, number},
                                {u"buildingName"_s, name},
                                {u"excess"_s, excess},
                                {u"coverage"_s, 0.98}});
    return {{u"buildings"_s, rows}, {u"unit"_s, u"kWh"_s}};
}

} // namespace outputs
