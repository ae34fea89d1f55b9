#include "reportclient.h"

#include "core/wire/jsonreports.h"

#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;

namespace app {

namespace {

template<typename T>
Connection::JsonCallback parsing(Result<T> (*parse)(const QJsonObject &), std::function<void(Result<T>)> done)
{
    return [parse, done = std::move(done)](const Result<QJsonObject> &answer) {
        done(answer ? parse(*answer) : Result<T>(answer.error()));
    };
}

QString pathOf(Whose whose, const QString &own, const QString &anybodys)
{
    return whose ? u"/api/admin/users/%1/"_s.arg(*whose) + anybodys : u"/api/"_s + own;
}

QString tariffPath(Whose whose, qint64 id)
{
    return (whose ? u"/api/admin/tariffs/%1"_s : u"/api/tariffs/%1"_s).arg(id);
}

Result<ListedReport> listedFromJson(const QJsonObject &object)
{
    auto summary = wire::reportSummaryFromJson(object);
    if (!summary)
        return summary.error();
    const auto day = [&object](QLatin1StringView name) {
        return QDate::fromString(object[name].toString(), Qt::ISODate);
    };
    return ListedReport{*std::move(summary),
                        day("firstDay"_L1),
                        day("lastDay"_L1),
                        object["generatedAt"_L1].toString(),
                        object["supersededAt"_L1].toString(),
                        object["mailedAt"_L1].toString()};
}

Result<QList<ListedReport>> listFromJson(const QJsonObject &object)
{
    QList<ListedReport> reports;
    const QJsonArray array = object["reports"_L1].toArray();
    for (const QJsonValue value : array) {
        auto report = listedFromJson(value.toObject());
        if (!report)
            return report.error();
        reports.append(*std::move(report));
    }
    return reports;
}

Result<ReportPlan> planFromJson(const QJsonObject &object)
{
    auto settings = wire::reportSettingsFromJson(object);
    if (!settings)
        return settings.error();
    return ReportPlan{*std::move(settings), object["next"_L1].toString()};
}

QJsonObject bodyOf(const ReportSettings &settings)
{
    QJsonArray weekdays;
    for (const int day : settings.weekdays)
        weekdays.append(day);
    QJsonObject body{{u"enabled"_s, settings.enabled},
                     {u"intervalDays"_s, settings.intervalDays},
                     {u"weekdays"_s, weekdays},
                     {u"hour"_s, settings.hour},
                     {u"language"_s, reportLanguageName(settings.language)},
                     {u"goalWhPerDay"_s, settings.goalWh ? QJsonValue(*settings.goalWh) : QJsonValue(QJsonValue::Null)},
                     {u"mail"_s, settings.mail},
                     {u"mailCorrections"_s, settings.mailCorrections}};
    if (settings.firstDay.isValid())
        body.insert("firstDay"_L1, settings.firstDay.toString(Qt::ISODate));
    return body;
}

QJsonObject bodyOf(const Tariff &tariff)
{
    return {{u"validFrom"_s, tariff.validFrom.toString(Qt::ISODate)},
            {u"name"_s, tariff.name},
            {u"currency"_s, tariff.currency},
            {u"baseMinorPerMonth"_s, tariff.baseMinor},
            {u"workMicroPerUnit"_s, tariff.workMicro}};
}

} // namespace

QPointer<Pending> ReportClient::reports(bool everybodys, Whose whose, QObject *context,
                                        Callback<QList<ListedReport>> done)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, u"500"_s);
    if (everybodys && whose)
        query.addQueryItem(u"user"_s, QString::number(*whose));
    return m_connection.getAs<QList<ListedReport>>(everybodys ? u"/api/admin/reports"_s : u"/api/reports"_s, query,
                                                   context, &listFromJson, std::move(done));
}

QPointer<Pending> ReportClient::report(bool everybodys, qint64 id, QObject *context, Callback<Report> done)
{
    const QString path = (everybodys ? u"/api/admin/reports/%1"_s : u"/api/reports/%1"_s).arg(id);
    return m_connection.getAs<Report>(path, {}, context, &wire::reportFromJson, std::move(done));
}

QPointer<Pending> ReportClient::write(Whose whose, const ReportOrder &order, QObject *context,
                                      Callback<ListedReport> done)
{
    const QJsonObject body{{u"firstDay"_s, order.firstDay.toString(Qt::ISODate)},
                           {u"lastDay"_s, order.lastDay.toString(Qt::ISODate)},
                           {u"mail"_s, order.mail}};
    return m_connection.post(pathOf(whose, u"reports"_s, u"reports"_s), body, context,
                             parsing(&listedFromJson, std::move(done)));
}

QPointer<Pending> ReportClient::plan(Whose whose, QObject *context, Callback<ReportPlan> done)
{
    return m_connection.get(pathOf(whose, u"reports/settings"_s, u"report-settings"_s), {}, context,
                            parsing(&planFromJson, std::move(done)));
}

QPointer<Pending> ReportClient::setPlan(Whose whose, const ReportSettings &settings, QObject *context,
                                        Callback<ReportPlan> done)
{
    return m_connection.send("PATCH", pathOf(whose, u"reports/settings"_s, u"report-settings"_s), bodyOf(settings),
                             context, parsing(&planFromJson, std::move(done)));
}

QPointer<Pending> ReportClient::tariffs(Whose whose, QObject *context, Callback<QList<Tariff>> done)
{
    return m_connection.get(pathOf(whose, u"tariffs"_s, u"tariffs"_s), {}, context,
                            parsing(&wire::tariffsFromJson, std::move(done)));
}

QPointer<Pending> ReportClient::addTariff(Whose whose, const Tariff &tariff, QObject *context, Callback<Tariff> done)
{
    QJsonObject body = bodyOf(tariff);
    body.insert("commodity"_L1, commodityName(tariff.commodity));
    return m_connection.post(pathOf(whose, u"tariffs"_s, u"tariffs"_s), body, context,
                             parsing(&wire::tariffFromJson, std::move(done)));
}

QPointer<Pending> ReportClient::changeTariff(Whose whose, const Tariff &tariff, QObject *context, Callback<Tariff> done)
{
    return m_connection.send("PATCH", tariffPath(whose, tariff.id), bodyOf(tariff), context,
                             parsing(&wire::tariffFromJson, std::move(done)));
}

QPointer<Pending> ReportClient::removeTariff(Whose whose, qint64 id, QObject *context, Callback<QJsonObject> done)
{
    return m_connection.remove(tariffPath(whose, id), context, std::move(done));
}

} // namespace app
