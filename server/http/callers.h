#pragma once

#include "core/model/role.h"

#include <initializer_list>

namespace server {

//! Who may call a route: roles, not a ladder of them.
class Callers
{
public:
    constexpr Callers(std::initializer_list<core::Role> roles, bool openLocally = false)
        : m_openLocally(openLocally)
    {
        for (const core::Role role : roles)
            m_roles |= bitOf(role);
    }

    constexpr bool contains(core::Role role) const { return (m_roles & bitOf(role)) != 0; }
    //! Whether the route asks no token on a loopback address, nor where the configuration opens it.
    constexpr bool openLocally() const { return m_openLocally; }
    constexpr bool operator==(const Callers &) const = default;

private:
    static constexpr unsigned bitOf(core::Role role) { return 1U << static_cast<unsigned>(role); }

    unsigned m_roles = 0;
    bool m_openLocally;
};

//! Needs no token, or looks at the request's secret itself.
inline constexpr Callers Anybody{core::Role::Anyone};
//! The spec's own routes: the buildings and what the console shows of them.
inline constexpr Callers ConsoleUsers{{core::Role::Manager, core::Role::Admin}, true};
inline constexpr Callers Administrators{core::Role::Admin};
inline constexpr Callers Exporters{core::Role::Researcher, core::Role::Admin};
inline constexpr Callers AccountHolders{core::Role::User, core::Role::Researcher, core::Role::Manager,
                                        core::Role::Admin};

} // namespace server
