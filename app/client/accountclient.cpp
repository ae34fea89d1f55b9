#include "accountclient.h"

#include "core/wire/jsonaccounts.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace app {

static Connection::JsonCallback accountCallback(std::function<void(Result<Account>)> done)
{
    return [done = std::move(done)](const Result<QJsonObject> &answer) {
        done(answer ? wire::accountFromJson(*answer) : Result<Account>(answer.error()));
    };
}

static QJsonObject fieldsOf(const AccountDraft &draft)
{
    QJsonObject body;
    if (draft.displayName)
        body.insert("displayName"_L1, *draft.displayName);
    if (draft.email)
        body.insert("email"_L1, *draft.email);
    if (draft.role)
        body.insert("role"_L1, roleName(*draft.role));
    if (draft.password)
        body.insert("password"_L1, *draft.password);
    if (draft.disabled)
        body.insert("disabled"_L1, *draft.disabled);
    return body;
}

QPointer<Pending> AccountClient::logIn(const QString &name, const QString &password, QObject *context,
                                       Callback<QByteArray> done)
{
    const auto tokenOf = [done = std::move(done)](const Result<QJsonObject> &answer) {
        done(answer ? Result<QByteArray>(answer->value("token"_L1).toString().toLatin1())
                    : Result<QByteArray>(answer.error()));
    };
    return m_connection.post(u"/api/session"_s, {{u"name"_s, name}, {u"password"_s, password}}, context, tokenOf);
}

static Result<Caller> callerFromJson(const QJsonObject &object)
{
    if (!object["role"_L1].isString())
        return Error{ErrorCode::InvalidArgument, u"the field 'role' must be a string"_s};
    const auto role = roleFromName(object["role"_L1].toString()); // others may see as much as anyone
    return Caller{object["name"_L1].toString(), role.value_or(Role::Anyone), object["userId"_L1].toInteger()};
}

QPointer<Pending> AccountClient::caller(QObject *context, Callback<Caller> done)
{
    return m_connection.getAs<Caller>(u"/api/session"_s, {}, context, &callerFromJson, std::move(done));
}

QPointer<Pending> AccountClient::logOut(QObject *context, Callback<QJsonObject> done)
{
    return m_connection.remove(u"/api/session"_s, context, std::move(done));
}

QPointer<Pending> AccountClient::accounts(QObject *context, Callback<QList<Account>> done)
{
    return m_connection.getAs<QList<Account>>(u"/api/admin/users"_s, {}, context, &wire::accountsFromJson,
                                              std::move(done));
}

QPointer<Pending> AccountClient::add(const AccountDraft &draft, QObject *context, Callback<Account> done)
{
    QJsonObject body = fieldsOf(draft);
    body.insert("name"_L1, draft.name);
    return m_connection.post(u"/api/admin/users"_s, body, context, accountCallback(std::move(done)));
}

QPointer<Pending> AccountClient::edit(qint64 id, const AccountDraft &draft, QObject *context, Callback<Account> done)
{
    return m_connection.send("PATCH", u"/api/admin/users/%1"_s.arg(id), fieldsOf(draft), context,
                             accountCallback(std::move(done)));
}

QPointer<Pending> AccountClient::audit(int limit, QObject *context, Callback<QList<AuditEntry>> done)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    return m_connection.getAs<QList<AuditEntry>>(u"/api/admin/audit"_s, query, context, &wire::auditEntriesFromJson,
                                                 std::move(done));
}

} // namespace app
