#include "usercommands.h"

#include "core/wire/jsonaccounts.h"
#include "server/daemon/accountlookup.h"
#include "server/daemon/optionparser.h"

#include <QJsonArray>
#include <QTextStream>

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<QJsonObject> callOnce(const Config &config, const ApiCall &call)
{
    auto caller = ApiCaller::on(config);
    if (!caller)
        return caller.error();
    return caller->call(call);
}

static Result<QString> passwordFromInput()
{
    QString line = QTextStream(stdin).readLine();
    if (line.isEmpty())
        return wrongUse(u"the standard input has no password"_s);
    return line;
}

static Result<QString> addUser(const QStringList &arguments)
{
    OptionParser parser(u"Adds a user. Without a password they use tokens alone."_s);
    const QCommandLineOption role(u"role"_s, u"user, researcher, manager or admin."_s, u"role"_s);
    const QCommandLineOption shown(u"display-name"_s, u"The name that others see."_s, u"text"_s);
    const QCommandLineOption email(u"email"_s, u"Where mail to them goes."_s, u"address"_s);
    const QCommandLineOption password(u"password-stdin"_s, u"Read the password from the standard input, one line."_s);
    parser->addOptions({role, shown, email, password});
    parser->addPositionalArgument(u"name"_s, u"what they log in with"_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    const QStringList names = parser->positionalArguments();
    if (names.size() != 1 || !parser->isSet(role))
        return wrongUse(u"user add needs one name and --role"_s);
    ApiCall call{"POST", u"/api/admin/users"_s, {}, {}};
    call.body = {{u"name"_s, names.first()}, {u"role"_s, parser->value(role)}};
    if (parser->isSet(shown))
        call.body.insert("displayName"_L1, parser->value(shown));
    if (parser->isSet(email))
        call.body.insert("email"_L1, parser->value(email));
    if (parser->isSet(password)) {
        const auto line = passwordFromInput();
        if (!line)
            return line.error();
        call.body.insert("password"_L1, *line);
    }
    const auto answer = callOnce(*config, call);
    if (!answer)
        return answer.error();
    return u"user %1 (%2) is added, with the id %3\n"_s.arg(answer->value("name"_L1).toString(),
                                                            answer->value("role"_L1).toString(),
                                                            QString::number(answer->value("id"_L1).toInteger()));
}

static Result<QString> listUsers(const QStringList &arguments)
{
    OptionParser parser(u"Lists the users: id, name, role, state, display name and email, between tabs."_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    const auto answer = callOnce(*config, {"GET", u"/api/admin/users"_s, {}, {}});
    if (!answer)
        return answer.error();
    const auto accounts = wire::accountsFromJson(*answer);
    if (!accounts)
        return accounts.error();
    QString text = u"id\tname\trole\tstate\tdisplay name\temail\n"_s;
    for (const Account &account : *accounts) {
        const QStringList cells{QString::number(account.id), account.name,
                                roleName(account.role),      account.disabledAt ? u"disabled"_s : u"active"_s,
                                account.displayName,         account.email};
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

static Result<QString> createToken(const QStringList &arguments)
{
    OptionParser parser(u"Makes a token and prints it, this one time."_s);
    const QCommandLineOption user(u"user"_s, u"Whose it is."_s, u"name"_s);
    const QCommandLineOption name(u"name"_s, u"What it is for."_s, u"text"_s, u"command line"_s);
    const QCommandLineOption days(u"days"_s, u"How long it is valid (default without end)."_s, u"number"_s);
    const QCommandLineOption scope(u"scope"_s, u"Narrow it to %1; several add up."_s.arg(scopeNames().join(u", "_s)),
                                   u"scope"_s);
    parser->addOptions({user, name, days, scope});
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    if (!parser->isSet(user) || !parser->positionalArguments().isEmpty())
        return wrongUse(u"token create needs --user and no other words"_s);
    ApiCall call{"POST", u"/api/admin/tokens"_s, {}, {}};
    call.body = {{u"name"_s, parser->value(name)}, {u"scopes"_s, QJsonArray::fromStringList(parser->values(scope))}};
    if (parser->isSet(days)) {
        bool isNumber = false;
        const int count = parser->value(days).toInt(&isNumber);
        if (!isNumber || count < 1)
            return wrongUse(u"--days must be a whole number from 1, not '%1'"_s.arg(parser->value(days)));
        call.body.insert("expiresInSeconds"_L1, count * SecondsPerDay);
    }
    auto caller = ApiCaller::on(*config);
    if (!caller)
        return caller.error();
    const auto id = idOfUser(*caller, parser->value(user));
    if (!id)
        return id.error();
    call.body.insert("userId"_L1, *id);
    const auto answer = caller->call(call);
    if (!answer)
        return answer.error();
    return answer->value("token"_L1).toString() + u'\n';
}

static QString stateOf(const AccessToken &token)
{
    if (token.revokedAt)
        return u"revoked"_s;
    return token.expiresAt ? u"until "_s + SiteZone::formatUtc(*token.expiresAt) : u"without end"_s;
}

static Result<QString> listTokens(const QStringList &arguments)
{
    OptionParser parser(u"Lists the tokens, without themselves: id, user, name, state and scopes, between tabs."_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    const auto answer = callOnce(*config, {"GET", u"/api/admin/tokens"_s, {}, {}});
    if (!answer)
        return answer.error();
    const auto tokens = wire::accessTokensFromJson(*answer);
    if (!tokens)
        return tokens.error();
    QString text = u"id\tuser\tname\tstate\tscopes\n"_s;
    for (const AccessToken &token : *tokens) {
        const QStringList cells{QString::number(token.id), token.accountName, token.name, stateOf(token),
                                token.scopes.join(u' ')};
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

static Result<QString> revokeToken(const QStringList &arguments)
{
    OptionParser parser(u"Ends a token at once."_s);
    parser->addPositionalArgument(u"id"_s, u"number of the token, see token list"_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    bool isNumber = false;
    const qint64 id = parser->positionalArguments().value(0).toLongLong(&isNumber);
    if (!isNumber || parser->positionalArguments().size() != 1)
        return wrongUse(u"token revoke needs the number of one token"_s);
    const auto answer = callOnce(*config, {"DELETE", u"/api/admin/tokens/%1"_s.arg(id), {}, {}});
    if (!answer)
        return answer.error();
    return u"token %1 of %2 is revoked\n"_s.arg(QString::number(id), answer->value("userName"_L1).toString());
}

int runUser(const QStringList &arguments)
{
    return runVerb(u"user"_s, arguments, {{u"add"_s, addUser}, {u"list"_s, listUsers}});
}

int runToken(const QStringList &arguments)
{
    return runVerb(u"token"_s, arguments,
                   {{u"create"_s, createToken}, {u"list"_s, listTokens}, {u"revoke"_s, revokeToken}});
}

} // namespace server
