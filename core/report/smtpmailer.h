#pragma once

#include "core/report/mailer.h"
#include "core/report/mimemessage.h"

#include <chrono>

namespace core {

enum class MailSecurity {
    None,     //!< plain text; for a server on this machine
    StartTls, //!< the connection must become encrypted before anything else is said
    Tls       //!< encrypted from the first byte
};

struct SmtpOptions
{
    QString server; //!< name or address
    quint16 port = 587;
    MailSecurity security = MailSecurity::StartTls;
    QString user; //!< empty = no login
    QString password;
    MailAddress from;
    QString certificateAuthorities; //!< a PEM file in place of the system's; empty = the system's
    std::chrono::seconds connectLimit{20};
    std::chrono::seconds answerLimit{60}; //!< for each answer of the server
    std::chrono::seconds totalLimit{300}; //!< for a mail
};

//! Mails by SMTP, a connection for each. Certificates are checked always.
class SmtpMailer final : public Mailer
{
public:
    explicit SmtpMailer(SmtpOptions options);

    MailOutcome send(const OutboxMail &mail, const QString &messageId, EpochSeconds now,
                     const std::function<Result<void>()> &handingOver, const std::stop_token &stop) override;

private:
    const SmtpOptions m_options;
};

} // namespace core
