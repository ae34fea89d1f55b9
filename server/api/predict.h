#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

namespace server {

//! POST /api/predict. Computes: for a pool thread.
core::Result<Reply> predict(const core::CampusService &campus, const Request &request);

} // namespace server
