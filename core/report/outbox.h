#pragma once

#include "core/base/clock.h"
#include "core/report/mailer.h"
#include "core/security/keyedhash.h"
#include "core/storage/outboxstore.h"

#include <chrono>

namespace core {

struct OutboxOptions
{
    bool enabled = false;                    //!< false: no mail server is configured, and nothing is kept for one
    QString domain = {};                     //!< of the Message-IDs: that of the sender
    std::chrono::seconds lease{900};         //!< must be longer than any attempt
    std::chrono::seconds keepTexts{7776000}; //!< of what is settled: 90 days
};

//! Mails on their way out. What belongs to a mail is saved in the transaction that puts it; delivery comes after, and
//! may be tried often, but a key is mailed once, whatever happens in between:
//! - "sending" is stored before the server is spoken to. A mail that was being sent when the program died waits again
//!   when the server cannot have had all of it.
//! - "handed over" is stored just before the end of the mail is sent. A mail that was handed over and got no answer
//!   (crash, time limit, lost connection) becomes "unconfirmed" and is not sent again on its own. Its Message-ID comes
//!   from the key, so when somebody does send it again, the receiving side can tell that it is the same mail.
//! - A lease makes sure that of several who deliver, one has the mail.
//! Thread-safe.
class Outbox
{
public:
    //! `database` and `clock` must outlive it.
    Outbox(Database &database, const Clock &clock, const KeyedHash &hash, OutboxOptions options);

    bool isEnabled() const { return m_options.enabled; }

    //! In the caller's transaction. False when there is no mail server, or the key was put before. InvalidArgument when
    //! `mail.to` is no address.
    Result<bool> put(Transaction &transaction, const OutboxMail &mail);

    struct Delivery
    {
        int sent = 0;
        int later = 0;
        int failed = 0; //!< refused, given up or unconfirmed
    };
    //! Sends what is due, until nothing is, the server cannot be reached, or a stop.
    Result<Delivery> deliver(Mailer &mailer, const std::stop_token &stop);

    //! At the start of a program that holds the data folder: whatever another one was sending ended with it.
    Result<int> recover();
    //! One that failed or is unconfirmed is sent again. NotFound; Conflict when it is in another state, or so old that
    //! its text is gone.
    Result<OutboxEntry> retry(qint64 id);

    Result<QList<OutboxEntry>> newest(std::optional<MailState> state, int limit,
                                      std::optional<qint64> before = {}) const;
    Result<std::optional<OutboxEntry>> byKey(const QString &key) const { return m_store.byKey(key); }

    //! After so many attempts a mail has failed: about three days.
    static constexpr int MostAttempts = 15;
    static std::chrono::seconds pauseAfter(int attempts); //!< a minute, then longer, at most eight hours

private:
    Result<std::optional<OutboxStore::Claimed>> claim();
    Result<MailState> attempt(Mailer &mailer, const OutboxStore::Claimed &claimed, const std::stop_token &stop,
                              bool &goOn);
    Result<void> handOver(qint64 id);
    Result<void> tidy();

    Database &m_database;
    const Clock &m_clock;
    const KeyedHash m_hash;
    const OutboxOptions m_options;
    const QString m_holder; //!< this outbox, among those that may deliver
    OutboxStore m_store;
};

} // namespace core
