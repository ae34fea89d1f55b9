#pragma once

#include "core/report/outbox.h"
#include "core/report/reportservice.h"
#include "core/report/reportsettings.h"
#include "server/api/message.h"

namespace server {

//! Reports, their settings and tariffs: of the caller, or, for administrators, of anybody. Thread-safe; all of it looks
//! at the disk.
class ReportsApi
{
public:
    struct Parts
    {
        core::ReportService &reports;
        core::ReportSettingsService &settings;
        core::Outbox &outbox;
        const core::Clock &clock;
        std::function<core::SiteZone()> zone;
        std::function<void()> mailPut; //!< called when a mail may have been put; missing: nobody waits for that
    };

    //! Whose things a route is about.
    enum class Whose { Own, Anybodys };

    explicit ReportsApi(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    core::Result<Reply> list(const Request &request, Whose whose);
    core::Result<Reply> show(const Request &request, Whose whose); //!< ?format=json, html or text
    core::Result<Reply> write(const Request &request, Whose whose);
    core::Result<Reply> showLinked(const Request &request); //!< by a link out of a mail

    core::Result<Reply> settings(const Request &request, Whose whose);
    core::Result<Reply> changeSettings(const Request &request, Whose whose);

    core::Result<Reply> tariffs(const Request &request, Whose whose);
    core::Result<Reply> addTariff(const Request &request, Whose whose);
    core::Result<Reply> changeTariff(const Request &request, Whose whose);
    core::Result<Reply> removeTariff(const Request &request, Whose whose);

    core::Result<Reply> outbox(const Request &request);
    core::Result<Reply> retryMail(const Request &request);

private:
    core::Result<Reply> settingsReply(const core::Result<core::ReportSettings> &settings) const;

    const Parts m_parts;
};

} // namespace server
