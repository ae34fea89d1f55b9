#include "cronjobs.h"

#include "core/security/constanttime.h"
#include "server/api/parameters.h"

#include <QCryptographicHash>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static const auto Caller = u"cron service"_s; // in the ledger

static QByteArray hashOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

CronApi::CronApi(JobRunner &jobs, const QByteArray &secret)
    : m_jobs(jobs)
{
    if (!secret.isEmpty())
        m_hash = hashOf(secret);
}

bool CronApi::isSecret(const QByteArray &given) const
{
    return !m_hash.isEmpty() && equalInConstantTime(hashOf(given), m_hash);
}

static QByteArray bearerOf(const Request &request)
{
    constexpr QByteArrayView Scheme = "bearer ";
    const QByteArray header = request.header("authorization").trimmed();
    const bool isBearer = header.left(Scheme.size()).toLower() == Scheme;
    return isBearer ? header.mid(Scheme.size()).trimmed() : QByteArray();
}

static Error wrongSecret()
{
    return {ErrorCode::Unauthorized, u"the cron secret is missing or wrong"_s};
}

static Result<Reply> replyOf(const Result<JobRun> &run)
{
    if (!run)
        return run.error();
    if (run->state != RunState::Done) {
        return Error{ErrorCode::Internal, u"%1: %2 of %3 units failed; the first error: %4"_s.arg(run->job)
                                              .arg(run->failed)
                                              .arg(run->units)
                                              .arg(run->error)};
    }
    return jsonReply({{u"job"_s, run->job},
                      {u"run"_s, run->id},
                      {u"units"_s, run->units},
                      {u"done"_s, run->done},
                      {u"nothing"_s, run->nothing},
                      {u"failed"_s, run->failed}});
}

void CronApi::run(const QString &job, const Request &request, const Responder &responder) const
{
    if (!isSecret(bearerOf(request)))
        return responder.answer(wrongSecret());
    m_jobs.runJob(job, RunCause::CronCall, Caller, false,
                  [responder](const Result<JobRun> &run) { responder.answer(replyOf(run)); });
}

static Result<Reply> replyOf(const QString &job, const QString &unit, const Result<UnitOutcome> &outcome)
{
    if (!outcome)
        return outcome.error();
    if (outcome->kind == UnitOutcome::Nothing)
        return Error{ErrorCode::NotFound, outcome->note.isEmpty() ? u"nothing found for '%1'"_s.arg(unit)
                                                                  : u"'%1': %2"_s.arg(unit, outcome->note)};
    return jsonReply({{u"job"_s, job}, {u"unit"_s, unit}, {u"note"_s, outcome->note}});
}

void CronApi::process(const QString &job, QLatin1StringView field, const Request &request,
                      const Responder &responder) const
{
    const auto body = jsonBody(request);
    if (!body)
        return responder.answer(Error{ErrorCode::InvalidArgument, body.error().detail});
    if (!isSecret(body->value("secret"_L1).toString().toUtf8()))
        return responder.answer(wrongSecret());
    const QJsonValue value = body->value(field);
    const QString unit = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    if (unit.isEmpty())
        return responder.answer(Error{ErrorCode::InvalidArgument, u"%1 must be given"_s.arg(field)});
    m_jobs.runUnitLater(job, unit, Caller, [responder, job, unit](const Result<UnitOutcome> &outcome) {
        responder.answer(replyOf(job, unit, outcome));
    });
}

} // namespace server
