#pragma once

#include "core/model/sitezone.h"
#include "core/security/accountservice.h"
#include "core/security/ratelimit.h"
#include "server/api/message.h"

namespace server {

//! /api/session: logging in with a password, asking who one is, and logging out. Thread-safe.
class SessionApi
{
public:
    //! Both must outlive it.
    SessionApi(core::AccountService &accounts, const core::Clock &clock)
        : m_accounts(accounts)
        , m_limit(clock)
    {
    }

    //! 429 with Retry-After after five failures a minute of one name from one address. Takes the time of a password:
    //! for a pool thread.
    core::Result<Reply> open(const core::SiteZone &zone, const Request &request);
    static core::Result<Reply> show(const Request &request); //!< looks at nothing but the request
    core::Result<Reply> close(const Request &request);

private:
    core::AccountService &m_accounts;
    core::RateLimit m_limit;
};

} // namespace server
