#pragma once

#include "app/client/connection.h"
#include "core/model/account.h"

namespace app {

//! Who asks: what they see depends on it.
struct Caller
{
    QString name;
    core::Role role = core::Role::Anyone;
    qint64 accountId = 0; //!< 0 = a token of no account, which has nothing of its own
};

//! A person as an administrator describes them. What is missing stays as it is.
struct AccountDraft
{
    QString name; //!< of a new one: what they log in with
    std::optional<QString> displayName;
    std::optional<QString> email;
    std::optional<core::Role> role;
    std::optional<QString> password;
    std::optional<bool> disabled; //!< of one that is there
};

//! Accounts, sessions and the audit, typed. GUI thread; callbacks as Connection says.
class AccountClient
{
public:
    explicit AccountClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;

    //! Answers with a token of this account.
    QPointer<Pending> logIn(const QString &name, const QString &password, QObject *context, Callback<QByteArray> done);
    //! Whose token the connection has.
    QPointer<Pending> caller(QObject *context, Callback<Caller> done);
    //! Ends the token that the connection has, whatever token it is.
    QPointer<Pending> logOut(QObject *context, Callback<QJsonObject> done);
    QPointer<Pending> accounts(QObject *context, Callback<QList<core::Account>> done);
    QPointer<Pending> add(const AccountDraft &draft, QObject *context, Callback<core::Account> done);
    QPointer<Pending> edit(qint64 id, const AccountDraft &draft, QObject *context, Callback<core::Account> done);
    //! Newest first.
    QPointer<Pending> audit(int limit, QObject *context, Callback<QList<core::AuditEntry>> done);

private:
    Connection &m_connection;
};

} // namespace app
