#pragma once

#include "core/base/clock.h"
#include "core/campus/campusservice.h"
#include "core/security/accountservice.h"
#include "core/sensors/sensorfleet.h"
#include "core/sensors/sensorservice.h"
#include "core/sequence/latereadings.h"
#include "server/api/events.h"
#include "server/daemon/chatroom.h"
#include "server/daemon/config.h"
#include "server/daemon/folderlock.h"
#include "server/daemon/scheduledwork.h"

#include <memory>

namespace server {

//! A data folder in this process's hands: lock, store and the campus in operation, taken in that order and let go in
//! the reverse one.
class OpenFolder
{
public:
    //! Takes the folder, opens the store, writes what the configuration says of the site and, with `demo`, fills an
    //! empty store. Conflict when another process holds it, or its schema is newer than ours.
    //! `hooks` are those of the sensors; the campus follows their meters in any case.
    static core::Result<std::unique_ptr<OpenFolder>> open(const Config &config, bool demo = false,
                                                          core::SensorService::Hooks hooks = {});
    ~OpenFolder();

    OpenFolder(const OpenFolder &) = delete;
    OpenFolder &operator=(const OpenFolder &) = delete;

    core::CampusService &campus() { return *m_campus; }
    core::AccountService &accounts() { return *m_accounts; }
    core::SensorService &sensors() { return *m_sensors; }
    core::SensorFleet &fleet() { return *m_fleet; }
    ScheduledWork &scheduled() { return *m_scheduled; }
    ChatRoom &chat() { return *m_chat; }
    const std::shared_ptr<EventHub> &events() const { return m_events; } //!< what consoles are told at once
    core::Database &database() { return *m_database; }
    const core::Clock &clock() const { return m_clock; }

private:
    explicit OpenFolder(FolderLock lock)
        : m_lock(std::move(lock))
    {
    }
    core::Result<void> startSensors(const Config &config, const core::KeyedHash &hash,
                                    core::SensorService::Hooks hooks);

    FolderLock m_lock;
    core::SystemClock m_clock;
    const std::shared_ptr<EventHub> m_events = std::make_shared<EventHub>();
    std::unique_ptr<core::Database> m_database;
    std::unique_ptr<core::AccountService> m_accounts;
    std::unique_ptr<core::CampusService> m_campus;
    std::unique_ptr<core::SensorFleet> m_fleet;
    std::unique_ptr<core::LateReadings> m_late;
    const std::shared_ptr<core::LateWatch> m_lateForReports = std::make_shared<core::LateWatch>();
    std::unique_ptr<core::SensorService> m_sensors;
    std::unique_ptr<ScheduledWork> m_scheduled;
    std::unique_ptr<ChatRoom> m_chat;
};

} // namespace server
