#pragma once

#include "core/base/clock.h"
#include "core/model/sitezone.h"
#include "core/sensors/sensorservice.h"
#include "core/sensors/sensortails.h"
#include "core/storage/timeblock.h"

namespace core {

//! Puts readings in place: from the inbox into blocks, and what they say of whole slots into the meters of buildings.
//! In small transactions, so that nobody waits long for the writer; a reading that is put in place twice is there once.
//! Belongs to the writer's thread.
class Folding
{
public:
    //! Which readings of a sensor, from the first to the last, are put in place or taken away in the transaction.
    using Placing =
        std::function<Result<void>(Transaction &, qint64 sensorId, EpochMilliseconds from, EpochMilliseconds to)>;

    static Result<std::unique_ptr<Folding>> create(Database &database, const Clock &clock, const SensorOptions &options,
                                                   SensorTails &tails, Placing placing);

    void begin(); //!< everything that waits now; nothing when that is under way already
    bool isUnderWay() const { return m_isUnderWay; }
    //! One transaction. Returns which meters changed; they are marked dirty. After an error it is still under way.
    Result<TouchedData> step();

    //! In the caller's transaction: what the meter of the sensor says of every slot that holds a part of the intervals
    //! around (from, to], by the readings in place and `breaks`. Marks them dirty.
    Result<TouchedData> rebuildSlots(Transaction &transaction, qint64 sensorId, EpochMilliseconds from,
                                     EpochMilliseconds to, std::span<const CounterBreak> breaks,
                                     std::optional<EpochMilliseconds> period);
    //! To be called for everything that goes into the blocks or out of them. Ascending; tells of stretches without long
    //! pauses, each on its own.
    Result<void> tellPlacing(Transaction &transaction, qint64 sensorId, std::span<const CounterReading> readings);

private:
    Folding(Database &database, const Clock &clock, const SensorOptions &options, SensorTails &tails, SiteZone zone,
            Placing placing);

    struct Placed
    {
        qint64 sensorId = 0;
        std::optional<EpochMilliseconds> period; //!< its readings' usual one from now on
    };
    Result<TouchedData> placeSome(Transaction &transaction, std::vector<Placed> &placed);
    Result<TouchedData> placeOne(Transaction &transaction, Placed &placed);
    Result<TouchedData> writeSlots(Transaction &transaction, const Sensor &sensor, Utility utility, TimeRange range,
                                   int slotSeconds, std::span<const IntervalReading> meterReadings);
    int slotSecondsOf(const std::optional<Meter> &meter, std::optional<EpochMilliseconds> period) const;

    Database &m_database;
    const Clock &m_clock;
    const SensorOptions &m_options;
    SensorTails &m_tails;
    const SiteZone m_zone;
    const Placing m_placing;
    std::vector<qint64> m_left; //!< sensors to come
    qint64 m_lastInboxId = 0;
    bool m_isUnderWay = false;
};

} // namespace core
