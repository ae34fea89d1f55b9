#include "mailconfig.h"

#include <QHostAddress>
#include <QUrl>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static bool isLoopback(const QString &server)
{
    return server == "localhost"_L1 || QHostAddress(server).isLoopback();
}

static quint16 usualPort(MailSecurity security)
{
    switch (security) {
    case MailSecurity::None:
        return 25;
    case MailSecurity::Tls:
        return 465;
    case MailSecurity::StartTls:
        break;
    }
    return 587;
}

static void readSecurity(TomlReader &reader, SmtpOptions &smtp)
{
    const QString security = reader.string("security").value_or(u"starttls"_s);
    if (security == "none"_L1)
        smtp.security = MailSecurity::None;
    else if (security == "tls"_L1)
        smtp.security = MailSecurity::Tls;
    else if (security != "starttls"_L1)
        reader.fail("security", u"must be starttls, tls or none"_s);
    smtp.port = static_cast<quint16>(reader.integer("port", 1, 65535).value_or(usualPort(smtp.security)));
    smtp.user = reader.string("user").value_or(QString());
    smtp.password = reader.string("password").value_or(QString());
    if (!smtp.user.isEmpty() && smtp.security == MailSecurity::None && !isLoopback(smtp.server))
        reader.fail("security", u"must be starttls or tls, since everybody on the way could read the password"_s);
}

static void readSender(TomlReader &reader, SmtpOptions &smtp)
{
    const auto from = reader.string("from");
    if (!from) {
        if (!smtp.server.isEmpty())
            reader.fail("from", u"is needed with mail.server: the sender's address"_s);
        return;
    }
    const auto address = parseMailAddress(*from);
    if (!address)
        reader.fail("from", address.error().detail);
    else
        smtp.from = *address;
}

void readMail(TomlReader reader, MailConfig &mail)
{
    mail.smtp.server = reader.string("server").value_or(QString());
    readSecurity(reader, mail.smtp);
    readSender(reader, mail.smtp);
    mail.smtp.certificateAuthorities = reader.string("ca_file").value_or(QString());
    if (const auto seconds = reader.integer("timeout_seconds", 5, 600)) {
        mail.smtp.totalLimit = std::chrono::seconds(*seconds);
        mail.smtp.answerLimit = std::min(mail.smtp.answerLimit, mail.smtp.totalLimit);
        mail.smtp.connectLimit = std::min(mail.smtp.connectLimit, mail.smtp.totalLimit);
    }
    if (const auto link = reader.string("link"); link && !link->isEmpty()) {
        const QUrl url(*link, QUrl::StrictMode);
        if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
            reader.fail("link", u"must be an http or https URL"_s);
        mail.link = *link;
    }
    if (const auto kibiBytes = reader.integer("report_limit_kib", 1, 100'000))
        mail.reportBytes = *kibiBytes * 1024;
    reader.refuseUnknown();
}

void readMailEnvironment(MailConfig &mail)
{
    if (qEnvironmentVariableIsSet("METERHOUSE_MAIL_PASSWORD"))
        mail.smtp.password = qEnvironmentVariable("METERHOUSE_MAIL_PASSWORD");
}

} // namespace server
