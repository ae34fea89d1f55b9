#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace core {

struct MailAttachment
{
    QString name;
    QByteArray contentType; //!< for instance "application/pdf"
    QByteArray content;
};

//! A mail to one person. `key` names the occasion ("report:7:..."): a key is mailed once, however often it is put.
struct OutboxMail
{
    QString key;
    QString to;
    QString subject;
    QString text;
    QString html; //!< empty = text alone
    QList<MailAttachment> attachments = {};
    QString unsubscribeUrl = {}; //!< for the List-Unsubscribe header; empty = none
};

//! Waiting: due now or later. Sending: leased to who sends it. Failed: refused for good, or given up. Unconfirmed: the
//! server had all of it when the connection, or this program, ended before its answer; it is not sent again unless
//! somebody asks for it, since it has most likely arrived.
enum class MailState { Waiting, Sending, Sent, Failed, Unconfirmed };

QString mailStateName(MailState state); //!< "waiting", "sending" ...
std::optional<MailState> mailStateFromName(QStringView name);

//! What the outbox says of a mail, without its text.
struct OutboxEntry
{
    qint64 id = 0;
    QString key;
    QString messageId; //!< without the angle brackets; the same for every attempt
    QString to;
    QString subject;
    MailState state = MailState::Waiting;
    EpochSeconds createdAt = 0;
    EpochSeconds dueAt = 0; //!< of the next attempt, while it waits
    int attempts = 0;
    std::optional<EpochSeconds> sentAt;
    QString error; //!< of the latest attempt
};

} // namespace core
