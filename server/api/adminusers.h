#pragma once

#include "core/model/sitezone.h"
#include "core/security/accountservice.h"
#include "server/api/message.h"

// /api/admin/users. All look at the disk; those that change something may wait for other writers.
namespace server {

core::Result<Reply> listUsers(const core::AccountService &accounts, const core::SiteZone &zone);
core::Result<Reply> createUser(core::AccountService &accounts, const core::SiteZone &zone, const Request &request);
core::Result<Reply> showUser(const core::AccountService &accounts, const core::SiteZone &zone, const Request &request);
core::Result<Reply> changeUser(core::AccountService &accounts, const core::SiteZone &zone, const Request &request);
//! DELETE: accounts are never removed, since the audit names them.
core::Result<Reply> disableUser(core::AccountService &accounts, const core::SiteZone &zone, const Request &request);

} // namespace server
