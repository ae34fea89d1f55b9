#pragma once

#include "core/base/clock.h"
#include "core/model/account.h"
#include "core/security/keyedhash.h"
#include "core/security/livetokens.h"
#include "core/security/passwords.h"
#include "core/storage/accountstore.h"
#include "core/storage/auditstore.h"
#include "core/storage/tokenstore.h"

#include <memory>

namespace core {

struct NewAccount
{
    QString name;
    Role role = Role::User;
    QString displayName;
    QString email;
    std::optional<QString> password; //!< none = logs in with tokens alone
};

//! What is not set stays.
struct AccountChange
{
    std::optional<QString> displayName;
    std::optional<QString> email;
    std::optional<Role> role;
    std::optional<QString> password; //!< empty takes it away
    std::optional<bool> disabled;
};

struct NewToken
{
    qint64 accountId = 0;
    QString name;
    QStringList scopes;                         //!< empty = all
    std::optional<EpochSeconds> expiresIn = {}; //!< seconds; none = never
};

//! A new token, the one time that it is told.
struct IssuedToken
{
    AccessToken token;
    QByteArray secret;
    Role role = Role::Anyone; //!< of its account
};

//! Accounts, their tokens and the audit. Each change and its audit entry are one transaction; a change counts for the
//! next request. Thread-safe; all but principalOf() look at the disk, and what takes a password takes its cost too.
//! Errors name the field and what is allowed, and hold no password, token or hash: InvalidArgument; NotFound; Conflict
//! when the state does not allow it; Unauthorized; Storage.
class AccountService
{
public:
    static constexpr EpochSeconds SessionSeconds = 12 * SecondsPerHour;

    //! `database` and `clock` must outlive it.
    static Result<std::unique_ptr<AccountService>> create(Database &database, const Clock &clock, const KeyedHash &hash,
                                                          PasswordCost cost = {});

    Result<QList<Account>> accounts() const; //!< by name, disabled ones included
    Result<Account> account(qint64 id) const;
    Result<Account> createAccount(const Principal &by, const NewAccount &wanted);
    //! The last admin can neither be disabled nor given another role.
    Result<Account> changeAccount(const Principal &by, qint64 id, const AccountChange &change);

    Result<QList<AccessToken>> tokens() const; //!< newest first, ended ones included
    Result<IssuedToken> createToken(const Principal &by, const NewToken &wanted);
    Result<AccessToken> revokeToken(const Principal &by, qint64 id);

    //! Unauthorized with the same words and after the same time for an unknown name, a disabled account and a wrong
    //! password. Who calls it limits the rate.
    Result<IssuedToken> login(const QString &name, const QString &password);
    //! Ends the token that the principal came with. Conflict for one of the configuration.
    Result<void> logout(const Principal &principal);

    //! Whose token it is; nobody's if it is unknown, revoked, expired or its account disabled. Quick, in memory.
    Principal principalOf(QByteArrayView token) const;

    Result<QList<AuditEntry>> audit(const AuditQuery &query) const { return m_audit.entries(query); }

    //! When there has never been an admin, creates one with a token that does not expire and writes that to `tokenFile`
    //! (mode 0600). nullopt when there is nothing to do.
    Result<std::optional<QByteArray>> ensureAdmin(const QString &tokenFile);

private:
    AccountService(Database &database, const Clock &clock, const KeyedHash &hash, PasswordCost cost);

    Result<QString> passwordHash(const std::optional<QString> &password) const;
    Result<Account> insertAccount(Transaction &transaction, const Principal &by, Account account,
                                  const QString &passwordHash);
    Result<IssuedToken> insertToken(Transaction &transaction, const Principal &by, const Account &account,
                                    AccessToken token, const QString &action);
    Result<void> applyChange(Transaction &transaction, const Principal &by, const Account &before, const Account &after,
                             const std::optional<QString> &newPasswordHash);
    Result<void> endToken(Transaction &transaction, const Principal &by, AccessToken &token, const QString &action);
    Result<void> note(Transaction &transaction, const Principal &by, const QString &action, const QString &subject,
                      const QString &before, const QString &after);
    Result<void> finish(Transaction &transaction);

    Database &m_database;
    const Clock &m_clock;
    const KeyedHash m_hash;
    const Passwords m_passwords;
    AccountStore m_accounts;
    TokenStore m_tokens;
    AuditStore m_audit;
    LiveTokens m_live;
};

} // namespace core
