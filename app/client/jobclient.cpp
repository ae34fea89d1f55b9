#include "jobclient.h"

#include "core/wire/jsonjobs.h"
#include "core/wire/jsonreports.h"

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

static QString pathOf(const QString &job, const QString &rest = {})
{
    return u"/api/admin/jobs/"_s + QString::fromLatin1(QUrl::toPercentEncoding(job)) + rest;
}

static ScheduledJob withTimes(JobInfo info, const QJsonObject &object)
{
    return {std::move(info), object["nextRun"_L1].toString(), object["last"_L1]["startedAt"_L1].toString(),
            object["pausedAt"_L1].toString()};
}

static LedgerRun withTimes(JobRun run, const QJsonObject &object)
{
    return {std::move(run), object["startedAt"_L1].toString(), object["from"_L1].toString(),
            object["to"_L1].toString()};
}

static OutboxMailInfo withTimes(OutboxEntry entry, const QJsonObject &object)
{
    return {std::move(entry), object["createdAt"_L1].toString(), object["dueAt"_L1].toString(),
            object["sentAt"_L1].toString()};
}

//! `parsed` are those of the array `name`, in its order.
template<typename To, typename From>
static Result<QList<To>> allWithTimes(const Result<QList<From>> &parsed, const QJsonObject &object,
                                      QLatin1StringView name)
{
    if (!parsed)
        return parsed.error();
    const QJsonArray values = object[name].toArray();
    QList<To> all;
    for (const From &each : *parsed)
        all.append(withTimes(each, values.at(all.size()).toObject()));
    return all;
}

static Result<QList<ScheduledJob>> jobsFromJson(const QJsonObject &object)
{
    return allWithTimes<ScheduledJob>(wire::jobInfosFromJson(object), object, "jobs"_L1);
}

static Result<QList<LedgerRun>> runsFromJson(const QJsonObject &object)
{
    return allWithTimes<LedgerRun>(wire::jobRunsFromJson(object), object, "runs"_L1);
}

static Result<ScheduledJob> jobFromJson(const QJsonObject &object)
{
    auto info = wire::jobInfoFromJson(object);
    if (!info)
        return info.error();
    return withTimes(*std::move(info), object);
}

static Result<LedgerRun> runFromJson(const QJsonObject &object)
{
    auto run = wire::jobRunFromJson(object);
    if (!run)
        return run.error();
    return withTimes(*std::move(run), object);
}

static Result<OutboxContent> outboxFromJson(const QJsonObject &object)
{
    auto mails = allWithTimes<OutboxMailInfo>(wire::outboxEntriesFromJson(object), object, "mails"_L1);
    if (!mails)
        return mails.error();
    return OutboxContent{object["enabled"_L1].toBool(), *std::move(mails)};
}

static QList<int> numbers(const QJsonValue &values)
{
    QList<int> list;
    for (const QJsonValue value : values.toArray())
        list.append(value.toInt());
    return list;
}

static Result<ScheduleCheck> checkFromJson(const QJsonObject &object)
{
    ScheduleCheck check;
    check.expression = object["expression"_L1].toString();
    check.minutes = numbers(object["minutes"_L1]);
    check.hours = numbers(object["hours"_L1]);
    check.daysOfMonth = numbers(object["daysOfMonth"_L1]);
    check.months = numbers(object["months"_L1]);
    check.daysOfWeek = numbers(object["daysOfWeek"_L1]);
    check.eitherDay = object["eitherDay"_L1].toBool();
    for (const QJsonValue value : object["next"_L1].toArray())
        check.next.append(value["time"_L1].toString());
    for (const QList<int> &field : {check.minutes, check.hours, check.daysOfMonth, check.months, check.daysOfWeek}) {
        if (field.isEmpty())
            return Error{ErrorCode::Internal, u"the answer lacks a field of the schedule"_s};
    }
    return check;
}

QPointer<Pending> JobClient::jobs(QObject *context, Callback<QList<ScheduledJob>> done)
{
    return m_connection.getAs<QList<ScheduledJob>>(u"/api/admin/jobs"_s, {}, context, &jobsFromJson, std::move(done));
}

QPointer<Pending> JobClient::change(const QString &job, const JobEdit &edit, QObject *context,
                                    Callback<ScheduledJob> done)
{
    QJsonObject body;
    if (edit.schedule)
        body.insert("schedule"_L1,
                    edit.schedule->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*edit.schedule));
    if (edit.catchUp)
        body.insert("catchUp"_L1, catchUpName(*edit.catchUp));
    if (edit.paused)
        body.insert("paused"_L1, *edit.paused);
    return m_connection.send("PATCH", pathOf(job), body, context, parsing<ScheduledJob>(&jobFromJson, std::move(done)));
}

QPointer<Pending> JobClient::run(const QString &job, bool dryRun, QObject *context, Callback<LedgerRun> done)
{
    return m_connection.post(pathOf(job, u"/run"_s), {{u"dryRun"_s, dryRun}}, context,
                             parsing<LedgerRun>(&runFromJson, std::move(done)));
}

QPointer<Pending> JobClient::runs(const QString &job, std::optional<RunState> state, int limit, QObject *context,
                                  Callback<QList<LedgerRun>> done)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!job.isEmpty())
        query.addQueryItem(u"job"_s, job);
    if (state)
        query.addQueryItem(u"state"_s, runStateName(*state));
    return m_connection.getAs<QList<LedgerRun>>(u"/api/admin/runs"_s, query, context, &runsFromJson, std::move(done));
}

QPointer<Pending> JobClient::units(qint64 run, QObject *context, Callback<QList<JobUnit>> done)
{
    return m_connection.getAs<QList<JobUnit>>(u"/api/admin/runs/%1"_s.arg(run), {}, context, &wire::jobUnitsFromJson,
                                              std::move(done));
}

QPointer<Pending> JobClient::check(const QString &expression, int count, QObject *context, Callback<ScheduleCheck> done)
{
    QUrlQuery query;
    query.addQueryItem(u"expression"_s, QString::fromLatin1(QUrl::toPercentEncoding(expression)));
    query.addQueryItem(u"count"_s, QString::number(count));
    return m_connection.getAs<ScheduleCheck>(u"/api/admin/schedule"_s, query, context, &checkFromJson, std::move(done));
}

QPointer<Pending> JobClient::outbox(std::optional<MailState> state, int limit, QObject *context,
                                    Callback<OutboxContent> done)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (state)
        query.addQueryItem(u"state"_s, mailStateName(*state));
    return m_connection.getAs<OutboxContent>(u"/api/admin/outbox"_s, query, context, &outboxFromJson, std::move(done));
}

QPointer<Pending> JobClient::retryMail(qint64 mail, QObject *context, Callback<QJsonObject> done)
{
    return m_connection.post(u"/api/admin/outbox/%1/retry"_s.arg(mail), {}, context, std::move(done));
}

} // namespace app
