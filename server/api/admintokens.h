#pragma once

#include "core/model/sitezone.h"
#include "core/security/accountservice.h"
#include "server/api/message.h"

// /api/admin/tokens. All look at the disk; those that change something may wait for other writers.
namespace server {

core::Result<Reply> listTokens(const core::AccountService &accounts, const core::SiteZone &zone);
//! The answer is the only place where the token itself is ever told.
core::Result<Reply> createToken(core::AccountService &accounts, const core::SiteZone &zone, const Request &request);
core::Result<Reply> revokeToken(core::AccountService &accounts, const core::SiteZone &zone, const Request &request);

} // namespace server
