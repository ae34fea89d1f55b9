#pragma once

#include "core/storage/sqlite/statement.h"

#include <vector>

namespace core::sqlite {

class StatementCache;

//! A statement lent by the cache of its connection: reset and given back when it goes, which must be in the thread of
//! the connection and before that is closed.
class PreparedStatement
{
public:
    PreparedStatement(PreparedStatement &&other) noexcept;
    PreparedStatement &operator=(PreparedStatement &&other) noexcept;
    ~PreparedStatement();

    Statement *operator->() { return &m_statement; }
    Statement &operator*() { return m_statement; }

private:
    friend class StatementCache;
    PreparedStatement(StatementCache &cache, const char *sql, Statement statement);
    void giveBack();

    StatementCache *m_cache; // null when moved from
    const char *m_sql;
    Statement m_statement;
};

//! Keeps the statements of one connection prepared, for parsing them costs more than what many of them do. One thread.
class StatementCache
{
public:
    //! `sql` must stay where it is: a literal. One that is lent already is prepared once more.
    Result<PreparedStatement> take(const QSqlDatabase &connection, const char *sql);

private:
    friend class PreparedStatement;
    struct Idle
    {
        const char *sql;
        Statement statement;
    };
    std::vector<Idle> m_idle;
};

} // namespace core::sqlite
