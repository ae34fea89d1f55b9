#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

#include <sqlite3.h>

#include <memory>
#include <span>

namespace core::sqlite {

//! A prepared statement on the native handle of a QtSql connection, for the paths where a QVariant per value would cost
//! more than the database. Belongs to the connection's thread and must go before the connection does.
class Statement
{
public:
    static Result<Statement> prepare(const QSqlDatabase &connection, const char *sql);

    // Marks count from 1, columns from 0. A bound blob must stay alive until the next reset().
    void bind(int mark, qint64 value) { sqlite3_bind_int64(m_statement.get(), mark, value); }
    void bind(int mark, double value) { sqlite3_bind_double(m_statement.get(), mark, value); }
    void bindNull(int mark) { sqlite3_bind_null(m_statement.get(), mark); }
    void bindText(int mark, const QString &value);
    void bind(int mark, std::span<const char> blob);

    Result<bool> step(); //!< true: there is a row
    Result<void> run();  //!< steps to the end and resets
    void reset() { sqlite3_reset(m_statement.get()); }
    void forget(); //!< resets, and lets go of what is bound

    bool isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }
    qint64 integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
    double real(int column) const { return sqlite3_column_double(m_statement.get(), column); }
    std::span<const char> blob(int column) const; //!< valid until the next step

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    explicit Statement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace core::sqlite
