#include "accountstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

static Result<QList<AccountStore::Credentials>> select(const QSqlDatabase &connection, const QString &where,
                                                       const QVariantList &values)
{
    auto query = sql::run(connection,
                          u"SELECT id, name, display_name, email, role, created_at, disabled_at, password_hash,"
                          " (SELECT count(*) FROM sensor WHERE owner_id = account.id AND retired_at IS NULL)"
                          " FROM account %1 ORDER BY name"_s.arg(where),
                          values);
    if (!query)
        return query.error();
    QList<AccountStore::Credentials> rows;
    while (query->next()) {
        const auto role = roleFromName(query->value(4).toString());
        if (!role)
            return Error{ErrorCode::Storage, u"account %1 has an unknown role"_s.arg(query->value(0).toLongLong())};
        rows.append({{query->value(0).toLongLong(), query->value(1).toString(), query->value(2).toString(),
                      query->value(3).toString(), *role, query->value(5).toLongLong(),
                      sql::optionalValue<EpochSeconds>(query->value(6)), query->value(8).toInt()},
                     query->value(7).toString()});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return rows;
}

static Result<std::optional<Account>> oneById(const QSqlDatabase &connection, qint64 id)
{
    const auto rows = select(connection, u"WHERE id = ?"_s, {id});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<Account>() : rows->first().account;
}

static Result<int> count(const Transaction &transaction, const QString &where, const QVariantList &values)
{
    const auto row = sql::firstRow(transaction.connection(), u"SELECT count(*) FROM account WHERE "_s + where, values);
    if (!row)
        return row.error();
    return (*row)->first().toInt();
}

Result<QList<Account>> AccountStore::all() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto rows = select(*connection, QString(), {});
    if (!rows)
        return rows.error();
    QList<Account> accounts;
    for (const Credentials &row : *rows)
        accounts.append(row.account);
    return accounts;
}

Result<std::optional<Account>> AccountStore::byId(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return oneById(*connection, id);
}

Result<std::optional<Account>> AccountStore::byId(const Transaction &transaction, qint64 id) const
{
    return oneById(transaction.connection(), id);
}

Result<std::optional<AccountStore::Credentials>> AccountStore::credentials(const QString &name) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto rows = select(*connection, u"WHERE name = ?"_s, {sql::notNull(name)});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<Credentials>() : rows->first();
}

Result<int> AccountStore::enabledAdmins(const Transaction &transaction) const
{
    return count(transaction, u"role = ? AND disabled_at IS NULL"_s, {roleName(Role::Admin)});
}

Result<int> AccountStore::adminsEver(const Transaction &transaction) const
{
    return count(transaction, u"role = ?"_s, {roleName(Role::Admin)});
}

Result<bool> AccountStore::isTaken(const Transaction &transaction, const QString &name) const
{
    const auto found = count(transaction, u"name = ?"_s, {sql::notNull(name)});
    if (!found)
        return found.error();
    return *found > 0;
}

Result<qint64> AccountStore::create(Transaction &transaction, const Account &account, const QString &passwordHash)
{
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO account (name, display_name, email, role, password_hash, created_at, disabled_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {account.name, sql::notNull(account.displayName), sql::notNull(account.email), roleName(account.role),
         sql::notNull(passwordHash), account.createdAt, sql::orNull(account.disabledAt)});
    if (!made)
        return made.error();
    return (*made)->first().toLongLong();
}

Result<void> AccountStore::update(Transaction &transaction, const Account &account)
{
    const auto changed =
        sql::change(transaction.connection(),
                    u"UPDATE account SET display_name = ?, email = ?, role = ?, disabled_at = ? WHERE id = ?"_s,
                    {sql::notNull(account.displayName), sql::notNull(account.email), roleName(account.role),
                     sql::orNull(account.disabledAt), account.id});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> AccountStore::setPassword(Transaction &transaction, qint64 id, const QString &passwordHash)
{
    const auto changed = sql::change(transaction.connection(), u"UPDATE account SET password_hash = ? WHERE id = ?"_s,
                                     {sql::notNull(passwordHash), id});
    if (!changed)
        return changed.error();
    return {};
}

} // namespace core
