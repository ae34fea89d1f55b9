#include "jsonsequences.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonsensors.h"
#include "core/wire/jsonvalues.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::wire {

static EpochSeconds secondsOf(EpochMilliseconds at)
{
    constexpr EpochMilliseconds PerSecond = 1000;
    return (at - (at % PerSecond + PerSecond) % PerSecond) / PerSecond;
}

static void putMilliseconds(QJsonObject &object, const QString &name, EpochMilliseconds at, const SiteZone &zone)
{
    object.insert(name, zone.format(secondsOf(at)));
    object.insert(name + u"Utc"_s, formatUtcMilliseconds(at));
}

QJsonObject toJson(const Sequence &sequence, const SiteZone &zone)
{
    QJsonObject object{
        {u"id"_s, sequence.id},
        {u"kind"_s, sequenceKindName(sequence.kind)},
        {u"energyKwh"_s, number(sequence.energyKwh)},
        {u"meanPowerWatts"_s, number(sequence.meanPowerWatts)},
        {u"baseWatts"_s, number(sequence.baseWatts)},
        {u"device"_s, text(sequence.device)},
        {u"probability"_s, sequence.device.isEmpty() ? QJsonValue(QJsonValue::Null) : number(sequence.probability)},
        {u"correctedDevice"_s, text(sequence.correctedDevice)},
        {u"correctedBy"_s, text(sequence.correctedBy)}};
    putMilliseconds(object, u"start"_s, sequence.from, zone);
    putMilliseconds(object, u"end"_s, sequence.to, zone);
    putTime(object, "correctedAt"_L1, sequence.correctedAt, zone);
    return object;
}

QJsonObject toJson(const QString &sensor, const QList<Sequence> &sequences, const SiteZone &zone)
{
    return {{u"sensor"_s, sensor},
            {u"sequences"_s, arrayOf(sequences, [&zone](const Sequence &one) { return toJson(one, zone); })}};
}

static EpochMilliseconds millisecondsIn(JsonReader &reader, QLatin1StringView name)
{
    const QString text = reader.string(name);
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (instant.isValid() && instant.timeSpec() != Qt::LocalTime)
        return instant.toMSecsSinceEpoch();
    reader.fail(name, u"is not a UTC time: '%1'"_s.arg(text));
    return 0;
}

static Sequence sequenceFrom(JsonReader &reader)
{
    Sequence sequence;
    sequence.id = reader.integer("id"_L1);
    sequence.kind = reader.named("kind"_L1, sequenceKindFromName);
    sequence.from = millisecondsIn(reader, "startUtc"_L1);
    sequence.to = millisecondsIn(reader, "endUtc"_L1);
    sequence.energyKwh = reader.number("energyKwh"_L1);
    sequence.meanPowerWatts = reader.number("meanPowerWatts"_L1);
    sequence.baseWatts = reader.number("baseWatts"_L1);
    sequence.device = reader.optionalString("device"_L1);
    sequence.probability = reader.optionalNumber("probability"_L1).value_or(0.0);
    sequence.correctedDevice = reader.optionalString("correctedDevice"_L1);
    sequence.correctedBy = reader.optionalString("correctedBy"_L1);
    sequence.correctedAt = reader.optionalTime("correctedAt"_L1);
    return sequence;
}

Result<Sequence> sequenceFromJson(const QJsonObject &object)
{
    return readWhole(object, sequenceFrom);
}

Result<QList<Sequence>> sequencesFromJson(const QJsonObject &object)
{
    return readList(object, "sequences"_L1, sequenceFrom);
}

} // namespace core::wire
