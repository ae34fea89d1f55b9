#include "mimemessage.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

constexpr qsizetype LongestAddress = 254;
constexpr qsizetype LongestPlainHeader = 60;
constexpr qsizetype BytesPerWord = 42; // 56 characters of base64, and an encoded word may have 75
constexpr qsizetype BytesPerLine = 57; // 76 characters of base64, as MIME allows

static bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

Result<MailAddress> parseMailAddress(const QString &text)
{
    const Error wrong{ErrorCode::InvalidArgument, u"'%1' is no mail address"_s.arg(text.left(LongestAddress))};
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return wrong;
    static const QRegularExpression named(u"^([^<>]*)<([^<>]+)>$"_s);
    const QRegularExpressionMatch match = named.match(text.trimmed());
    MailAddress result;
    QString address = text.trimmed();
    if (match.hasMatch()) {
        result.name = match.captured(1).trimmed();
        if (result.name.size() >= 2 && result.name.startsWith(u'"') && result.name.endsWith(u'"'))
            result.name = result.name.mid(1, result.name.size() - 2);
        address = match.captured(2).trimmed();
    }
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1)
        return wrong;
    // Only what RFC 5322 calls an atom: quoted local parts are legal, unknown in practice, and a way to smuggle.
    static const QRegularExpression local(u"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}\\z"_s);
    static const QRegularExpression host(u"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"_s);
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    if (!local.match(address.left(at)).hasMatch() || !host.match(QString::fromLatin1(domain)).hasMatch())
        return wrong;
    result.address = address.left(at).toLatin1() + '@' + domain;
    if (result.address.size() > LongestAddress)
        return wrong;
    return result;
}

QByteArray encodedHeader(const QString &text)
{
    const QString line = text.simplified();
    if (isPlainAscii(line) && line.size() <= LongestPlainHeader && !line.contains("=?"_L1))
        return line.toLatin1();
    QByteArray encoded;
    QByteArray word;
    const auto endWord = [&] {
        encoded += (encoded.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    const QList<uint> characters = line.toUcs4();
    for (const uint character : characters) {
        const char32_t point = character;
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (word.size() + bytes.size() > BytesPerWord)
            endWord();
        word += bytes;
    }
    endWord();
    return encoded;
}

static QByteArray addressHeader(const MailAddress &address)
{
    if (address.name.isEmpty())
        return address.address;
    QByteArray name = encodedHeader(address.name);
    if (!name.startsWith("=?"))
        name = '"' + name.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    return name + " <" + address.address + '>';
}

static QByteArray base64Lines(const QByteArray &bytes)
{
    QByteArray lines;
    for (qsizetype at = 0; at < bytes.size(); at += BytesPerLine)
        lines += bytes.mid(at, BytesPerLine).toBase64() + "\r\n";
    return lines;
}

static QByteArray part(const QByteArray &headers, const QByteArray &content)
{
    return headers + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Lines(content);
}

static QByteArray textPart(const QByteArray &subtype, const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\r\n"_s);
    return part("Content-Type: text/" + subtype + "; charset=utf-8", lines.toUtf8());
}

static QByteArray attachmentPart(const MailAttachment &attachment)
{
    static const QRegularExpression type(u"^[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+\\z"_s);
    const bool known = type.match(QString::fromLatin1(attachment.contentType)).hasMatch();
    const QByteArray contentType = known ? attachment.contentType : QByteArray("application/octet-stream");
    // RFC 2231 alone: every reader of today knows it, and percent-encoded text cannot break out of the header.
    const QByteArray name = QUrl::toPercentEncoding(attachment.name);
    return part("Content-Type: " + contentType + "\r\nContent-Disposition: attachment;\r\n filename*=UTF-8''" + name,
                attachment.content);
}

// base64 has no underscore, so no part can hold a boundary.
static QByteArray multipart(const QByteArray &subtype, const QByteArray &boundary, const QList<QByteArray> &parts)
{
    QByteArray body = "Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray &one : parts)
        body += "--" + boundary + "\r\n" + one;
    return body + "--" + boundary + "--\r\n";
}

static QByteArray bodyOf(const OutboxMail &mail, const QByteArray &seed)
{
    QByteArray content = textPart("plain", mail.text);
    if (!mail.html.isEmpty())
        content = multipart("alternative", "=_a_" + seed, {content, textPart("html", mail.html)});
    if (mail.attachments.isEmpty())
        return content;
    QList<QByteArray> parts{content};
    for (const MailAttachment &attachment : mail.attachments)
        parts.append(attachmentPart(attachment));
    return multipart("mixed", "=_m_" + seed, parts);
}

Result<QByteArray> mimeMessage(const OutboxMail &mail, const MailAddress &from, const QString &messageId,
                               EpochSeconds now)
{
    const auto to = parseMailAddress(mail.to);
    if (!to)
        return to.error();
    const QByteArray id = messageId.toLatin1();
    const QByteArray date = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).toString(Qt::RFC2822Date).toLatin1();
    QByteArray message = "Date: " + date + "\r\nFrom: " + addressHeader(from) + "\r\nTo: " + addressHeader(*to)
                         + "\r\nSubject: " + encodedHeader(mail.subject) + "\r\nMessage-ID: <" + id
                         + ">\r\nMIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\n";
    const QByteArray link = QUrl(mail.unsubscribeUrl, QUrl::StrictMode).toEncoded();
    if (!link.isEmpty())
        message += "List-Unsubscribe: <" + link + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    const QByteArray seed = QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(24);
    return message + bodyOf(mail, seed);
}

} // namespace core
