#include "core/wire/json.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace core::wire {

static QJsonArray pointsToJson(const QList<SeriesPoint> &points)
{
    QJsonArray array;
    for (const SeriesPoint &point : points) {
        array.append(QJsonObject{{u"timestamp"_s, point.timestamp},
                                 {u"timestampUtc"_s, SiteZone::formatUtc(point.utc)},
                                 {u"actual"_s, number(point.actual)},
                                 {u"predicted"_s, number(point.predicted)},
                                 {u"residual"_s, number(point.residual)},
                                 {u"coverage"_s, number(point.coverage)}});
    }
    return array;
}

static QList<SeriesPoint> pointsFromJson(JsonReader &reader, QLatin1StringView name)
{
    QList<SeriesPoint> points;
    reader.forEach(name, [&points](JsonReader &element) {
        SeriesPoint point;
        point.timestamp = element.string("timestamp"_L1);
        point.utc = element.time("timestamp"_L1);
        point.actual = element.optionalNumber("actual"_L1);
        point.predicted = element.optionalNumber("predicted"_L1);
        point.residual = element.optionalNumber("residual"_L1);
        point.coverage = element.number("coverage"_L1);
        points.append(point);
    });
    return points;
}

// Everything of a time series but its points.
static QJsonObject headToJson(const TimeSeries &series)
{
    return {{u"buildingNumber"_s, series.buildingNumber},
            {u"utility"_s, utilityName(series.utility)},
            {u"units"_s, canonicalUnit(series.utility)},
            {u"aggregation"_s, aggregationName(aggregationOf(series.utility))},
            {u"resolution"_s, resolutionName(series.resolution)}};
}

static QJsonObject headToJson(const Prediction &prediction)
{
    const QJsonObject metrics{{u"rmse"_s, number(prediction.rmse)},
                              {u"mae"_s, number(prediction.mae)},
                              {u"meanResidual"_s, number(prediction.meanResidual)}};
    return {{u"buildingNumber"_s, prediction.buildingNumber},
            {u"utility"_s, utilityName(prediction.utility)},
            {u"units"_s, canonicalUnit(prediction.utility)},
            {u"aggregation"_s, aggregationName(aggregationOf(prediction.utility))},
            {u"anomalyScore"_s, number(prediction.anomalyScore)},
            {u"metrics"_s, metrics}};
}

QJsonObject toJson(const TimeSeries &series)
{
    QJsonObject object = headToJson(series);
    object.insert("data"_L1, pointsToJson(series.points));
    return object;
}

QJsonObject toJson(const Prediction &prediction)
{
    QJsonObject object = headToJson(prediction);
    object.insert("timeseries"_L1, pointsToJson(prediction.points));
    return object;
}

Result<TimeSeries> timeSeriesFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    TimeSeries series;
    series.buildingNumber = reader.string("buildingNumber"_L1);
    series.utility = reader.named("utility"_L1, utilityFromName);
    series.resolution = reader.named("resolution"_L1, resolutionFromName);
    series.points = pointsFromJson(reader, "data"_L1);
    return readOrFault(series, fault);
}

Result<Prediction> predictionFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    Prediction prediction;
    prediction.buildingNumber = reader.string("buildingNumber"_L1);
    prediction.utility = reader.named("utility"_L1, utilityFromName);
    prediction.anomalyScore = reader.optionalNumber("anomalyScore"_L1);
    JsonReader metrics = reader.object("metrics"_L1);
    prediction.rmse = metrics.optionalNumber("rmse"_L1);
    prediction.mae = metrics.optionalNumber("mae"_L1);
    prediction.meanResidual = metrics.optionalNumber("meanResidual"_L1);
    prediction.points = pointsFromJson(reader, "timeseries"_L1);
    return readOrFault(prediction, fault);
}

static void appendNumber(QByteArray &bytes, std::optional<double> value)
{
    if (!value || !std::isfinite(*value)) {
        bytes += "null";
        return;
    }
    std::array<char, 32> digits; // the shortest form that reads back as the same double has at most 24
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *value).ptr;
    bytes.append(digits.data(), end - digits.data());
}

static void appendPoints(QByteArray &bytes, const QList<SeriesPoint> &points)
{
    constexpr qsizetype BytesPerPoint = 180;
    bytes.reserve(bytes.size() + points.size() * BytesPerPoint + 16);
    bytes += '[';
    for (const SeriesPoint &point : points) {
        if (&point != &points.first())
            bytes += ',';
        // Both times are digits and separators of our own formatting: nothing to escape.
        bytes += "{\"timestamp\":\"";
        bytes += point.timestamp.toLatin1();
        bytes += "\",\"timestampUtc\":\"";
        bytes += SiteZone::formatUtc(point.utc).toLatin1();
        bytes += "\",\"actual\":";
        appendNumber(bytes, point.actual);
        bytes += ",\"predicted\":";
        appendNumber(bytes, point.predicted);
        bytes += ",\"residual\":";
        appendNumber(bytes, point.residual);
        bytes += ",\"coverage\":";
        appendNumber(bytes, point.coverage);
        bytes += '}';
    }
    bytes += ']';
}

static QByteArray withPoints(const QJsonObject &head, const char *name, const QList<SeriesPoint> &points)
{
    QByteArray bytes = QJsonDocument(head).toJson(QJsonDocument::Compact);
    bytes.chop(1); // the closing brace
    bytes += ",\"";
    bytes += name;
    bytes += "\":";
    appendPoints(bytes, points);
    bytes += '}';
    return bytes;
}

QByteArray toJsonBytes(const TimeSeries &series)
{
    return withPoints(headToJson(series), "data", series.points);
}

QByteArray toJsonBytes(const Prediction &prediction)
{
    return withPoints(headToJson(prediction), "timeseries", prediction.points);
}

} // namespace core::wire
