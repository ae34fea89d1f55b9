#include "jsonaccounts.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core::wire {

// The audit keeps its values as JSON texts.
static QJsonValue objectOrNull(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Account &account, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, account.id},
                       {u"name"_s, account.name},
                       {u"displayName"_s, text(account.displayName)},
                       {u"email"_s, text(account.email)},
                       {u"role"_s, roleName(account.role)},
                       {u"sensorCount"_s, account.sensorCount}};
    putTime(object, "createdAt"_L1, account.createdAt, zone);
    putTime(object, "disabledAt"_L1, account.disabledAt, zone);
    return object;
}

QJsonObject toJson(const AccessToken &token, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, token.id},
                       {u"userId"_s, token.accountId},
                       {u"userName"_s, token.accountName},
                       {u"name"_s, token.name},
                       {u"scopes"_s, QJsonArray::fromStringList(token.scopes)}};
    putTime(object, "createdAt"_L1, token.createdAt, zone);
    putTime(object, "expiresAt"_L1, token.expiresAt, zone);
    putTime(object, "revokedAt"_L1, token.revokedAt, zone);
    return object;
}

QJsonObject toJson(const AuditEntry &entry, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, entry.id},
                       {u"actor"_s, entry.actor},
                       {u"action"_s, entry.action},
                       {u"subject"_s, entry.subject},
                       {u"before"_s, objectOrNull(entry.before)},
                       {u"after"_s, objectOrNull(entry.after)}};
    putTime(object, "at"_L1, entry.at, zone);
    return object;
}

QJsonObject toJson(const QList<Account> &accounts, const SiteZone &zone)
{
    return {{u"users"_s, arrayOf(accounts, [&zone](const Account &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(const QList<AccessToken> &tokens, const SiteZone &zone)
{
    return {{u"tokens"_s, arrayOf(tokens, [&zone](const AccessToken &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(const QList<AuditEntry> &entries, const SiteZone &zone)
{
    return {{u"entries"_s, arrayOf(entries, [&zone](const AuditEntry &one) { return toJson(one, zone); })}};
}

static Account readAccount(JsonReader &reader)
{
    Account account;
    account.id = reader.integer("id"_L1);
    account.name = reader.string("name"_L1);
    account.displayName = reader.optionalString("displayName"_L1);
    account.email = reader.optionalString("email"_L1);
    account.role = reader.named("role"_L1, roleFromName);
    account.createdAt = reader.time("createdAt"_L1);
    account.disabledAt = reader.optionalTime("disabledAt"_L1);
    account.sensorCount = reader.int32("sensorCount"_L1);
    return account;
}

static AccessToken readToken(JsonReader &reader)
{
    AccessToken token;
    token.id = reader.integer("id"_L1);
    token.accountId = reader.integer("userId"_L1);
    token.accountName = reader.string("userName"_L1);
    token.name = reader.string("name"_L1);
    token.scopes = reader.strings("scopes"_L1);
    token.createdAt = reader.time("createdAt"_L1);
    token.expiresAt = reader.optionalTime("expiresAt"_L1);
    token.revokedAt = reader.optionalTime("revokedAt"_L1);
    return token;
}

static QString readValue(JsonReader &reader, const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (!value.isNull() && !value.isUndefined())
        reader.fail(name, u"is no object"_s);
    return {};
}

Result<Account> accountFromJson(const QJsonObject &object)
{
    return readWhole(object, readAccount);
}

Result<AccessToken> accessTokenFromJson(const QJsonObject &object)
{
    return readWhole(object, readToken);
}

Result<QList<Account>> accountsFromJson(const QJsonObject &object)
{
    return readList(object, "users"_L1, readAccount);
}

Result<QList<AccessToken>> accessTokensFromJson(const QJsonObject &object)
{
    return readList(object, "tokens"_L1, readToken);
}

Result<QList<AuditEntry>> auditEntriesFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    const QJsonArray values = object.value("entries"_L1).toArray();
    QList<AuditEntry> entries;
    reader.forEach("entries"_L1, [&](JsonReader &element) {
        const QJsonObject value = values.at(entries.size()).toObject();
        AuditEntry entry;
        entry.id = element.integer("id"_L1);
        entry.at = element.time("at"_L1);
        entry.actor = element.string("actor"_L1);
        entry.action = element.string("action"_L1);
        entry.subject = element.string("subject"_L1);
        entry.before = readValue(element, value, "before"_L1);
        entry.after = readValue(element, value, "after"_L1);
        entries.append(entry);
    });
    return readOrFault(entries, fault);
}

} // namespace core::wire
