#pragma once

#include "core/base/clock.h"

#include <mutex>

namespace core {

//! How many tokens models may take within a day of UTC; what was used is forgotten with the process. Thread-safe.
class TokenBudget
{
public:
    //! `daily` = 0: no limit. `clock` must outlive it.
    TokenBudget(const Clock &clock, qint64 daily)
        : m_clock(clock)
        , m_daily(daily)
    {
    }

    bool isUsedUp() const;
    void use(qint64 tokens);

private:
    void turnPage() const; // with the lock held

    const Clock &m_clock;
    const qint64 m_daily;
    mutable std::mutex m_mutex; // guards what follows
    mutable qint64 m_day = 0;
    mutable qint64 m_used = 0;
};

} // namespace core
