#pragma once

#include "core/base/time.h"
#include "core/model/role.h"

#include <QStringList>

#include <optional>

namespace core {

//! A person who uses the system. Accounts are disabled, never removed: the audit names them.
struct Account
{
    qint64 id = 0;
    QString name; //!< what they log in with; unique, lower case
    QString displayName;
    QString email;
    Role role = Role::User;
    EpochSeconds createdAt = 0;
    std::optional<EpochSeconds> disabledAt;
    int sensorCount = 0; //!< that they own and that are not retired
};

//! A bearer token, without the token itself: the store knows its hash alone.
struct AccessToken
{
    qint64 id = 0;
    qint64 accountId = 0;
    QString accountName;
    QString name;
    QStringList scopes; //!< empty = all that the account's role may do
    EpochSeconds createdAt = 0;
    std::optional<EpochSeconds> expiresAt;
    std::optional<EpochSeconds> revokedAt;
};

//! One change, as it stays for ever. The values are JSON objects, empty when there was nothing before or after.
struct AuditEntry
{
    qint64 id = 0;
    EpochSeconds at = 0;
    QString actor;   //!< an account's name, "command line" or "daemon"
    QString action;  //!< for instance "sensor.create"
    QString subject; //!< for instance "sensor:abc"
    QString before;
    QString after;
};

} // namespace core
