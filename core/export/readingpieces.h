#pragma once

#include "core/model/sensorreading.h"
#include "core/storage/database.h"

#include <QHash>
#include <QList>

#include <vector>

namespace core {

class SensorBlocks;

//! The readings of each of these sensors that are in the inbox, ascending; of one without any, an empty list. To be
//! asked before anything in place is read, so that what is put in place meanwhile is seen twice rather than not at all.
Result<QHash<qint64, std::vector<CounterReading>>> waitingReadings(Database &database, const QList<qint64> &sensorIds);

//! The accepted readings of one sensor, piece by piece: each piece takes up behind the last reading of the one before,
//! so that nothing is held between them, neither rows nor a lock. One call at a time, from any thread.
class ReadingPieces
{
public:
    //! `waiting`: of waitingReadings(). `database` must outlive it.
    ReadingPieces(Database &database, qint64 sensorId, MillisecondRange range, std::vector<CounterReading> waiting);

    //! The last one before the range.
    Result<std::optional<CounterReading>> before() const;
    //! At most `most`, ascending; none when there are no more.
    Result<std::vector<CounterReading>> next(std::size_t most);
    bool isAtEnd() const { return m_blocksRead && m_buffer.empty(); } //!< true only after next()

private:
    Result<void> readBlock(SensorBlocks &blocks, std::vector<CounterReading> &placed);
    void addWaiting(std::vector<CounterReading> placed);

    Database &m_database;
    const qint64 m_sensorId;
    const MillisecondRange m_range;
    std::vector<CounterReading> m_waiting;
    std::size_t m_waitingTaken = 0;
    std::vector<CounterReading> m_buffer; //!< read and not handed out yet
    std::optional<EpochMilliseconds> m_blockStart;
    std::optional<EpochMilliseconds> m_last; //!< the latest in place that was read
    bool m_blocksRead = false;
};

} // namespace core
