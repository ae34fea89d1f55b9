#pragma once

#include "core/schedule/jobrunner.h"
#include "server/api/responder.h"

#include <QByteArray>
#include <QString>

namespace server {

//! What a cron service asks for: whole jobs by GET with "Authorization: Bearer SECRET", single units by POST with the
//! secret in the body. Thread-safe; fit for an event loop.
class CronApi
{
public:
    //! An empty secret lets nobody in. `jobs` must outlive the server.
    CronApi(core::JobRunner &jobs, const QByteArray &secret);

    //! Answers when the run is done: 200 with its counts, 500 when a unit failed, 401, 404 without such a job, 409 when
    //! it is paused or another process is at it.
    void run(const QString &job, const Request &request, const Responder &responder) const;

    //! The unit that the body's `field` names: 200, 401, 404 when there is no such unit or nothing to do, 500.
    void process(const QString &job, QLatin1StringView field, const Request &request, const Responder &responder) const;

private:
    bool isSecret(const QByteArray &given) const;

    core::JobRunner &m_jobs;
    QByteArray m_hash; //!< of the secret; empty without one
};

} // namespace server
