#include "statementcache.h"

#include <algorithm>
#include <utility>

namespace core::sqlite {

PreparedStatement::PreparedStatement(StatementCache &cache, const char *sql, Statement statement)
    : m_cache(&cache)
    , m_sql(sql)
    , m_statement(std::move(statement))
{
}

PreparedStatement::PreparedStatement(PreparedStatement &&other) noexcept
    : m_cache(std::exchange(other.m_cache, nullptr))
    , m_sql(other.m_sql)
    , m_statement(std::move(other.m_statement))
{
}

PreparedStatement &PreparedStatement::operator=(PreparedStatement &&other) noexcept
{
    if (this == &other)
        return *this;
    giveBack();
    m_cache = std::exchange(other.m_cache, nullptr);
    m_sql = other.m_sql;
    m_statement = std::move(other.m_statement);
    return *this;
}

PreparedStatement::~PreparedStatement()
{
    giveBack();
}

void PreparedStatement::giveBack()
{
    if (!m_cache)
        return;
    m_statement.forget();
    m_cache->m_idle.push_back({m_sql, std::move(m_statement)});
}

Result<PreparedStatement> StatementCache::take(const QSqlDatabase &connection, const char *sql)
{
    const auto found = std::ranges::find(m_idle, sql, &Idle::sql);
    if (found != m_idle.end()) {
        PreparedStatement lent(*this, sql, std::move(found->statement));
        m_idle.erase(found);
        return lent;
    }
    auto prepared = Statement::prepare(connection, sql);
    if (!prepared)
        return prepared.error();
    return PreparedStatement(*this, sql, *std::move(prepared));
}

} // namespace core::sqlite
