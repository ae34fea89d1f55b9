#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

namespace server {

//! GET /api/status. Reads the store: for a pool thread.
core::Result<Reply> daemonStatus(const core::CampusService &campus);

} // namespace server
