#include "tokenstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

// Scopes are words without blanks.
static QStringList scopesOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

static Result<QList<AccessToken>> select(const QSqlDatabase &connection, const QString &where,
                                         const QVariantList &values)
{
    auto query = sql::run(connection,
                          u"SELECT t.id, t.account_id, a.name, t.name, t.scopes, t.created_at, t.expires_at,"
                          " t.revoked_at FROM access_token t JOIN account a ON a.id = t.account_id %1"
                          " ORDER BY t.id DESC"_s.arg(where),
                          values);
    if (!query)
        return query.error();
    QList<AccessToken> tokens;
    while (query->next()) {
        tokens.append({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toString(),
                       query->value(3).toString(), scopesOf(query->value(4).toString()), query->value(5).toLongLong(),
                       sql::optionalValue<EpochSeconds>(query->value(6)),
                       sql::optionalValue<EpochSeconds>(query->value(7))});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return tokens;
}

Result<QList<AccessToken>> TokenStore::all() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return select(*connection, QString(), {});
}

Result<std::optional<AccessToken>> TokenStore::byId(const Transaction &transaction, qint64 id) const
{
    const auto tokens = select(transaction.connection(), u"WHERE t.id = ?"_s, {id});
    if (!tokens)
        return tokens.error();
    return tokens->isEmpty() ? std::optional<AccessToken>() : tokens->first();
}

Result<QList<TokenStore::LiveToken>> TokenStore::live() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, u"SELECT t.token_hash, a.role, a.id, a.name, t.id, t.scopes, t.expires_at"
                                       " FROM access_token t JOIN account a ON a.id = t.account_id"
                                       " WHERE t.revoked_at IS NULL AND a.disabled_at IS NULL"_s);
    if (!query)
        return query.error();
    QList<LiveToken> tokens;
    while (query->next()) {
        const auto role = roleFromName(query->value(1).toString());
        if (!role)
            return Error{ErrorCode::Storage, u"account %1 has an unknown role"_s.arg(query->value(2).toLongLong())};
        tokens.append({query->value(0).toByteArray(),
                       {*role, query->value(2).toLongLong(), query->value(3).toString(), query->value(4).toLongLong(),
                        scopesOf(query->value(5).toString())},
                       sql::optionalValue<EpochSeconds>(query->value(6))});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return tokens;
}

Result<qint64> TokenStore::create(Transaction &transaction, const AccessToken &token, const QByteArray &hash)
{
    const QString scopes = token.scopes.isEmpty() ? u""_s : token.scopes.join(u' ');
    const auto made =
        sql::firstRow(transaction.connection(),
                      u"INSERT INTO access_token (account_id, name, token_hash, scopes, created_at, expires_at)"
                      " VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
                      {token.accountId, token.name, hash, scopes, token.createdAt, sql::orNull(token.expiresAt)});
    if (!made)
        return made.error();
    return (*made)->first().toLongLong();
}

Result<void> TokenStore::revoke(Transaction &transaction, qint64 id, EpochSeconds at)
{
    const auto changed =
        sql::change(transaction.connection(), u"UPDATE access_token SET revoked_at = ? WHERE id = ?"_s, {at, id});
    if (!changed)
        return changed.error();
    return {};
}

Result<int> TokenStore::revokeNamed(Transaction &transaction, qint64 accountId, const QString &name, EpochSeconds at)
{
    return sql::change(
        transaction.connection(),
        u"UPDATE access_token SET revoked_at = ? WHERE account_id = ? AND name = ? AND revoked_at IS NULL"_s,
        {at, accountId, name});
}

Result<void> TokenStore::removeEnded(Transaction &transaction, const QString &name, EpochSeconds before)
{
    const auto removed = sql::change(
        transaction.connection(), u"DELETE FROM access_token WHERE name = ? AND (expires_at < ? OR revoked_at < ?)"_s,
        {name, before, before});
    if (!removed)
        return removed.error();
    return {};
}

Result<int> TokenStore::removeAllEnded(Transaction &transaction, EpochSeconds before)
{
    const QSqlDatabase connection = transaction.connection();
    auto accounts =
        sql::change(connection, u"DELETE FROM access_token WHERE expires_at < ? OR revoked_at < ?"_s, {before, before});
    if (!accounts)
        return accounts;
    auto sensors = sql::change(connection, u"DELETE FROM sensor_token WHERE expires_at < ?"_s, {before});
    if (!sensors)
        return sensors;
    return *accounts + *sensors;
}

} // namespace core
