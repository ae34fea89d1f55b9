#pragma once

#include "core/sensors/groupedwrites.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequencechanges.h"

#include <QHash>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace core {

//! One part of a sensor's windows, worked out and not stored yet.
struct SequencePart
{
    SequenceChanges changes;
    std::optional<EpochMilliseconds> mark; //!< to be set
    QList<DirtyWindow> done;
};

//! Stores what was found, of many sensors together. Nobody waits for the disk before flush(): what is lost in a crash
//! is lost together with the mark of how far the sensor was processed, and found again. What fails is known by its
//! sensor. Thread-safe.
class SequenceWriter
{
public:
    //! In the transaction that stores them: anomalies that were not known before and that count, ascending.
    using Noticed = std::function<Result<void>(Transaction &, const Sensor &, const QList<Sequence> &)>;

    //! `database` must outlive it.
    explicit SequenceWriter(Database &database);
    ~SequenceWriter(); //!< stores what waits

    void setNoticed(Noticed noticed); //!< before the first save()

    //! What the store gave for something of this sensor that was saved before; this part is not taken then.
    //! Unavailable when too much waits to be written.
    Result<void> save(const SensorPtr &sensor, SequenceKind kind, SequencePart part);
    //! Waits until all that was saved is stored or has failed. What the store gave for any of it, until that sensor is
    //! told by save() or flush(sensorId).
    Result<void> flush();
    //! Waits until what was saved of the sensor is stored, except marks alone. What the store gave for it, once.
    Result<void> flush(qint64 sensorId);

    //! Likewise for who only reads: what has failed is told to those who write.
    void wait(qint64 sensorId);

    //! The mark of a sensor that is not stored yet.
    std::optional<EpochMilliseconds> waitingMark(qint64 sensorId, SequenceKind kind);

private:
    using Key = std::pair<qint64, SequenceKind>;
    using Marks = std::map<Key, EpochMilliseconds>;
    struct Item
    {
        SensorPtr sensor;
        SequenceKind kind = SequenceKind::Peak;
        SequencePart part;
    };

    Result<void> submit(Item item);
    Result<void> submitMarks();
    void stored(const Marks &marks, std::optional<qint64> sensorId, const Result<void> &result);
    Result<void> tell(qint64 sensorId);
    Result<void> store(Transaction &transaction, const Item &item);
    Result<void> storeMarks(Transaction &transaction, const Marks &marks);
    Result<void> spaceOut(Transaction &transaction, qint64 sensorId, QList<Sequence> &added);

    SequenceStore m_store;
    Noticed m_noticed;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_settled;
    Marks m_marks;                    // alone, for a write of many
    Marks m_marksInFlight;            // the last ones that were submitted
    QHash<qint64, int> m_inFlight;    // writes by sensor
    int m_markWrites = 0;             // in flight
    std::map<qint64, Error> m_lost;   // by sensor, until told
    std::optional<Error> m_lostMarks; // likewise
    GroupedWrites m_writes;           // last: it ends before what it uses
};

} // namespace core
