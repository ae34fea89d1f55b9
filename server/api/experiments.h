#pragma once

#include "core/export/experiments.h"
#include "core/model/sitezone.h"
#include "server/api/message.h"

namespace server {

//! Experiments as an administrator manages them, and as those see them who take part. Thread-safe.
class ExperimentsApi
{
public:
    //! Both must outlive it.
    ExperimentsApi(core::Database &database, const core::Clock &clock, core::SiteZone zone)
        : m_experiments(database, clock)
        , m_zone(std::move(zone))
    {
    }

    core::Result<Reply> list(const Request &request);
    core::Result<Reply> show(const Request &request);
    core::Result<Reply> create(const Request &request);
    core::Result<Reply> change(const Request &request);

    core::Result<Reply> participants(const Request &request);
    core::Result<Reply> enrol(const Request &request);
    core::Result<Reply> remove(const Request &request);
    core::Result<Reply> consent(const Request &request);
    core::Result<Reply> withdraw(const Request &request);

    // The caller's own.
    core::Result<Reply> ownList(const Request &request);
    core::Result<Reply> ownConsent(const Request &request);
    core::Result<Reply> ownWithdraw(const Request &request);

private:
    core::Result<Reply> replyWith(const core::Result<core::Participant> &participant, int status = 200) const;

    core::ExperimentService m_experiments;
    const core::SiteZone m_zone;
};

} // namespace server
