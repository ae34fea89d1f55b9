#include "heldreadings.h"

#include "core/sensors/plausibility.h"
#include "core/sensors/revolutions.h"
#include "core/storage/sensorreadingstore.h"

#include <algorithm>

namespace core {

static std::vector<EpochMilliseconds> timesOf(std::span<const HeldReading> readings)
{
    std::vector<EpochMilliseconds> times;
    for (const HeldReading &one : readings)
        times.push_back(one.reading.at);
    std::ranges::sort(times);
    return times;
}

Result<void> HeldReadings::put(Transaction &transaction, std::span<const HeldReading> readings)
{
    std::vector<CounterReading> counters;
    for (const HeldReading &held : readings) {
        if (!held.energy)
            counters.push_back(held.reading);
        else if (auto put = putRevolutions(transaction, held); !put)
            return put;
    }
    return m_blocks.merge(m_sensorId, counters);
}

Result<void> HeldReadings::putRevolutions(Transaction &transaction, const HeldReading &held)
{
    const EpochMilliseconds at = held.reading.at;
    const auto beside = m_blocks.load(m_sensorId, {at, at + 1}, true);
    if (!beside)
        return beside.error();
    SensorReadingStore store(m_database);
    const auto breaks = store.breaks(m_sensorId);
    if (!breaks)
        return breaks.error();
    const Neighbours around = neighboursAmong(*beside, at);
    const double base = counterBefore(around.earlier, at, *breaks);
    CounterReading reading = held.reading;
    reading.counter = base + *held.energy;
    if (around.later) {
        auto put = store.putBreak(transaction, m_sensorId, breakAfterLate(reading, base, *around.later, *breaks));
        if (!put)
            return put;
    }
    return m_blocks.merge(m_sensorId, std::span(&reading, 1));
}

Result<void> HeldReadings::takeOut(Transaction &transaction, std::span<const HeldReading> readings)
{
    for (const HeldReading &held : readings) {
        if (!held.energy)
            continue;
        if (auto gone = takeOutRevolutions(transaction, held); !gone)
            return gone;
    }
    return m_blocks.remove(m_sensorId, timesOf(readings));
}

Result<void> HeldReadings::takeOutRevolutions(Transaction &transaction, const HeldReading &held)
{
    const EpochMilliseconds at = held.reading.at;
    const auto beside = m_blocks.load(m_sensorId, {at, at + 1}, true);
    if (!beside)
        return beside.error();
    SensorReadingStore store(m_database);
    const auto breaks = store.breaks(m_sensorId);
    if (!breaks)
        return breaks.error();
    const Neighbours around = neighboursAmong(*beside, at);
    if (!around.same)
        return {};
    if (auto gone = store.removeBreakAt(transaction, m_sensorId, at); !gone)
        return gone;
    if (around.later) {
        const auto one = breakWithout(*around.same, around.earlier, *around.later, *breaks);
        auto kept = one ? store.putBreak(transaction, m_sensorId, *one)
                        : store.removeBreakAt(transaction, m_sensorId, around.later->at);
        if (!kept)
            return kept;
    }
    return m_blocks.remove(m_sensorId, std::span(&at, 1));
}

} // namespace core
