#include "admintokens.h"

#include "core/wire/jsonaccounts.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<Reply> listTokens(const AccountService &accounts, const SiteZone &zone)
{
    const auto all = accounts.tokens();
    if (!all)
        return all.error();
    return jsonReply(wire::toJson(*all, zone));
}

Result<Reply> createToken(AccountService &accounts, const SiteZone &zone, const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    NewToken wanted;
    wanted.accountId = fields->requiredInteger("userId"_L1);
    wanted.name = fields->requiredString("name"_L1);
    wanted.scopes = fields->strings("scopes"_L1).value_or(QStringList());
    wanted.expiresIn = fields->integer("expiresInSeconds"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    const auto issued = accounts.createToken(request.principal, wanted);
    if (!issued)
        return issued.error();
    QJsonObject answer = wire::toJson(issued->token, zone);
    answer.insert("token"_L1, QString::fromLatin1(issued->secret));
    Reply reply = jsonReply(answer, 201);
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

Result<Reply> revokeToken(AccountService &accounts, const SiteZone &zone, const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto token = accounts.revokeToken(request.principal, *id);
    if (!token)
        return token.error();
    return jsonReply(wire::toJson(*token, zone));
}

} // namespace server
