#pragma once

#include "core/campus/campusservice.h"
#include "core/schedule/jobrunner.h"
#include "server/http/route.h"

namespace server {

//! Jobs for administrators, and for cron services that know the secret. All must outlive the server.
void addJobRoutes(RouteTable &table, core::JobRunner &jobs, const core::CampusService &campus, const core::Clock &clock,
                  const QByteArray &cronSecret);

} // namespace server
