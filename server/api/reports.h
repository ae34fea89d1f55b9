#pragma once

#include "core/report/outbox.h"
#include "core/report/reportservice.h"
#include "server/api/reportfields.h"

namespace server {

//! Reports, of the caller or, for administrators, of anybody, and the mails that wait. Thread-safe; all of it looks at
//! the disk.
class ReportsApi
{
public:
    struct Parts
    {
        core::ReportService &reports;
        core::Outbox &outbox;
        std::function<core::SiteZone()> zone;
        std::function<void()> mailPut; //!< called when a mail may have been put; missing: nobody waits for that
    };

    explicit ReportsApi(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    core::Result<Reply> list(const Request &request, Whose whose);
    core::Result<Reply> show(const Request &request, Whose whose); //!< ?format=json, html or text
    core::Result<Reply> write(const Request &request, Whose whose);
    core::Result<Reply> showLinked(const Request &request); //!< by a link out of a mail

    core::Result<Reply> outbox(const Request &request);
    core::Result<Reply> retryMail(const Request &request);

private:
    const Parts m_parts;
};

} // namespace server
