#pragma once

#include "server/daemon/config.h"

namespace server {

//! Runs the daemon until SIGTERM or SIGINT: opens the folder, listens, prints one line to stdout when it is ready, and
//! shuts down in the reverse order. config.dataFolder must be set. Errors: what kept it from starting.
core::Result<void> serve(const Config &config, bool demo);

} // namespace server
