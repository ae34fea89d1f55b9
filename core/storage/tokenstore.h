#pragma once

#include "core/model/account.h"
#include "core/storage/database.h"

#include <QList>

namespace core {

//! Bearer tokens of accounts, by their hashes alone. Errors: Storage.
class TokenStore
{
public:
    //! A token that is not revoked, of an account that is not disabled; it may have expired.
    struct LiveToken
    {
        QByteArray hash;
        Principal principal;
        std::optional<EpochSeconds> expiresAt;
    };

    explicit TokenStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<AccessToken>> all() const; //!< newest first, revoked and expired ones included
    Result<std::optional<AccessToken>> byId(const Transaction &transaction, qint64 id) const;
    Result<QList<LiveToken>> live() const;

    //! Takes all of `token` but id and accountName; returns the id.
    Result<qint64> create(Transaction &transaction, const AccessToken &token, const QByteArray &hash);
    Result<void> revoke(Transaction &transaction, qint64 id, EpochSeconds at);
    //! Those of the account with that name that are not revoked yet; returns how many.
    Result<int> revokeNamed(Transaction &transaction, qint64 accountId, const QString &name, EpochSeconds at);
    //! Removes those of that name that ended before `before`, so that the list does not grow for ever.
    Result<void> removeEnded(Transaction &transaction, const QString &name, EpochSeconds before);
    //! Removes those of accounts and of sensors that ended before `before`; returns how many.
    Result<int> removeAllEnded(Transaction &transaction, EpochSeconds before);

private:
    Database &m_database;
};

} // namespace core
