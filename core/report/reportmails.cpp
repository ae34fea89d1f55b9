#include "reportmails.h"

#include "core/base/logging.h"
#include "core/report/mimemessage.h"
#include "core/report/reportformat.h"

using namespace Qt::StringLiterals;

namespace core {

constexpr auto LinkEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// A link proves by itself that it came out of the mail with this key; nothing is stored for it.
static QByteArray provenText(const QByteArray &mailKey)
{
    return "report link\n" + mailKey;
}

ReportMails::ReportMails(const KeyedHash &hash, Outbox &outbox, Unsubscribes &unsubscribes, QString baseUrl,
                         qint64 mostBytes)
    : m_hash(hash)
    , m_outbox(outbox)
    , m_unsubscribes(unsubscribes)
    , m_baseUrl(std::move(baseUrl))
    , m_mostBytes(mostBytes)
{
}

Result<QString> ReportMails::put(Transaction &transaction, const Account &account, const ReportContent &content,
                                 const ReportSummary &summary)
{
    if (!m_outbox.isEnabled() || account.email.isEmpty())
        return QString();
    const auto stopped = m_unsubscribes.isStopped(account.id, MailKind::Reports);
    if (!stopped)
        return stopped.error();
    if (*stopped)
        return QString();
    if (const auto address = parseMailAddress(account.email); !address) {
        qCWarning(lcReport).noquote() << "a report of" << account.name << "is not mailed:" << address.error().detail;
        return QString();
    }
    const auto link = m_unsubscribes.link(transaction, account.id, MailKind::Reports);
    if (!link)
        return link.error();
    const ReportFooter footer{summary.generatedAt, summary.version, *link};
    OutboxMail mail;
    mail.key =
        u"report:%1:%2:%3:v%4"_s.arg(account.id).arg(summary.period.from).arg(summary.period.to).arg(summary.version);
    mail.to = account.email;
    mail.subject = reportSubject(content);
    mail.text = reportText(content, footer);
    mail.html = reportHtml(content, footer);
    mail.unsubscribeUrl = *link;
    if (mail.text.toUtf8().size() + mail.html.toUtf8().size() > m_mostBytes) {
        const ReportFormat format = formatOf(content);
        const QString url = linkTo(mail.key);
        mail.html.clear();
        mail.text = url.isEmpty() ? format.word(Words::TooLargeNoLink) + u'\n'
                                  : format.word(Words::TooLarge) + u'\n' + url + u'\n';
        if (!link->isEmpty())
            mail.text += u"\n--\n"_s + format.word(Words::Unsubscribe) + u": "_s + *link + u'\n';
    }
    const auto put = m_outbox.put(transaction, mail);
    if (!put)
        return put.error();
    return mail.key;
}

QString ReportMails::linkTo(const QString &mailKey) const
{
    if (m_baseUrl.isEmpty())
        return {};
    const QByteArray key = mailKey.toLatin1();
    return u"%1/api/reports/linked?report=%2&proof=%3"_s.arg(
        m_baseUrl, QString::fromLatin1(key.toBase64(LinkEncoding)),
        QString::fromLatin1(m_hash.of(provenText(key)).toBase64(LinkEncoding)));
}

Result<QString> ReportMails::keyOfLink(const QByteArray &encodedKey, const QByteArray &proof) const
{
    const QByteArray key = QByteArray::fromBase64(encodedKey, LinkEncoding);
    if (!m_hash.matches(provenText(key), QByteArray::fromBase64(proof, LinkEncoding)))
        return Error{ErrorCode::NotFound, u"this link is not known"_s};
    return QString::fromLatin1(key);
}

} // namespace core
