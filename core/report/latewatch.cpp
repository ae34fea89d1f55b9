#include "latewatch.h"

namespace core {

void LateWatch::setReportedUntil(EpochSeconds end)
{
    const std::scoped_lock lock(m_mutex);
    m_until = std::max(m_until, end * 1000);
}

void LateWatch::note(const std::vector<AcceptedReading> &readings)
{
    const std::scoped_lock lock(m_mutex);
    for (const AcceptedReading &one : readings) {
        if (one.reading.at < m_until)
            m_sensors.insert(one.sensorId);
    }
}

QSet<qint64> LateWatch::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_sensors, {});
}

bool LateWatch::isNewDay(EpochSeconds now)
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_day, now / SecondsPerDay) != now / SecondsPerDay;
}

} // namespace core
