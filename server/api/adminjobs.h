#pragma once

#include "core/campus/campusservice.h"
#include "core/schedule/jobrunner.h"
#include "server/api/message.h"

namespace server {

//! /api/admin/jobs, /runs and /schedule: what is done by a schedule, when, and how it went. Thread-safe; looks at the
//! disk.
class AdminJobsApi
{
public:
    //! All must outlive it.
    AdminJobsApi(core::JobRunner &jobs, const core::CampusService &campus, const core::Clock &clock);

    core::Result<Reply> list() const;
    core::Result<Reply> show(const Request &request) const;
    core::Result<Reply> change(const Request &request) const; //!< schedule, catchUp (null: the usual), paused
    core::Result<Reply> begin(const Request &request) const;  //!< 202 with the run that has begun
    core::Result<Reply> runs(const Request &request) const;   //!< job, state, before, limit
    core::Result<Reply> run(const Request &request) const;    //!< with its units
    //! The next runs of an expression that is not in use yet; InvalidArgument tells what is wrong with it.
    core::Result<Reply> check(const Request &request) const;

private:
    core::JobRunner &m_jobs;
    const core::CampusService &m_campus;
    const core::Clock &m_clock;
};

} // namespace server
