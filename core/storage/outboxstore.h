#pragma once

#include "core/model/mail.h"
#include "core/storage/database.h"

namespace core {

//! Mails and how far each of them got. Errors: Storage.
class OutboxStore
{
public:
    struct Claimed
    {
        OutboxEntry entry;
        OutboxMail mail;
    };
    //! How an attempt ended.
    struct Ending
    {
        MailState state = MailState::Sent;
        EpochSeconds at = 0;
        EpochSeconds dueAt = 0; //!< of the next attempt, when it waits again
        bool counts = true;     //!< false: as if it had not been tried
        QString error = {};
    };

    explicit OutboxStore(Database &database)
        : m_database(database)
    {
    }

    //! False when its key is there already; then nothing changes.
    Result<bool> add(Transaction &transaction, const OutboxMail &mail, const QString &messageId, EpochSeconds now);

    //! The mail that has been due longest, leased to `holder`; nullopt when none is due.
    Result<std::optional<Claimed>> claim(Transaction &transaction, const QString &holder, EpochSeconds now,
                                         EpochSeconds leaseUntil);
    //! That the server is about to get the end of the mail. Conflict when the lease is not the holder's any more.
    Result<void> markHandedOver(Transaction &transaction, qint64 id, const QString &holder, EpochSeconds now);
    //! Conflict when the lease is not the holder's any more.
    Result<void> settle(Transaction &transaction, qint64 id, const QString &holder, const Ending &ending);
    //! Ends leases that are over, or all but those of `keptHolder` when there is one: what was not handed over waits
    //! again, what was is unconfirmed. Returns how many.
    Result<int> endLeases(Transaction &transaction, EpochSeconds now, const std::optional<QString> &keptHolder);
    //! Makes one that failed or is unconfirmed wait again, with all its attempts. False when it is in another state or
    //! its text is gone.
    Result<bool> retry(Transaction &transaction, qint64 id, EpochSeconds now);
    //! Empties the texts of what was settled before `before`; the keys stay, since they are mailed once for ever.
    Result<int> dropTexts(Transaction &transaction, EpochSeconds before);

    //! Whether a mail is due or a lease is over.
    Result<bool> hasWork(EpochSeconds now) const;
    Result<QList<OutboxEntry>> newest(std::optional<MailState> state, int limit,
                                      std::optional<qint64> before = {}) const; //!< newest first
    Result<std::optional<OutboxEntry>> byId(qint64 id) const;
    Result<std::optional<OutboxEntry>> byKey(const QString &key) const;

private:
    Database &m_database;
};

} // namespace core
