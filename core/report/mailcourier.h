#pragma once

#include "core/report/outbox.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace core {

//! Delivers the mails of an outbox in a thread of its own, until it is destroyed; that takes seconds at most.
class MailCourier
{
public:
    //! Looks for mails every `pause`, and at wake(). `outbox` must outlive it.
    MailCourier(Outbox &outbox, std::unique_ptr<Mailer> mailer,
                std::chrono::milliseconds pause = std::chrono::seconds(5));
    ~MailCourier();

    MailCourier(const MailCourier &) = delete;
    MailCourier &operator=(const MailCourier &) = delete;

    //! After the commit of a put(), so that the mail need not wait. Thread-safe.
    void wake();

private:
    void run(const std::stop_token &stop);

    Outbox &m_outbox;
    const std::unique_ptr<Mailer> m_mailer;
    const std::chrono::milliseconds m_pause;
    std::mutex m_mutex; // guards m_woken
    std::condition_variable_any m_changed;
    bool m_woken = false;
    std::jthread m_thread; // last: it uses the rest
};

} // namespace core
