#include "mailcourier.h"

#include "core/base/logging.h"

namespace core {

MailCourier::MailCourier(Outbox &outbox, std::unique_ptr<Mailer> mailer, std::chrono::milliseconds pause)
    : m_outbox(outbox)
    , m_mailer(std::move(mailer))
    , m_pause(pause)
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

MailCourier::~MailCourier() = default;

void MailCourier::wake()
{
    const std::scoped_lock lock(m_mutex);
    m_woken = true;
    m_changed.notify_all();
}

void MailCourier::run(const std::stop_token &stop)
{
    if (const auto recovered = m_outbox.recover(); !recovered)
        qCWarning(lcMail).noquote() << "mails of an earlier run wait for their lease:" << recovered.error().detail;
    while (!stop.stop_requested()) {
        if (const auto delivered = m_outbox.deliver(*m_mailer, stop); !delivered)
            qCWarning(lcMail).noquote() << "mails wait:" << delivered.error().detail;
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, stop, m_pause, [this] { return m_woken; });
        m_woken = false;
    }
}

} // namespace core
