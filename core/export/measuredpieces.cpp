#include "measuredpieces.h"

#include "core/sensors/counterintervals.h"
#include "core/storage/sensorreadingstore.h"

namespace core {

MeasuredPieces::MeasuredPieces(Database &database, const ExportPart &part, std::vector<CounterReading> waiting)
    : m_database(database)
    , m_part(part)
    , m_readings(database, part.sensorId, part.range, std::move(waiting))
{
}

Result<void> MeasuredPieces::begin()
{
    if (std::exchange(m_begun, true))
        return {};
    // Read once: what is decided meanwhile must not cut the file in two.
    auto breaks = SensorReadingStore(m_database).breaks(m_part.sensorId);
    if (!breaks)
        return breaks.error();
    m_breaks = *std::move(breaks);
    const auto before = m_readings.before();
    if (!before)
        return before.error();
    if (*before && (*before)->at >= m_part.earliest)
        m_before = *before;
    return {};
}

Result<std::span<const MeasuredReading>> MeasuredPieces::next(std::size_t most)
{
    if (const auto begun = begin(); !begun)
        return begun.error();
    auto readings = m_readings.next(most);
    if (!readings)
        return readings.error();
    m_measured.clear();
    if (readings->empty())
        return std::span<const MeasuredReading>();
    if (!m_threshold)
        m_threshold = gapThreshold(m_part.period ? m_part.period : usualPeriod(*readings));
    if (m_before)
        readings->insert(readings->begin(), *m_before);
    m_measured = measure(*readings, m_breaks, *m_threshold);
    const std::size_t known = m_before ? 1 : 0;
    m_before = readings->back();
    return std::span<const MeasuredReading>(m_measured).subspan(known);
}

} // namespace core
