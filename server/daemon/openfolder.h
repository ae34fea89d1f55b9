#pragma once

#include "core/base/clock.h"
#include "core/campus/campusservice.h"
#include "server/daemon/config.h"
#include "server/daemon/folderlock.h"

#include <memory>

namespace server {

//! A data folder in this process's hands: lock, store and the campus in operation, taken in that order and let go in
//! the reverse one.
class OpenFolder
{
public:
    //! Takes the folder, opens the store, writes what the configuration says of the site and, with `demo`, fills an
    //! empty store. Conflict when another process holds it, or its schema is newer than ours.
    static core::Result<std::unique_ptr<OpenFolder>> open(const Config &config, bool demo = false);

    core::CampusService &campus() { return *m_campus; }

private:
    explicit OpenFolder(FolderLock lock)
        : m_lock(std::move(lock))
    {
    }

    FolderLock m_lock;
    core::SystemClock m_clock;
    std::unique_ptr<core::Database> m_database;
    std::unique_ptr<core::CampusService> m_campus;
};

} // namespace server
