#include "reports.h"

#include "core/wire/jsonreports.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"
#include "server/api/reportfields.h"

#include <QJsonArray>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

namespace {

constexpr int MostListed = 500;

// The report is made by us, but names in it are not: nothing in it may run or load.
const QByteArray NothingLoads = "default-src 'none'; style-src 'unsafe-inline'";

Result<std::optional<qint64>> numberIn(const Request &request, const QString &name, qint64 least, qint64 most)
{
    const auto text = queryValue(request, name);
    if (!text)
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return Error{ErrorCode::InvalidArgument,
                     u"%1 must be a whole number from %2 to %3"_s.arg(name).arg(least).arg(most)};
    return std::optional(number);
}

Result<int> limitOf(const Request &request)
{
    const auto limit = numberIn(request, u"limit"_s, 1, MostListed);
    if (!limit)
        return limit.error();
    return static_cast<int>(limit->value_or(100));
}

Result<std::optional<qint64>> beforeOf(const Request &request)
{
    return numberIn(request, u"before"_s, 1, std::numeric_limits<qint64>::max());
}

Reply htmlReply(const QString &html)
{
    Reply reply;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = html.toUtf8();
    reply.headers.emplaceBack("Content-Security-Policy", NothingLoads);
    reply.headers.emplaceBack("Referrer-Policy", "no-referrer");
    return reply;
}

Result<Reply> replyIn(const Report &report, const QString &format, const SiteZone &zone)
{
    if (format == "html"_L1)
        return htmlReply(report.html);
    if (format == "text"_L1) {
        Reply reply;
        reply.contentType = "text/plain; charset=utf-8";
        reply.body = report.text.toUtf8();
        return reply;
    }
    if (format != "json"_L1)
        return Error{ErrorCode::InvalidArgument, u"format must be json, html or text"_s};
    return jsonReply(wire::toJson(report, zone));
}

} // namespace

Result<Reply> ReportsApi::list(const Request &request, Whose whose)
{
    ReportStore::Query query;
    if (whose == Whose::Own) {
        const auto account = accountOf(request, whose);
        if (!account)
            return account.error();
        query.accountId = *account;
    } else {
        const auto user = numberIn(request, u"user"_s, 1, std::numeric_limits<qint64>::max());
        if (!user)
            return user.error();
        query.accountId = *user;
    }
    const auto limit = limitOf(request);
    if (!limit)
        return limit.error();
    const auto before = beforeOf(request);
    if (!before)
        return before.error();
    const auto current = numberIn(request, u"current"_s, 0, 1);
    if (!current)
        return current.error();
    query.limit = *limit;
    query.before = *before;
    query.current = current->value_or(0) == 1;
    const auto reports = m_parts.reports.list(query);
    if (!reports)
        return reports.error();
    return jsonReply(wire::toJson(*reports, m_parts.zone()));
}

Result<Reply> ReportsApi::show(const Request &request, Whose whose)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto report = m_parts.reports.report(*id);
    if (!report)
        return report.error();
    // Somebody else's is as unknown as none.
    if (whose == Whose::Own && report->summary.accountId != request.principal.accountId)
        return Error{ErrorCode::NotFound, u"there is no report %1"_s.arg(*id)};
    return replyIn(*report, queryValue(request, u"format"_s).value_or(u"json"_s), m_parts.zone());
}

Result<Reply> ReportsApi::showLinked(const Request &request)
{
    const auto report = m_parts.reports.linkedReport(queryValue(request, u"report"_s).value_or(QString()).toLatin1(),
                                                     queryValue(request, u"proof"_s).value_or(QString()).toLatin1());
    if (!report)
        return report.error();
    return htmlReply(report->html);
}

Result<Reply> ReportsApi::write(const Request &request, Whose whose)
{
    const auto account = accountOf(request, whose);
    if (!account)
        return account.error();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    const auto first = dateField(*fields, "firstDay"_L1);
    const auto last = dateField(*fields, "lastDay"_L1);
    const bool mail = fields->boolean("mail"_L1).value_or(false);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!first)
        return first.error();
    if (!last)
        return last.error();
    if (!*first || !*last)
        return Error{ErrorCode::Unprocessable, u"firstDay and lastDay are missing"_s};
    const auto report = m_parts.reports.write(*account, **first, **last, mail);
    if (!report)
        return report.error();
    if (m_parts.mailPut)
        m_parts.mailPut();
    return jsonReply(wire::toJson(*report, m_parts.zone()), 201);
}

Result<Reply> ReportsApi::outbox(const Request &request)
{
    std::optional<MailState> state;
    if (const auto name = queryValue(request, u"state"_s)) {
        state = mailStateFromName(*name);
        if (!state)
            return Error{ErrorCode::InvalidArgument, u"state must be waiting, sending, sent, failed or unconfirmed"_s};
    }
    const auto limit = limitOf(request);
    if (!limit)
        return limit.error();
    const auto before = beforeOf(request);
    if (!before)
        return before.error();
    const auto mails = m_parts.outbox.newest(state, *limit, *before);
    if (!mails)
        return mails.error();
    QJsonObject object = wire::toJson(*mails, m_parts.zone());
    object.insert("enabled"_L1, m_parts.outbox.isEnabled());
    return jsonReply(object);
}

Result<Reply> ReportsApi::retryMail(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto mail = m_parts.outbox.retry(*id);
    if (!mail)
        return mail.error();
    if (m_parts.mailPut)
        m_parts.mailPut();
    return jsonReply(wire::toJson(*mail, m_parts.zone()));
}

} // namespace server
