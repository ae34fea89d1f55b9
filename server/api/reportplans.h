#pragma once

#include "core/report/reportservice.h"
#include "core/report/reportsettings.h"
#include "server/api/reportfields.h"

namespace server {

//! When reports are written, and the tariffs they count by: of the caller, or, for administrators, of anybody.
//! Thread-safe; all of it looks at the disk.
class ReportPlansApi
{
public:
    struct Parts
    {
        core::ReportService &reports;
        core::ReportSettingsService &settings;
        const core::Clock &clock;
        std::function<core::SiteZone()> zone;
    };

    explicit ReportPlansApi(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    core::Result<Reply> settings(const Request &request, Whose whose);
    core::Result<Reply> changeSettings(const Request &request, Whose whose);

    core::Result<Reply> tariffs(const Request &request, Whose whose);
    core::Result<Reply> addTariff(const Request &request, Whose whose);
    core::Result<Reply> changeTariff(const Request &request, Whose whose);
    core::Result<Reply> removeTariff(const Request &request, Whose whose);

private:
    core::Result<Reply> settingsReply(const core::Result<core::ReportSettings> &settings) const;

    const Parts m_parts;
};

} // namespace server
