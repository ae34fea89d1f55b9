#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

namespace server {

//! GET /api/buildings/{number}/timeseries. Reads the store: for a pool thread.
core::Result<Reply> timeSeries(const core::CampusService &campus, const Request &request);

} // namespace server
