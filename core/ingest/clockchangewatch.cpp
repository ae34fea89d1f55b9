#include "clockchangewatch.h"

#include "core/base/time.h"

#include <algorithm>

namespace core {

//! How long before and after the repeated time rows are counted to compare with.
constexpr EpochSeconds Neighbourhood = 2 * SecondsPerHour;

void ClockChangeWatch::add(qint64 localSeconds)
{
    const LocalInstant instant = m_zone.resolve(localSeconds);
    if (instant.kind == LocalInstant::Kind::Skipped) {
        ++m_skipped;
        if (m_change == 0)
            m_change = localSeconds - m_zone.offsetAt(localSeconds - SecondsPerDay);
        return;
    }
    if (instant.kind == LocalInstant::Kind::Repeated) {
        // Hours are compared whole, so the start of the local hour stands for the change.
        ++m_autumns[instant.utc / SecondsPerHour].repeated;
        if (m_change == 0)
            m_change = instant.second / SecondsPerHour * SecondsPerHour;
        return;
    }
    const LocalInstant later = m_zone.resolve(localSeconds + Neighbourhood / 2);
    if (later.kind == LocalInstant::Kind::Repeated)
        ++m_autumns[later.utc / SecondsPerHour].before;
    const LocalInstant earlier = m_zone.resolve(localSeconds - Neighbourhood / 2);
    if (earlier.kind == LocalInstant::Kind::Repeated)
        ++m_autumns[earlier.utc / SecondsPerHour].after;
}

bool ClockChangeWatch::repeatedHourComesOnce() const
{
    return std::ranges::any_of(m_autumns, [](const auto &entry) {
        const Autumn &autumn = entry.second;
        const qint64 usual = std::min(autumn.before, autumn.after);
        return usual > 0 && autumn.repeated < 2 * usual;
    });
}

} // namespace core
