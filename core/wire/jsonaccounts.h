#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/sitezone.h"

#include <QJsonObject>
#include <QList>

// Accounts, tokens and the audit as /api/admin has them; the rules of core/wire/json.h hold.
namespace core::wire {

QJsonObject toJson(const Account &account, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const AccessToken &token, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const AuditEntry &entry, const SiteZone &zone = SiteZone::utc());

//! {"users": [...]}, {"tokens": [...]}, {"entries": [...]}
QJsonObject toJson(const QList<Account> &accounts, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const QList<AccessToken> &tokens, const SiteZone &zone = SiteZone::utc());
QJsonObject toJson(const QList<AuditEntry> &entries, const SiteZone &zone = SiteZone::utc());

Result<Account> accountFromJson(const QJsonObject &object);
Result<AccessToken> accessTokenFromJson(const QJsonObject &object);
Result<QList<Account>> accountsFromJson(const QJsonObject &object);
Result<QList<AccessToken>> accessTokensFromJson(const QJsonObject &object);
Result<QList<AuditEntry>> auditEntriesFromJson(const QJsonObject &object);

} // namespace core::wire
