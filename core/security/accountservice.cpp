#include "accountservice.h"

#include "core/security/accountrules.h"
#include "core/security/auditvalues.h"

using namespace Qt::StringLiterals;

namespace core {

static QString subjectOf(const Account &account)
{
    return u"user:"_s + account.name;
}

static Error noAccount(qint64 id)
{
    return Error{ErrorCode::NotFound, u"no user with the id %1"_s.arg(id)};
}

Result<std::unique_ptr<AccountService>> AccountService::create(Database &database, const Clock &clock,
                                                               const KeyedHash &hash, PasswordCost cost)
{
    std::unique_ptr<AccountService> service(new AccountService(database, clock, hash, cost));
    const auto loaded = service->m_live.reload();
    if (!loaded)
        return loaded.error();
    return Result<std::unique_ptr<AccountService>>(std::move(service));
}

AccountService::AccountService(Database &database, const Clock &clock, const KeyedHash &hash, PasswordCost cost)
    : m_database(database)
    , m_clock(clock)
    , m_hash(hash)
    , m_passwords(cost)
    , m_accounts(database)
    , m_tokens(database)
    , m_audit(database)
    , m_live(database)
{
}

Result<QList<Account>> AccountService::accounts() const
{
    return m_accounts.all();
}

Result<Account> AccountService::account(qint64 id) const
{
    const auto found = m_accounts.byId(id);
    if (!found)
        return found.error();
    return *found ? Result<Account>(**found) : noAccount(id);
}

// Before any transaction: it takes half a second, and others want to write.
Result<QString> AccountService::passwordHash(const std::optional<QString> &password) const
{
    if (!password || password->isEmpty())
        return QString();
    const auto checked = checkPassword(*password);
    if (!checked)
        return checked.error();
    return m_passwords.hash(*password);
}

Result<void> AccountService::note(Transaction &transaction, const Principal &by, const QString &action,
                                  const QString &subject, const QString &before, const QString &after)
{
    return m_audit.append(transaction, {0, m_clock.now(), by.name, action, subject, before, after});
}

Result<void> AccountService::finish(Transaction &transaction)
{
    const auto committed = transaction.commit();
    if (!committed)
        return committed.error();
    return m_live.reload();
}

Result<Account> AccountService::insertAccount(Transaction &transaction, const Principal &by, Account account,
                                              const QString &passwordHash)
{
    const auto taken = m_accounts.isTaken(transaction, account.name);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::Conflict, u"there is a user '%1' already"_s.arg(account.name)};
    account.createdAt = m_clock.now();
    const auto id = m_accounts.create(transaction, account, passwordHash);
    if (!id)
        return id.error();
    account.id = *id;
    const auto noted = note(transaction, by, u"user.create"_s, subjectOf(account), {}, auditValue(account));
    if (!noted)
        return noted.error();
    return account;
}

Result<Account> AccountService::createAccount(const Principal &by, const NewAccount &wanted)
{
    const auto name = accountName(wanted.name);
    if (!name)
        return name.error();
    const auto shown = displayName(wanted.displayName);
    if (!shown)
        return shown.error();
    const auto email = emailAddress(wanted.email);
    if (!email)
        return email.error();
    if (wanted.role == Role::Anyone)
        return Error{ErrorCode::InvalidArgument, u"role must be user, researcher, manager or admin"_s};
    if (wanted.password && wanted.password->isEmpty()) // to forget the password is not to want none
        return Error{ErrorCode::InvalidArgument, u"password must not be empty"_s};
    const auto hash = passwordHash(wanted.password);
    if (!hash)
        return hash.error();

    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Account account;
    account.name = *name;
    account.displayName = *shown;
    account.email = *email;
    account.role = wanted.role;
    auto created = insertAccount(*transaction, by, account, *hash);
    if (!created)
        return created.error();
    const auto finished = finish(*transaction);
    if (!finished)
        return finished.error();
    return created;
}

static Result<Account> changed(Account account, const AccountChange &change, EpochSeconds now)
{
    if (change.displayName) {
        const auto shown = displayName(*change.displayName);
        if (!shown)
            return shown.error();
        account.displayName = *shown;
    }
    if (change.email) {
        const auto email = emailAddress(*change.email);
        if (!email)
            return email.error();
        account.email = *email;
    }
    if (change.role) {
        if (*change.role == Role::Anyone)
            return Error{ErrorCode::InvalidArgument, u"role must be user, researcher, manager or admin"_s};
        account.role = *change.role;
    }
    if (change.disabled && *change.disabled != account.disabledAt.has_value())
        account.disabledAt = *change.disabled ? std::optional(now) : std::nullopt;
    return account;
}

static QString actionOf(const Account &before, const Account &after)
{
    if (before.disabledAt.has_value() == after.disabledAt.has_value())
        return u"user.change"_s;
    return after.disabledAt ? u"user.disable"_s : u"user.enable"_s;
}

Result<void> AccountService::applyChange(Transaction &transaction, const Principal &by, const Account &before,
                                         const Account &after, const std::optional<QString> &newPasswordHash)
{
    const bool wasAdmin = before.role == Role::Admin && !before.disabledAt;
    const bool isAdmin = after.role == Role::Admin && !after.disabledAt;
    if (wasAdmin && !isAdmin) {
        const auto admins = m_accounts.enabledAdmins(transaction);
        if (!admins)
            return admins.error();
        if (*admins <= 1)
            return Error{ErrorCode::Conflict, u"'%1' is the last admin; make another one first"_s.arg(before.name)};
    }
    if (auto updated = m_accounts.update(transaction, after); !updated)
        return updated;
    if (newPasswordHash) {
        if (auto set = m_accounts.setPassword(transaction, after.id, *newPasswordHash); !set)
            return set;
        const auto ended = m_tokens.revokeNamed(transaction, after.id, SessionTokenName, m_clock.now());
        if (!ended)
            return ended.error();
    }
    return note(transaction, by, actionOf(before, after), subjectOf(after), auditValue(before),
                auditValue(after, newPasswordHash.has_value()));
}

Result<Account> AccountService::changeAccount(const Principal &by, qint64 id, const AccountChange &change)
{
    std::optional<QString> hash;
    if (change.password) {
        const auto made = passwordHash(change.password);
        if (!made)
            return made.error();
        hash = *made;
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto before = m_accounts.byId(*transaction, id);
    if (!before)
        return before.error();
    if (!*before)
        return noAccount(id);
    auto after = changed(**before, change, m_clock.now());
    if (!after)
        return after.error();
    const auto applied = applyChange(*transaction, by, **before, *after, hash);
    if (!applied)
        return applied.error();
    const auto finished = finish(*transaction);
    if (!finished)
        return finished.error();
    return after;
}

} // namespace core
