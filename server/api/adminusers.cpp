#include "adminusers.h"

#include "core/wire/jsonaccounts.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<Role> parseRole(const QString &text)
{
    constexpr qsizetype MostShown = 64;
    if (const auto role = roleFromName(text))
        return *role;
    return Error{ErrorCode::InvalidArgument,
                 u"role must be one of user, researcher, manager, admin, not '%1'"_s.arg(text.left(MostShown))};
}

static Result<Reply> replyWith(const Result<Account> &account, const SiteZone &zone, int status = 200)
{
    if (!account)
        return account.error();
    return jsonReply(wire::toJson(*account, zone), status);
}

Result<Reply> listUsers(const AccountService &accounts, const SiteZone &zone)
{
    const auto all = accounts.accounts();
    if (!all)
        return all.error();
    return jsonReply(wire::toJson(*all, zone));
}

Result<Reply> createUser(AccountService &accounts, const SiteZone &zone, const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    NewAccount wanted;
    wanted.name = fields->requiredString("name"_L1);
    const QString roleText = fields->requiredString("role"_L1);
    wanted.displayName = fields->string("displayName"_L1).value_or(QString());
    wanted.email = fields->string("email"_L1).value_or(QString());
    wanted.password = fields->string("password"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    const auto role = parseRole(roleText);
    if (!role)
        return role.error();
    wanted.role = *role;
    return replyWith(accounts.createAccount(request.principal, wanted), zone, 201);
}

Result<Reply> showUser(const AccountService &accounts, const SiteZone &zone, const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    return replyWith(accounts.account(*id), zone);
}

// Null takes a text away, what is missing stays.
static std::optional<QString> textChange(BodyFields &fields, QLatin1StringView name)
{
    auto text = fields.string(name);
    return !text && fields.isNull(name) ? std::optional(QString()) : text;
}

Result<Reply> changeUser(AccountService &accounts, const SiteZone &zone, const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    AccountChange change;
    change.displayName = textChange(*fields, "displayName"_L1);
    change.email = textChange(*fields, "email"_L1);
    change.password = textChange(*fields, "password"_L1);
    change.disabled = fields->boolean("disabled"_L1);
    const auto roleText = fields->string("role"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (change.password && change.password->isEmpty() && !fields->isNull("password"_L1))
        return Error{ErrorCode::InvalidArgument, u"password must not be empty; null takes it away"_s};
    if (roleText) {
        const auto role = parseRole(*roleText);
        if (!role)
            return role.error();
        change.role = *role;
    }
    return replyWith(accounts.changeAccount(request.principal, *id, change), zone);
}

Result<Reply> disableUser(AccountService &accounts, const SiteZone &zone, const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    AccountChange change;
    change.disabled = true;
    return replyWith(accounts.changeAccount(request.principal, *id, change), zone);
}

} // namespace server
