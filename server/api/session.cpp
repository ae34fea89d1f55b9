#include "session.h"

#include "core/base/logging.h"
#include "core/wire/jsonvalues.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Reply tooManyAttempts(int seconds)
{
    Reply reply = jsonReply({{u"detail"_s, u"Too many attempts; try again in %1 s"_s.arg(seconds)}}, 429);
    reply.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
    return reply;
}

Result<Reply> SessionApi::open(const SiteZone &zone, const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    const QString name = fields->requiredString("name"_L1);
    const QString password = fields->requiredString("password"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    const QByteArray subject = name.trimmed().toLower().toUtf8();
    if (const auto wait = m_limit.attempt(subject, request.remoteAddress))
        return tooManyAttempts(*wait);
    const auto session = m_accounts.login(name, password);
    if (!session) {
        // Without the name: some type their password there.
        qCInfo(lcHttp).noquote() << "a login failed, from" << request.remoteAddress;
        return session.error();
    }
    m_limit.succeeded(subject, request.remoteAddress);
    QJsonObject answer{{u"token"_s, QString::fromLatin1(session->secret)},
                       {u"name"_s, session->token.accountName},
                       {u"role"_s, roleName(session->role)}};
    wire::putTime(answer, "expiresAt"_L1, session->token.expiresAt, zone);
    Reply reply = jsonReply(answer);
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

Result<Reply> SessionApi::show(const Request &request)
{
    const Principal &who = request.principal;
    return jsonReply({{u"name"_s, who.name},
                      {u"role"_s, roleName(who.role)},
                      {u"userId"_s, who.accountId == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(who.accountId)},
                      {u"scopes"_s, QJsonArray::fromStringList(who.scopes)}});
}

Result<Reply> SessionApi::close(const Request &request)
{
    const auto closed = m_accounts.logout(request.principal);
    if (!closed)
        return closed.error();
    return jsonReply({{u"status"_s, u"ended"_s}});
}

} // namespace server
