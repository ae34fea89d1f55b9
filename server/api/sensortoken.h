#pragma once

#include "core/sensors/sensortokens.h"
#include "server/api/responder.h"

namespace server {

//! POST /token: a sensor logs in. For an event loop; answers when the token is durable.
void issueSensorToken(core::SensorTokens &tokens, const Request &request, const Responder &responder);

} // namespace server
