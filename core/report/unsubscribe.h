#pragma once

#include "core/base/clock.h"
#include "core/security/keyedhash.h"
#include "core/storage/mailchoicestore.h"

namespace core {

//! Mails that an account can stop, and start again. One mechanism for all of them:
//! - before a mail is put into the outbox: isStopped(), and in the same transaction link(), whose URL goes into the
//!   mail's text and its unsubscribeUrl;
//! - who opens the link is asked, and then stop() is called; no login is needed.
//! Each mail has a token of its own, kept as a hash alone. Thread-safe. Errors: Storage.
class Unsubscribes
{
public:
    //! `baseUrl`: where people reach this daemon, for instance "https://energy.example.org"; empty = nobody knows, and
    //! mails carry no link. `database` and `clock` must outlive it.
    Unsubscribes(Database &database, const Clock &clock, const KeyedHash &hash, QString baseUrl);

    Result<bool> isStopped(qint64 accountId, MailKind kind) const;
    //! A new link, valid when the transaction is committed; empty without a base URL.
    Result<QString> link(Transaction &transaction, qint64 accountId, MailKind kind);

    struct Found
    {
        qint64 accountId = 0;
        MailKind kind = MailKind::Reports;
        bool stopped = false; //!< already
    };
    //! What the token of a link is about. NotFound.
    Result<Found> find(QByteArrayView token) const;
    //! Stops it, which is noted in the audit as the account's doing; again changes nothing. NotFound.
    Result<Found> stop(QByteArrayView token);
    //! What the person, or an administrator for them, chooses in the settings.
    Result<void> choose(Transaction &transaction, qint64 accountId, MailKind kind, bool wanted);

private:
    Database &m_database;
    const Clock &m_clock;
    const KeyedHash m_hash;
    const QString m_baseUrl;
    MailChoiceStore m_store;
};

} // namespace core
