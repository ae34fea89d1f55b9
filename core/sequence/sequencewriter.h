#pragma once

#include "core/sensors/groupedwrites.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequencechanges.h"

#include <functional>
#include <mutex>

namespace core {

//! One part of a sensor's windows, worked out and not stored yet.
struct SequencePart
{
    SequenceChanges changes;
    std::optional<EpochMilliseconds> mark; //!< to be set
    QList<DirtyWindow> done;
};

//! Stores what was found, of many sensors together. Thread-safe.
class SequenceWriter
{
public:
    //! In the transaction that stores them: anomalies that were not known before and that count, ascending.
    using Noticed = std::function<Result<void>(Transaction &, const Sensor &, const QList<Sequence> &)>;

    //! `database` must outlive it.
    explicit SequenceWriter(Database &database);
    ~SequenceWriter(); //!< stores the marks that wait

    void setNoticed(Noticed noticed); //!< before the first save()

    //! Waits for the disk when there is something to lose. A mark alone need not be waited for: without it, the same is
    //! found again. Storage; Unavailable when too much waits to be written.
    Result<void> save(const SensorPtr &sensor, SequenceKind kind, SequencePart part);
    //! What save() did not wait for.
    std::optional<EpochMilliseconds> waitingMark(qint64 sensorId, SequenceKind kind);

private:
    bool saveLater(const SequenceStore::Mark &mark);
    Result<void> storeMarks(Transaction &transaction);
    Result<void> store(Transaction &transaction, const Sensor &sensor, SequenceKind kind, const SequencePart &part);
    Result<void> spaceOut(Transaction &transaction, qint64 sensorId, QList<Sequence> &added);

    SequenceStore m_store;
    Noticed m_noticed;
    std::mutex m_mutex;
    std::vector<SequenceStore::Mark> m_marks; // to be written, together; guarded by m_mutex
    GroupedWrites m_writes;                   // last: it ends before what it uses
};

} // namespace core
