#pragma once

#include "server/http/route.h"

namespace server {

//! Calls the route's handler; whatever goes wrong in it becomes an answer.
Reply callHandler(const Route &route, const Request &request);

//! Likewise for a route that answers later: then whatever goes wrong is answered through the responder.
void callLaterHandler(const Route &route, const Request &request, const Responder &responder);

//! The answer for what a handler of the route gave.
Reply settledReply(const Route &route, core::Result<Reply> result);

} // namespace server
