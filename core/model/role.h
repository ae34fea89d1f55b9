#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace core {

//! What an account may do. Not a ladder: a route names the roles that may call it. Anyone is nobody in particular, and
//! the role of no account.
enum class Role { Anyone, User, Researcher, Manager, Admin };

constexpr std::array<Role, 4> AccountRoles{Role::User, Role::Researcher, Role::Manager, Role::Admin};

QString roleName(Role role); //!< "user", "researcher", "manager" or "admin"; empty for Anyone
std::optional<Role> roleFromName(QStringView name);

//! What a token can be narrowed to; several add up. "read": whatever only reads. "console": the buildings, uploads and
//! what the console shows of them. "sensors": sensors and the questions about their readings. "admin": accounts,
//! tokens, the audit, training.
QStringList scopeNames();

//! Who a request comes from.
struct Principal
{
    Role role = Role::Anyone;
    qint64 accountId = 0; //!< 0 = no account: nobody, or a token of the configuration
    QString name;         //!< for the audit
    qint64 tokenId = 0;   //!< 0 = no stored token
    QStringList scopes;   //!< what its token is narrowed to (scopeNames); empty = all that the role may do
};

} // namespace core
