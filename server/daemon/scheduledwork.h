#pragma once

#include "core/base/clock.h"
#include "core/campus/campusservice.h"
#include "core/schedule/jobspec.h"
#include "core/security/accountservice.h"
#include "core/sensors/sensorfleet.h"
#include "core/sensors/sensorservice.h"
#include "server/api/events.h"
#include "server/daemon/config.h"

#include <memory>

namespace server {

//! What the scheduled work builds on; all of it must outlive the work.
struct ScheduledParts
{
    core::Database &database;
    const core::Clock &clock;
    core::CampusService &campus;
    core::AccountService &accounts;
    core::SensorFleet &fleet;
    core::SensorService &sensors;
    std::shared_ptr<EventHub> events;
};

//! The services that work by a schedule, and the jobs that run them. Made with the folder; does nothing by itself.
class ScheduledWork
{
public:
    static core::Result<std::unique_ptr<ScheduledWork>> create(const Config &config, const ScheduledParts &parts);
    ~ScheduledWork();

    ScheduledWork(const ScheduledWork &) = delete;
    ScheduledWork &operator=(const ScheduledWork &) = delete;

private:
    explicit ScheduledWork(ScheduledParts parts);

    const ScheduledParts m_parts;
    // The services, each with the jobs it has, in the order in which they build on each other.
};

} // namespace server
