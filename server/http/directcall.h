#pragma once

#include "server/http/route.h"

namespace server {

//! Calls the route for the request's method and path, percent-encoded, in the calling thread and with the principal
//! that the request names: for who has shown another way that they may. The answer is as over HTTP, with the same
//! refusals of method, path, length and role. A route that answers later is refused.
Reply callDirectly(const RouteTable &routes, Request request);

} // namespace server
