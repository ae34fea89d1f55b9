#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

namespace server {

//! POST /api/models/train, of one utility (query or JSON body "utility") or of all: 202, the work follows.
core::Result<Reply> requestTraining(core::CampusService &campus, const Request &request);

} // namespace server
