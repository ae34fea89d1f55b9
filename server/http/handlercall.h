#pragma once

#include "server/http/route.h"

namespace server {

//! Calls the route's handler; whatever goes wrong in it becomes an answer.
Reply callHandler(const Route &route, const Request &request);

} // namespace server
