#pragma once

#include "core/model/account.h"
#include "core/storage/database.h"

#include <QList>

namespace core {

//! The people. Names are unique; the caller folds and checks them. Errors: Storage.
class AccountStore
{
public:
    struct Credentials
    {
        Account account;
        QString passwordHash; //!< empty = cannot log in with a password
    };

    explicit AccountStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Account>> all() const; //!< by name, disabled ones included
    Result<std::optional<Account>> byId(qint64 id) const;
    Result<std::optional<Credentials>> credentials(const QString &name) const;

    // Within a transaction, so that what is decided on it still holds when it is written.
    Result<std::optional<Account>> byId(const Transaction &transaction, qint64 id) const;
    Result<int> enabledAdmins(const Transaction &transaction) const;
    Result<int> adminsEver(const Transaction &transaction) const; //!< disabled ones included
    Result<bool> isTaken(const Transaction &transaction, const QString &name) const;

    //! Takes all of `account` but id and sensorCount; returns the id.
    Result<qint64> create(Transaction &transaction, const Account &account, const QString &passwordHash);
    //! Display name, email, role and whether it is disabled; the name stays.
    Result<void> update(Transaction &transaction, const Account &account);
    Result<void> setPassword(Transaction &transaction, qint64 id, const QString &passwordHash);

private:
    Database &m_database;
};

} // namespace core
