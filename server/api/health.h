#pragma once

#include "server/api/message.h"

namespace server {

//! GET /healthz: the process answers. A fixed answer, no work.
core::Result<Reply> health(const Request &request);
//! GET /readyz: the store is open and answers can be given; also on an empty store.
core::Result<Reply> readiness(const Request &request);

//! GET /openapi.json, from the resources; the description of every route.
core::Result<Reply> openApi(const Request &request);

} // namespace server
