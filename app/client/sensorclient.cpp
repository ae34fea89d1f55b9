#include "sensorclient.h"

#include "core/wire/jsonquarantine.h"
#include "core/wire/jsonsensors.h"

#include <QDateTime>
#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;

namespace app {

template<typename T, typename Parse>
static Connection::JsonCallback parsing(Parse parse, std::function<void(Result<T>)> done)
{
    return [parse, done = std::move(done)](const Result<QJsonObject> &answer) {
        done(answer ? parse(*answer) : Result<T>(answer.error()));
    };
}

static QString pathOf(const QString &id, const QString &rest = {})
{
    return u"/api/admin/sensors/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id)) + rest;
}

static QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

static QJsonObject changeable(const SensorDraft &draft)
{
    return {{u"building"_s, draft.building},
            {u"kind"_s, sensorKindName(draft.kind)},
            {u"name"_s, draft.name},
            {u"ownerId"_s, draft.ownerId ? QJsonValue(*draft.ownerId) : QJsonValue(QJsonValue::Null)},
            {u"rotationPerKwh"_s, orNull(draft.rotationPerKwh)},
            {u"limitPerMinute"_s, orNull(draft.limitPerMinute)}};
}

static Result<SensorReadings> readingsFromJson(const QJsonObject &object)
{
    auto parsed = wire::sensorReadingsFromJson(object);
    if (!parsed)
        return parsed.error();
    SensorReadings answer{object["unit"_L1].toString(), *std::move(parsed), {}};
    const QJsonArray values = object["readings"_L1].toArray();
    for (qsizetype i = 0; i < values.size(); ++i) {
        QDateTime local = QDateTime::fromString(values.at(i)["time"_L1].toString().left(19), Qt::ISODate);
        local.setTimeSpec(Qt::UTC);
        answer.localSeconds.append(local.isValid() ? local.toSecsSinceEpoch()
                                                   : answer.readings.at(i).reading.at / 1000);
    }
    return answer;
}

static HeldBackQuestion withTimes(QuarantineQuestion question, const QJsonObject &object)
{
    return {std::move(question), object["from"_L1].toString(), object["to"_L1].toString(),
            object["lastAccepted"_L1]["time"_L1].toString(), object["decision"_L1]["at"_L1].toString()};
}

static Result<HeldBackQuestion> questionFromJson(const QJsonObject &object)
{
    auto question = wire::quarantineQuestionFromJson(object);
    if (!question)
        return question.error();
    return withTimes(*std::move(question), object);
}

static Result<QList<HeldBackQuestion>> questionsFromJson(const QJsonObject &object)
{
    auto questions = wire::quarantineQuestionsFromJson(object);
    if (!questions)
        return questions.error();
    const QJsonArray values = object["questions"_L1].toArray();
    QList<HeldBackQuestion> answer;
    for (const QuarantineQuestion &question : std::as_const(*questions))
        answer.append(withTimes(question, values.at(answer.size()).toObject()));
    return answer;
}

static Result<QString> secretFromJson(const QJsonObject &object)
{
    return object["secret"_L1].toString();
}

QPointer<Pending> SensorClient::sensors(QObject *context, Callback<QList<SensorOverview>> done)
{
    return m_connection.getAs<QList<SensorOverview>>(u"/api/admin/sensors"_s, {}, context, &wire::sensorsFromJson,
                                                     std::move(done));
}

QPointer<Pending> SensorClient::readings(const QString &id, int limit, QObject *context, Callback<SensorReadings> done)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    return m_connection.getAs<SensorReadings>(pathOf(id, u"/readings"_s), query, context, &readingsFromJson,
                                              std::move(done));
}

QPointer<Pending> SensorClient::add(const SensorDraft &draft, QObject *context, Callback<QString> done)
{
    QJsonObject body = changeable(draft);
    body.insert("id"_L1, draft.id);
    for (const QString &field : body.keys()) {
        if (body.value(field).isNull())
            body.remove(field); // nothing to take away yet
    }
    return m_connection.post(u"/api/admin/sensors"_s, body, context,
                             parsing<QString>(&secretFromJson, std::move(done)));
}

QPointer<Pending> SensorClient::edit(const QString &id, const SensorDraft &draft, QObject *context, SensorCallback done)
{
    return m_connection.send("PATCH", pathOf(id), changeable(draft), context,
                             parsing<SensorOverview>(&wire::sensorFromJson, std::move(done)));
}

QPointer<Pending> SensorClient::setRetired(const QString &id, bool retired, QObject *context, SensorCallback done)
{
    return m_connection.send("PATCH", pathOf(id), {{u"retired"_s, retired}}, context,
                             parsing<SensorOverview>(&wire::sensorFromJson, std::move(done)));
}

QPointer<Pending> SensorClient::rotateSecret(const QString &id, QObject *context, Callback<QString> done)
{
    return m_connection.post(pathOf(id, u"/secret"_s), {}, context, parsing<QString>(&secretFromJson, std::move(done)));
}

QPointer<Pending> SensorClient::setScript(const QString &id, const QString &script, QObject *context,
                                          SensorCallback done)
{
    return m_connection.send("PUT", pathOf(id, u"/script"_s), {{u"script"_s, script}}, context,
                             parsing<SensorOverview>(&wire::sensorFromJson, std::move(done)));
}

QPointer<Pending> SensorClient::questions(bool open, QObject *context, Callback<QList<HeldBackQuestion>> done)
{
    QUrlQuery query;
    query.addQueryItem(u"state"_s, open ? u"open"_s : u"decided"_s);
    return m_connection.getAs<QList<HeldBackQuestion>>(u"/api/admin/quarantine"_s, query, context, &questionsFromJson,
                                                       std::move(done));
}

QPointer<Pending> SensorClient::decide(qint64 question, const QuarantineChoice &choice, QObject *context,
                                       Callback<HeldBackQuestion> done)
{
    return m_connection.post(u"/api/admin/quarantine/%1/decision"_s.arg(question), wire::toJson(choice), context,
                             parsing<HeldBackQuestion>(&questionFromJson, std::move(done)));
}

QPointer<Pending> SensorClient::undo(qint64 question, QObject *context, Callback<HeldBackQuestion> done)
{
    return m_connection.post(u"/api/admin/quarantine/%1/undo"_s.arg(question), {}, context,
                             parsing<HeldBackQuestion>(&questionFromJson, std::move(done)));
}

} // namespace app
