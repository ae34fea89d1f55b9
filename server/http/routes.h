#pragma once

#include "core/campus/campusservice.h"
#include "core/weather/openmeteo.h"
#include "server/api/events.h"
#include "server/http/metrics.h"
#include "server/http/route.h"

#include <memory>

namespace server {

struct RouteLimits
{
    qint64 uploadBytes = 512LL * 1024 * 1024; //!< largest body of an upload
};

//! The one table of what the daemon answers: method, path, role, where it runs, body limit and handler. `campus` and
//! `openMeteo` must outlive the server that the table is given to. Who has something to
//! tell the consoles publishes it to `events`.
RouteTable makeRoutes(core::CampusService &campus, const core::OpenMeteoClient &openMeteo,
                      const std::shared_ptr<Metrics> &metrics, const RouteLimits &limits,
                      const std::shared_ptr<EventHub> &events = std::make_shared<EventHub>());

} // namespace server
