#pragma once

#include "core/base/clock.h"
#include "core/campus/campusservice.h"
#include "core/security/accountservice.h"
#include "server/http/route.h"

namespace server {

//! Users, tokens, audit and sessions. All must outlive the server.
void addAccountRoutes(RouteTable &table, core::AccountService &accounts, const core::CampusService &campus,
                      const core::Clock &clock);

} // namespace server
