#pragma once

#include "core/report/smtpmailer.h"
#include "server/daemon/tomlreader.h"

namespace server {

//! The table [mail].
struct MailConfig
{
    core::SmtpOptions smtp; //!< without a server nothing is mailed
    QString link;           //!< where people reach this daemon, for links in mails; empty = none
    qint64 reportBytes = 10 * 1024 * 1024;

    bool isEnabled() const { return !smtp.server.isEmpty(); }
};

void readMail(TomlReader reader, MailConfig &mail);
//! METERHOUSE_MAIL_PASSWORD wins over the file.
void readMailEnvironment(MailConfig &mail);

} // namespace server
