#pragma once

#include "core/sensors/sensortokens.h"
#include "server/api/responder.h"

namespace server {

//! POST /script_accepted: a sensor runs what it was sent. For an event loop; answers when that is noted durably.
void noteScriptAccepted(core::SensorTokens &tokens, const Request &request, const Responder &responder);

} // namespace server
