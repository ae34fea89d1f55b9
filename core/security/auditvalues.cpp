#include "auditvalues.h"

#include "core/model/sitezone.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

static QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString auditValue(const Account &account, bool passwordSet)
{
    QJsonObject object{{u"name"_s, account.name},
                       {u"displayName"_s, account.displayName},
                       {u"email"_s, account.email},
                       {u"role"_s, roleName(account.role)},
                       {u"disabled"_s, account.disabledAt.has_value()}};
    if (passwordSet)
        object.insert("password"_L1, u"set anew"_s);
    return compact(object);
}

QString auditValue(const AccessToken &token)
{
    QJsonObject object{{u"user"_s, token.accountName},
                       {u"name"_s, token.name},
                       {u"scopes"_s, QJsonArray::fromStringList(token.scopes)},
                       {u"revoked"_s, token.revokedAt.has_value()}};
    if (token.expiresAt)
        object.insert("expiresAtUtc"_L1, SiteZone::formatUtc(*token.expiresAt));
    return compact(object);
}

} // namespace core
