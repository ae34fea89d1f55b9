#pragma once

#include "core/model/sitezone.h"
#include "core/security/accountservice.h"
#include "server/api/message.h"

namespace server {

constexpr int MostAuditEntries = 1000; //!< in one answer

//! GET /api/admin/audit?limit&before&subject&actor: newest first. "user:" as the subject means all users.
core::Result<Reply> readAudit(const core::AccountService &accounts, const core::SiteZone &zone, const Request &request);

} // namespace server
