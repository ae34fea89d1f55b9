#pragma once

#include "core/sensors/groupedwrites.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequencechanges.h"

#include <QSet>

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

//! Stores what was found, of many sensors together. Nobody waits for the disk: what is lost in a crash is lost together
//! with the mark of how far the sensor was processed, and found again. Thread-safe.
class SequenceWriter
{
public:
    //! In the transaction that stores them: anomalies that were not known before and that count, ascending.
    using Noticed = std::function<Result<void>(Transaction &, const Sensor &, const QList<Sequence> &)>;

    //! `database` must outlive it.
    explicit SequenceWriter(Database &database);
    ~SequenceWriter(); //!< stores what waits

    void setNoticed(Noticed noticed); //!< before the first save()

    //! Storage: something could not be stored since the last call; it is for the next run to find again.
    Result<void> save(const SensorPtr &sensor, SequenceKind kind, SequencePart part);
    //! Waits until all that was saved is stored. Storage; Unavailable when too much waits to be written.
    Result<void> flush();

    //! Whether more than marks of a sensor waits.
    bool hasWaiting(qint64 sensorId);
    //! The mark of a sensor that waits.
    std::optional<EpochMilliseconds> waitingMark(qint64 sensorId, SequenceKind kind);

private:
    struct Item
    {
        SensorPtr sensor;
        SequenceKind kind = SequenceKind::Peak;
        SequencePart part;
        bool isMarkAlone() const { return part.changes.count() == 0 && part.done.isEmpty(); }
    };
    struct Batch
    {
        void add(const Item &item);

        std::vector<Item> items;
        QSet<qint64> changed;                                               //!< sensors with more than marks
        std::map<std::pair<qint64, SequenceKind>, EpochMilliseconds> marks; //!< the last ones
    };

    bool submit();
    void stored(const Result<void> &result);
    Result<void> storeWaiting(Transaction &transaction);
    Result<void> store(Transaction &transaction, const Item &item);
    Result<void> spaceOut(Transaction &transaction, qint64 sensorId, QList<Sequence> &added);

    SequenceStore m_store;
    Noticed m_noticed;
    std::mutex m_mutex;             // guards what follows
    Batch m_waiting;                // for the next transaction
    Batch m_inFlight;               // in one that is not committed yet
    bool m_isSubmitted = false;     // somebody will take what waits
    std::optional<Error> m_failure; // that nobody was told of
    GroupedWrites m_writes;         // last: it ends before what it uses
};

} // namespace core
