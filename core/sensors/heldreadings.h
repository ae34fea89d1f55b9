#pragma once

#include "core/sensors/plausibility.h"
#include "core/storage/quarantinestore.h"
#include "core/storage/sensorblocks.h"

#include <span>
#include <vector>

// How readings that were held back come among those in place, and out of them again, with the breaks that revolutions
// need. In the caller's transaction and thread; nothing of the sensor may lie in the inbox.
namespace core {

class HeldReadings
{
public:
    HeldReadings(Database &database, SensorBlocks &blocks, qint64 sensorId)
        : m_database(database)
        , m_blocks(blocks)
        , m_sensorId(sensorId)
    {
    }

    //! Ascending. Revolutions get the counter of their place.
    Result<void> put(Transaction &transaction, std::span<const HeldReading> readings);
    //! In any order; what put() did is undone, and what came in since keeps its own consumption.
    Result<void> takeOut(Transaction &transaction, std::span<const HeldReading> readings);

private:
    using Breaks = std::vector<CounterBreak>; // those of the sensor as they are stored, ascending

    Result<Neighbours> around(EpochMilliseconds at);
    Result<void> putBreak(Transaction &transaction, const CounterBreak &one, Breaks &breaks);
    Result<void> removeBreakAt(Transaction &transaction, EpochMilliseconds at, Breaks &breaks);
    Result<void> putRevolutions(Transaction &transaction, const HeldReading &held, Breaks &breaks);
    Result<void> takeOutRevolutions(Transaction &transaction, EpochMilliseconds at, Breaks &breaks);

    Database &m_database;
    SensorBlocks &m_blocks;
    const qint64 m_sensorId;
};

} // namespace core
