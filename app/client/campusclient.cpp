#include "campusclient.h"

#include "core/wire/json.h"

#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace app {

static QString buildingPath(const QString &number)
{
    return u"/api/buildings/"_s + QString::fromLatin1(QUrl::toPercentEncoding(number));
}

QPointer<Pending> CampusClient::buildings(std::optional<core::Utility> utility, core::Scoring scoring, QObject *context,
                                          Callback<core::BuildingList> done)
{
    const QString chosen = utility ? core::utilityName(*utility) : QString(core::wire::AllUtilitiesName);
    const QUrlQuery query{{u"utility"_s, chosen}, {u"scoring"_s, core::scoringName(scoring)}};
    return m_connection.getAs<core::BuildingList>(u"/api/buildings"_s, query, context,
                                                  &core::wire::buildingListFromJson, std::move(done));
}

QPointer<Pending> CampusClient::building(const QString &number, QObject *context, Callback<core::BuildingDetail> done)
{
    return m_connection.getAs<core::BuildingDetail>(buildingPath(number), {}, context,
                                                    &core::wire::buildingDetailFromJson, std::move(done));
}

QPointer<Pending> CampusClient::timeSeries(const QString &number, core::Utility utility, core::Resolution resolution,
                                           const QString &start, const QString &end, QObject *context,
                                           Callback<core::TimeSeries> done)
{
    QUrlQuery query{{u"utility"_s, core::utilityName(utility)}, {u"resolution"_s, core::resolutionName(resolution)}};
    if (!start.isEmpty())
        query.addQueryItem(u"start"_s, start);
    if (!end.isEmpty())
        query.addQueryItem(u"end"_s, end);
    return m_connection.getAs<core::TimeSeries>(buildingPath(number) + u"/timeseries"_s, query, context,
                                                &core::wire::timeSeriesFromJson, std::move(done));
}

QPointer<Pending> CampusClient::predict(const QString &number, core::Utility utility, const QString &startDate,
                                        const QString &endDate, const QList<core::WeatherOverride> &overrides,
                                        QObject *context, Callback<core::Prediction> done)
{
    QJsonObject weather;
    for (const core::WeatherOverride &item : overrides)
        weather.insert(QLatin1StringView(core::weatherQuantityInfo(item.quantity).name), item.value);
    const QJsonObject body{{u"buildingNumber"_s, number},
                           {u"utility"_s, core::utilityName(utility)},
                           {u"startDate"_s, startDate},
                           {u"endDate"_s, endDate},
                           {u"weatherOverrides"_s, weather.isEmpty() ? QJsonValue() : QJsonValue(weather)}};
    return m_connection.postAs<core::Prediction>(u"/api/predict"_s, body, context, &core::wire::predictionFromJson,
                                                 std::move(done));
}

QPointer<Pending> CampusClient::status(QObject *context, Callback<core::DaemonStatus> done)
{
    return m_connection.getAs<core::DaemonStatus>(u"/api/status"_s, {}, context, &core::wire::daemonStatusFromJson,
                                                  std::move(done));
}

} // namespace app
