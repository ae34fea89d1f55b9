#pragma once

#include "server/daemon/openfolder.h"
#include "server/http/routes.h"

namespace server {

//! All that is answered for an open folder, over HTTP and through its socket. The folder and `openMeteo` must outlive
//! the table.
RouteTable daemonRoutes(OpenFolder &folder, const core::OpenMeteoClient &openMeteo,
                        const std::shared_ptr<Metrics> &metrics, const RouteLimits &limits);

} // namespace server
