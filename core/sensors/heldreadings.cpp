#include "heldreadings.h"

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

Result<Neighbours> HeldReadings::around(EpochMilliseconds at)
{
    const auto beside = m_blocks.load(m_sensorId, {at, at + 1}, true);
    if (!beside)
        return beside.error();
    return neighboursAmong(*beside, at);
}

Result<void> HeldReadings::putBreak(Transaction &transaction, const CounterBreak &one, Breaks &breaks)
{
    putBreakAmong(breaks, one);
    return SensorReadingStore(m_database).putBreak(transaction, m_sensorId, one);
}

Result<void> HeldReadings::removeBreakAt(Transaction &transaction, EpochMilliseconds at, Breaks &breaks)
{
    std::erase_if(breaks, [at](const CounterBreak &one) { return one.at == at; });
    return SensorReadingStore(m_database).removeBreakAt(transaction, m_sensorId, at);
}

Result<void> HeldReadings::put(Transaction &transaction, std::span<const HeldReading> readings)
{
    auto breaks = SensorReadingStore(m_database).breaks(m_sensorId);
    if (!breaks)
        return breaks.error();
    std::vector<CounterReading> counters;
    for (const HeldReading &held : readings) {
        if (!held.energy)
            counters.push_back(held.reading);
        else if (auto put = putRevolutions(transaction, held, *breaks); !put)
            return put;
    }
    return m_blocks.merge(m_sensorId, counters);
}

Result<void> HeldReadings::putRevolutions(Transaction &transaction, const HeldReading &held, Breaks &breaks)
{
    CounterReading reading = held.reading;
    const auto beside = around(reading.at);
    if (!beside)
        return beside.error();
    const double base = counterBefore(beside->earlier, reading.at, breaks);
    reading.counter = base + *held.energy;
    if (beside->later) {
        auto put = putBreak(transaction, breakAfterLate(reading, base, *beside->later, breaks), breaks);
        if (!put)
            return put;
    }
    return m_blocks.merge(m_sensorId, std::span(&reading, 1));
}

Result<void> HeldReadings::takeOut(Transaction &transaction, std::span<const HeldReading> readings)
{
    auto breaks = SensorReadingStore(m_database).breaks(m_sensorId);
    if (!breaks)
        return breaks.error();
    for (const HeldReading &held : readings) {
        if (!held.energy)
            continue;
        if (auto gone = takeOutRevolutions(transaction, held.reading.at, *breaks); !gone)
            return gone;
    }
    return m_blocks.remove(m_sensorId, timesOf(readings));
}

Result<void> HeldReadings::takeOutRevolutions(Transaction &transaction, EpochMilliseconds at, Breaks &breaks)
{
    const auto beside = around(at);
    if (!beside)
        return beside.error();
    if (!beside->same)
        return {};
    const auto &later = beside->later;
    const auto kept = later ? breakWithout(*beside->same, beside->earlier, *later, breaks) : std::nullopt;
    if (auto gone = removeBreakAt(transaction, at, breaks); !gone)
        return gone;
    if (later) {
        auto mended = kept ? putBreak(transaction, *kept, breaks) : removeBreakAt(transaction, later->at, breaks);
        if (!mended)
            return mended;
    }
    return m_blocks.remove(m_sensorId, std::span(&at, 1));
}

} // namespace core
