#include "role.h"

using namespace Qt::StringLiterals;

namespace core {

QString roleName(Role role)
{
    switch (role) {
    case Role::Anyone:
        return {};
    case Role::User:
        return u"user"_s;
    case Role::Researcher:
        return u"researcher"_s;
    case Role::Manager:
        return u"manager"_s;
    case Role::Admin:
        return u"admin"_s;
    }
    return {};
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : AccountRoles) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

QStringList scopeNames()
{
    return {u"read"_s, u"console"_s, u"sensors"_s, u"admin"_s};
}

} // namespace core
