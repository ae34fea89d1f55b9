#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <mutex>
#include <optional>

namespace core {

//! Slows down guessing: after so many failures of one pair (a sensor or account, and an address) within a window, the
//! pair has to wait until the oldest of them is that long past. Other pairs are not held up. Thread-safe.
class RateLimit
{
public:
    struct Options
    {
        int failures = 5;
        EpochSeconds window = 60;
        qsizetype mostPairs = 100'000; //!< memory is bounded; past it the pairs longest quiet are forgotten
    };

    //! `clock` must outlive this.
    explicit RateLimit(const Clock &clock);
    RateLimit(const Clock &clock, Options options);

    //! Before the secret is looked at: the seconds to wait (1..window) if the attempt is refused; else nullopt, and the
    //! attempt counts as a failure until succeeded() takes it back. So guesses made at once are counted too.
    std::optional<int> attempt(const QByteArray &subject, const QByteArray &address);
    //! The secret was right: the pair's failures are forgotten.
    void succeeded(const QByteArray &subject, const QByteArray &address);

private:
    void forgetQuiet(EpochSeconds now);

    const Clock &m_clock;
    const Options m_options;
    std::mutex m_mutex;                                // guards m_failures
    QHash<QByteArray, QList<EpochSeconds>> m_failures; //!< by the pair's hash, oldest first
};

} // namespace core
