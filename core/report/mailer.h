#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/mail.h"

#include <functional>
#include <stop_token>

namespace core {

struct MailOutcome
{
    enum class Kind {
        Sent,
        Later,      //!< not taken now: busy, unreachable, a refused login
        Refused,    //!< not taken at all: no such address, too large
        Unconfirmed //!< handed over, and then no answer
    };
    Kind kind = Kind::Later;
    QString detail = {};      //!< what the server said; no password
    bool unreachable = false; //!< the next mail would meet with the same
};

//! Gives a mail to whoever carries it on. Thread-safe.
class Mailer
{
public:
    virtual ~Mailer() = default;

    //! `handingOver` is called once, just before the end of the mail is sent: until then the server cannot have
    //! accepted it. When that fails, the mail is not sent. A stop ends the attempt within seconds.
    virtual MailOutcome send(const OutboxMail &mail, const QString &messageId, EpochSeconds now,
                             const std::function<Result<void>()> &handingOver, const std::stop_token &stop) = 0;
};

} // namespace core
