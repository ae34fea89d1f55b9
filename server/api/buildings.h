#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

#include <array>
#include <mutex>

namespace server {

//! GET /api/buildings and /api/buildings/{number}, from the current snapshot alone: nothing is read or computed per
//! request. Thread-safe; fit for an event loop.
class BuildingsApi
{
public:
    explicit BuildingsApi(const core::CampusService &campus)
        : m_campus(campus)
    {
    }

    core::Result<Reply> list(const Request &request);
    core::Result<Reply> detail(const Request &request) const;

private:
    struct Cached
    {
        quint64 revision = 0;
        QByteArray body; //!< empty = none yet
    };

    QByteArray listBody(std::optional<core::Utility> utility, core::Scoring scoring); //!< without: of all

    const core::CampusService &m_campus;
    std::mutex m_mutex; //!< guards m_cached
    std::array<Cached, (core::AllUtilities.size() + 1) * core::AllScorings.size()> m_cached;
};

} // namespace server
