#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/mail.h"

#include <QByteArray>

namespace core {

//! A person's or program's address, as in "Meterhouse <meterhouse@example.org>".
struct MailAddress
{
    QString name;       //!< may be empty
    QByteArray address; //!< ASCII, local@domain; an international domain in its ASCII form

    QByteArray domain() const { return address.mid(address.lastIndexOf('@') + 1); }
};

//! An address with or without a name before it in angle brackets. InvalidArgument for anything that could not stand in
//! a header or an SMTP command as it is.
Result<MailAddress> parseMailAddress(const QString &text);

//! The mail as RFC 5322 and MIME have it, with CRLF: text and HTML as alternatives, attachments after them. Whatever
//! stands in it, it adds no header and no line. InvalidArgument when `mail.to` is no address.
Result<QByteArray> mimeMessage(const OutboxMail &mail, const MailAddress &from, const QString &messageId,
                               EpochSeconds now);

//! RFC 2047: as it is when it is short plain ASCII, else as encoded words, folded.
QByteArray encodedHeader(const QString &text);

} // namespace core
