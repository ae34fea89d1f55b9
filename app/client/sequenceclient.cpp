#include "sequenceclient.h"

#include "core/model/sitezone.h"
#include "core/wire/jsonsequences.h"

#include <QDateTime>
#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;

namespace app {

static QString pathOf(const QString &sensorId, const QString &rest)
{
    return u"/api/admin/sensors/"_s + QString::fromLatin1(QUrl::toPercentEncoding(sensorId)) + u"/sequences"_s + rest;
}

static SensorPeak withStart(Sequence peak, const QJsonObject &object)
{
    constexpr qint64 PerSecond = 1000;
    QDateTime local = QDateTime::fromString(object["start"_L1].toString().left(19), Qt::ISODate);
    local.setTimeSpec(Qt::UTC);
    const qint64 start = local.isValid() ? local.toSecsSinceEpoch() : peak.from / PerSecond;
    return {std::move(peak), start};
}

static Result<SensorPeak> peakFromJson(const QJsonObject &object)
{
    auto peak = wire::sequenceFromJson(object);
    if (!peak)
        return peak.error();
    return withStart(*std::move(peak), object);
}

static Result<QList<SensorPeak>> peaksFromJson(const QJsonObject &object)
{
    auto peaks = wire::sequencesFromJson(object);
    if (!peaks)
        return peaks.error();
    const QJsonArray values = object["sequences"_L1].toArray();
    QList<SensorPeak> answer;
    for (const Sequence &peak : std::as_const(*peaks))
        answer.append(withStart(peak, values.at(answer.size()).toObject()));
    return answer;
}

QPointer<Pending> SequenceClient::peaks(const QString &sensorId, EpochSeconds from, QObject *context,
                                        Callback<QList<SensorPeak>> done)
{
    QUrlQuery query;
    query.addQueryItem(u"kind"_s, sequenceKindName(SequenceKind::Peak));
    query.addQueryItem(u"from"_s, SiteZone::formatUtc(from));
    return m_connection.getAs<QList<SensorPeak>>(pathOf(sensorId, {}), query, context, &peaksFromJson, std::move(done));
}

QPointer<Pending> SequenceClient::correct(const QString &sensorId, qint64 peak, const QString &device, QObject *context,
                                          Callback<SensorPeak> done)
{
    const QJsonValue value = device.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(device);
    return m_connection.send("PUT", pathOf(sensorId, u"/%1/device"_s.arg(peak)), {{u"device"_s, value}}, context,
                             [done = std::move(done)](const Result<QJsonObject> &answer) {
                                 done(answer ? peakFromJson(*answer) : Result<SensorPeak>(answer.error()));
                             });
}

} // namespace app
