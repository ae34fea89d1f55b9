#include "exportclient.h"

#include "core/wire/jsonexperiments.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace app {

template<typename T>
static Connection::JsonCallback parsing(Result<T> (*parse)(const QJsonObject &), std::function<void(Result<T>)> done)
{
    return [parse, done = std::move(done)](const Result<QJsonObject> &answer) {
        done(answer ? parse(*answer) : Result<T>(answer.error()));
    };
}

static QUrlQuery queryOf(const ExportDays &days)
{
    QUrlQuery query;
    if (days.first.isValid())
        query.addQueryItem(u"start"_s, days.first.toString(Qt::ISODate));
    if (days.last.isValid())
        query.addQueryItem(u"end"_s, days.last.toString(Qt::ISODate));
    return query;
}

ExportSource ownEnergySource(const ExportDays &days)
{
    return {u"/csv_energy"_s, queryOf(days)};
}

ExportSource sensorEnergySource(const QString &sensorId, const ExportDays &days)
{
    QUrlQuery query = queryOf(days);
    query.addQueryItem(u"sensor_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(sensorId)));
    return {u"/api/admin/exports/energy"_s, query};
}

ExportSource experimentSource(qint64 experimentId)
{
    QUrlQuery query;
    query.addQueryItem(u"experiment_id"_s, QString::number(experimentId));
    return {u"/csv_experiment"_s, query};
}

static QString pathOf(qint64 id, const QString &rest = {})
{
    return u"/api/admin/experiments/%1"_s.arg(id) + rest;
}

static QString personPath(qint64 id, qint64 accountId, const QString &rest = {})
{
    return pathOf(id, u"/participants/%1"_s.arg(accountId)) + rest;
}

static QJsonObject bodyOf(const ExperimentDraft &draft)
{
    return {{u"name"_s, draft.name}, {u"description"_s, draft.description}, {u"phases"_s, wire::toJson(draft.phases)}};
}

QPointer<Pending> ExportClient::experiments(QObject *context, Callback<QList<Experiment>> done)
{
    return m_connection.get(u"/api/admin/experiments"_s, {}, context,
                            parsing(&wire::experimentsFromJson, std::move(done)));
}

QPointer<Pending> ExportClient::create(const ExperimentDraft &draft, QObject *context, Callback<Experiment> done)
{
    return m_connection.post(u"/api/admin/experiments"_s, bodyOf(draft), context,
                             parsing(&wire::experimentFromJson, std::move(done)));
}

QPointer<Pending> ExportClient::change(qint64 id, const ExperimentDraft &draft, QObject *context,
                                       Callback<Experiment> done)
{
    return m_connection.send("PATCH", pathOf(id), bodyOf(draft), context,
                             parsing(&wire::experimentFromJson, std::move(done)));
}

QPointer<Pending> ExportClient::participants(qint64 id, QObject *context, Callback<QList<Participant>> done)
{
    return m_connection.get(pathOf(id, u"/participants"_s), {}, context,
                            parsing(&wire::participantsFromJson, std::move(done)));
}

QPointer<Pending> ExportClient::enrol(qint64 id, qint64 accountId, QObject *context, Callback<Participant> done)
{
    return m_connection.post(pathOf(id, u"/participants"_s), {{u"userId"_s, accountId}}, context,
                             parsing(&wire::participantFromJson, std::move(done)));
}

QPointer<Pending> ExportClient::remove(qint64 id, qint64 accountId, QObject *context, Callback<Experiment> done)
{
    return m_connection.remove(personPath(id, accountId), context, parsing(&wire::experimentFromJson, std::move(done)));
}

QPointer<Pending> ExportClient::setConsent(qint64 id, qint64 accountId, bool consents, QObject *context,
                                           Callback<Participant> done)
{
    const QString path = personPath(id, accountId, u"/consent"_s);
    auto take = parsing(&wire::participantFromJson, std::move(done));
    return consents ? m_connection.send("PUT", path, {}, context, std::move(take))
                    : m_connection.remove(path, context, std::move(take));
}

} // namespace app
