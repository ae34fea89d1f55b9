#pragma once

#include "core/schedule/jobspec.h"
#include "core/storage/backups.h"
#include "core/weather/openmeteo.h"
#include "server/daemon/config.h"

#include <QList>

namespace core {
class CampusService;
class Clock;
} // namespace core

namespace server {

//! The jobs that look after the site itself: score, train, backup, clean_up and, where it is wanted, weather_sync. All
//! that they are given must outlive the runner.
QList<core::JobSpec> housekeepingJobs(const Config &config, core::CampusService &campus, const core::Clock &clock);

} // namespace server
