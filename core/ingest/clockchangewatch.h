#pragma once

#include "core/model/sitezone.h"

#include <map>

namespace core {

//! Counts the wall-clock times of a file around the changes of the clocks.
class ClockChangeWatch
{
public:
    explicit ClockChangeWatch(const SiteZone &zone)
        : m_zone(zone)
    {
    }

    //! A time without an offset, in seconds since 1970-01-01T00:00 on the wall clock.
    void add(qint64 localSeconds);

    //! Rows in the hour that spring skips: their clock does not follow the change.
    qint64 skippedRows() const { return m_skipped; }
    //! Whether an autumn hour comes once, though the file goes on past it: the clock may not follow the change, or the
    //! second occurrence was merged or left out.
    bool repeatedHourComesOnce() const;
    EpochSeconds change() const { return m_change; } //!< the first one met

private:
    struct Autumn
    {
        qint64 repeated = 0;
        qint64 before = 0;
        qint64 after = 0;
    };

    const SiteZone m_zone;
    qint64 m_skipped = 0;
    EpochSeconds m_change = 0;
    std::map<EpochSeconds, Autumn> m_autumns; //!< by the instant the clocks go back
};

} // namespace core
