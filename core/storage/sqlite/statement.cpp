#include "statement.h"

#include <QSqlDriver>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core::sqlite {

static Error storageError(sqlite3 *handle, const char *sql)
{
    return {ErrorCode::Storage, u"database: %1 in: %2"_s.arg(QString::fromUtf8(sqlite3_errmsg(handle)),
                                                             QString::fromUtf8(sql).simplified())};
}

Result<Statement> Statement::prepare(const QSqlDatabase &connection, const char *sql)
{
    const QVariant variant = connection.driver()->handle();
    if (!variant.isValid() || qstrcmp(variant.typeName(), "sqlite3*") != 0)
        return Error{ErrorCode::Internal, u"the connection %1 is not SQLite"_s.arg(connection.connectionName())};
    auto *handle = *static_cast<sqlite3 *const *>(variant.constData());
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return storageError(handle, sql);
    return Statement(statement);
}

void Statement::bindText(int mark, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement.get(), mark, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int mark, std::span<const char> blob)
{
    sqlite3_bind_blob64(m_statement.get(), mark, blob.data(), blob.size(), SQLITE_STATIC);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return storageError(sqlite3_db_handle(m_statement.get()), sqlite3_sql(m_statement.get()));
}

Result<void> Statement::run()
{
    Result<bool> row = step();
    while (row && *row)
        row = step();
    reset();
    if (!row)
        return row.error();
    return {};
}

void Statement::forget()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

std::span<const char> Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

} // namespace core::sqlite
