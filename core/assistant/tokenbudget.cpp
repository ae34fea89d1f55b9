#include "tokenbudget.h"

namespace core {

bool TokenBudget::isUsedUp() const
{
    const std::lock_guard lock(m_mutex);
    turnPage();
    return m_daily > 0 && m_used >= m_daily;
}

void TokenBudget::use(qint64 tokens)
{
    const std::lock_guard lock(m_mutex);
    turnPage();
    m_used += tokens;
}

void TokenBudget::turnPage() const
{
    const qint64 today = m_clock.now() / SecondsPerDay;
    if (m_day == today)
        return;
    m_day = today;
    m_used = 0;
}

} // namespace core
