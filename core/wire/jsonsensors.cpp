#include "jsonsensors.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace core::wire {

constexpr EpochMilliseconds PerSecond = 1000;

//! The whole seconds at or before it, also before 1970.
static EpochSeconds secondsOf(EpochMilliseconds at)
{
    return at >= 0 ? at / PerSecond : -((-at + PerSecond - 1) / PerSecond);
}

QString formatUtcMilliseconds(EpochMilliseconds at)
{
    const EpochSeconds seconds = secondsOf(at);
    const EpochMilliseconds rest = at - seconds * PerSecond;
    const QString text = SiteZone::formatUtc(seconds);
    return rest == 0 ? text : u"%1.%2Z"_s.arg(text.chopped(1)).arg(rest, 3, 10, QChar(u'0'));
}

QJsonObject readingToJson(const CounterReading &reading, const SiteZone &zone)
{
    return {{u"time"_s, zone.format(secondsOf(reading.at))},
            {u"timestampUtc"_s, formatUtcMilliseconds(reading.at)},
            {u"counter"_s, number(reading.counter)},
            {u"power"_s, number(reading.power)},
            {u"feedIn"_s, number(reading.feedIn)}};
}

static CounterReading readingFromJson(JsonReader &reader)
{
    CounterReading reading;
    const QString text = reader.string("timestampUtc"_L1);
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime)
        reader.fail("timestampUtc"_L1, u"is not a UTC time: '%1'"_s.arg(text));
    else
        reading.at = instant.toMSecsSinceEpoch();
    reading.counter = reader.number("counter"_L1);
    reading.power = reader.optionalNumber("power"_L1);
    reading.feedIn = reader.optionalNumber("feedIn"_L1);
    return reading;
}

static QJsonObject scriptToJson(const Sensor &sensor, const SiteZone &zone)
{
    QJsonObject script{
        {u"id"_s, sensor.scriptId}, {u"text"_s, sensor.script}, {u"accepted"_s, sensor.scriptAcceptedAt.has_value()}};
    putTime(script, "acceptedAt"_L1, sensor.scriptAcceptedAt, zone);
    return script;
}

QJsonObject toJson(const SensorOverview &overview, const SiteZone &zone)
{
    const Sensor &sensor = overview.sensor;
    const auto utility = utilityOf(sensor.kind);
    QJsonObject object{
        {u"id"_s, sensor.externalId},
        {u"name"_s, text(sensor.name)},
        {u"building"_s, sensor.buildingNumber},
        {u"kind"_s, sensorKindName(sensor.kind)},
        {u"utility"_s, utility ? QJsonValue(utilityName(*utility)) : QJsonValue(QJsonValue::Null)},
        {u"owner"_s, text(sensor.ownerName)},
        {u"ownerId"_s, number(sensor.ownerId)},
        {u"state"_s, sensorHealthName(overview.health)},
        {u"lastReading"_s,
         overview.lastReading ? QJsonValue(readingToJson(*overview.lastReading, zone)) : QJsonValue(QJsonValue::Null)},
        {u"ageSeconds"_s, number(overview.ageSeconds)},
        {u"quarantined"_s, overview.quarantined},
        {u"energyUnit"_s, counterUnit(sensor.kind)},
        {u"hasSecret"_s, sensor.hasSecret},
        {u"script"_s, sensor.script.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(scriptToJson(sensor, zone))},
        {u"rotationPerKwh"_s, number(sensor.rotationPerKwh)},
        {u"limitPerMinute"_s, number(sensor.limitPerMinute)}};
    putTime(object, "createdAt"_L1, sensor.createdAt, zone);
    putTime(object, "retiredAt"_L1, sensor.retiredAt, zone);
    putTime(object, "tokenExpiresAt"_L1, overview.tokenExpiresAt, zone);
    return object;
}

QJsonObject toJson(const QList<SensorOverview> &overviews, const SiteZone &zone)
{
    return {{u"sensors"_s, arrayOf(overviews, [&zone](const SensorOverview &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(std::span<const MeasuredReading> readings, SensorKind kind, const SiteZone &zone)
{
    QJsonArray values;
    for (const MeasuredReading &measured : readings) {
        QJsonObject value = readingToJson(measured.reading, zone);
        value.insert("consumption"_L1, number(measured.consumption));
        value.insert("quality"_L1, intervalQualityName(measured.quality));
        values.append(value);
    }
    return {{u"unit"_s, counterUnit(kind)}, {u"readings"_s, values}};
}

static SensorOverview overviewFromJson(JsonReader &reader)
{
    SensorOverview overview;
    Sensor &sensor = overview.sensor;
    sensor.externalId = reader.string("id"_L1);
    sensor.name = reader.optionalString("name"_L1);
    sensor.buildingNumber = reader.string("building"_L1);
    sensor.kind = reader.named("kind"_L1, sensorKindFromName);
    sensor.ownerName = reader.optionalString("owner"_L1);
    sensor.ownerId = reader.optionalInteger("ownerId"_L1);
    overview.health = reader.named("state"_L1, sensorHealthFromName);
    if (!reader.isNull("lastReading"_L1)) {
        JsonReader last = reader.object("lastReading"_L1);
        overview.lastReading = readingFromJson(last);
    }
    overview.ageSeconds = reader.optionalInteger("ageSeconds"_L1);
    overview.quarantined = reader.integer("quarantined"_L1);
    sensor.hasSecret = reader.boolean("hasSecret"_L1);
    if (!reader.isNull("script"_L1)) {
        JsonReader script = reader.object("script"_L1);
        sensor.scriptId = script.integer("id"_L1);
        sensor.script = script.string("text"_L1);
        sensor.scriptAcceptedAt = script.optionalTime("acceptedAt"_L1);
    }
    sensor.rotationPerKwh = reader.optionalNumber("rotationPerKwh"_L1);
    sensor.limitPerMinute = reader.optionalNumber("limitPerMinute"_L1);
    sensor.createdAt = reader.time("createdAt"_L1);
    sensor.retiredAt = reader.optionalTime("retiredAt"_L1);
    overview.tokenExpiresAt = reader.optionalTime("tokenExpiresAt"_L1);
    return overview;
}

Result<SensorOverview> sensorFromJson(const QJsonObject &object)
{
    return readWhole(object, overviewFromJson);
}

Result<QList<SensorOverview>> sensorsFromJson(const QJsonObject &object)
{
    return readList(object, "sensors"_L1, overviewFromJson);
}

static std::optional<IntervalQuality> qualityFromName(QStringView name)
{
    for (const IntervalQuality quality :
         {IntervalQuality::First, IntervalQuality::Measured, IntervalQuality::Gap, IntervalQuality::Reset,
          IntervalQuality::Rollover, IntervalQuality::Replacement, IntervalQuality::Quarantined}) {
        if (intervalQualityName(quality) == name)
            return quality;
    }
    return std::nullopt;
}

static MeasuredReading measuredFromJson(JsonReader &reader)
{
    MeasuredReading measured;
    measured.reading = readingFromJson(reader);
    measured.consumption = reader.optionalNumber("consumption"_L1);
    measured.quality = reader.named("quality"_L1, qualityFromName);
    measured.isGap = measured.quality == IntervalQuality::Gap;
    return measured;
}

Result<QList<MeasuredReading>> sensorReadingsFromJson(const QJsonObject &object)
{
    return readList(object, "readings"_L1, measuredFromJson);
}

} // namespace core::wire
