#pragma once

#include "core/sensors/plausibility.h"
#include "core/storage/sensorreadingstore.h"

#include <array>
#include <unordered_map>

namespace core {

//! An open question of a sensor, as the writer needs it.
struct OpenDoubt
{
    qint64 questionId = 0;
    qint64 lastSequence = 0;
    qint64 readings = 0;
    CounterReading last; //!< held back last, since this program started
};

//! What the writer knows of one sensor without asking the store.
struct SensorTail
{
    std::vector<CounterReading> waiting;  //!< not in place yet, ascending; may hold some that are
    std::optional<CounterReading> placed; //!< the newest in place
    std::vector<CounterBreak> breaks;     //!< all of them, ascending
    std::array<std::optional<OpenDoubt>, AllDoubts.size()> doubts; //!< the newest question of each
    int olderQuestions = 0;                                        //!< that are open again beside a newer one
    qint64 olderReadings = 0;
    std::optional<EpochMilliseconds> period;
    bool isDue = false; //!< one of those waiting changes what the meter shows

    const CounterReading *newest() const;
};

//! The tails of all sensors. Belongs to the writer's thread.
class SensorTails
{
public:
    //! Reads them all: what waits in the inbox, the newest in place, breaks and open questions.
    static Result<std::unique_ptr<SensorTails>> load(Database &database);

    SensorTail &of(qint64 sensorId) { return m_tails[sensorId]; }
    const std::unordered_map<qint64, SensorTail> &all() const { return m_tails; }
    //! Reads one again that has nothing waiting.
    Result<void> reload(qint64 sensorId);

    Result<Neighbours> neighbours(qint64 sensorId, const SensorTail &tail, EpochMilliseconds at);
    //! Puts a reading among those waiting.
    void insert(qint64 sensorId, const CounterReading &reading);
    //! Takes one away that insert() put there.
    void remove(qint64 sensorId, EpochMilliseconds at);
    std::size_t waiting() const { return m_waiting; }
    //! Those waiting are in place.
    void placed(qint64 sensorId);

    SensorBlocks &blocks() { return m_blocks; }
    qint64 lastInboxId = 0;

private:
    SensorTails(Database &database, SensorBlocks blocks)
        : m_database(database)
        , m_blocks(std::move(blocks))
    {
    }
    Result<void> readInbox();
    Result<void> readBreaks();
    Result<void> readDoubts();
    Result<void> readPlaced(qint64 sensorId, SensorTail &tail);

    Database &m_database;
    SensorBlocks m_blocks;
    std::unordered_map<qint64, SensorTail> m_tails;
    std::size_t m_waiting = 0;
};

} // namespace core
