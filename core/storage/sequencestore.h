#pragma once

#include "core/model/sensorreading.h"
#include "core/model/sequence.h"
#include "core/storage/database.h"

#include <QList>

#include <span>

namespace core {

//! A window that was processed before all of its readings were in place.
struct DirtyWindow
{
    EpochMilliseconds window = 0; //!< its start
    EpochMilliseconds last = 0;   //!< the newest of the readings in it that changed
    qint64 revision = 0;          //!< another one when more have changed since
};

//! A sequence as it is stored.
struct StoredSequence
{
    Sequence sequence;  //!< without corrections
    bool counts = true; //!< far enough from the one before it: the only ones that are shown
};

//! Sequences of sensors, how far each sensor is processed, and who was told of them. Times in epoch milliseconds.
//! Errors: Storage.
class SequenceStore
{
public:
    explicit SequenceStore(Database &database)
        : m_database(database)
    {
    }

    //! Ascending; those that hold a part of the range.
    Result<QList<StoredSequence>> overlapping(qint64 sensorId, SequenceKind kind, MillisecondRange range) const;
    Result<std::optional<StoredSequence>> byId(qint64 id) const;
    Result<qint64> insert(Transaction &transaction, const StoredSequence &one); //!< takes all but the id
    Result<void> update(Transaction &transaction, const StoredSequence &one);
    Result<void> remove(Transaction &transaction, qint64 id);

    //! The end of the last window that was processed; nullopt for a sensor that never was.
    Result<std::optional<EpochMilliseconds>> mark(qint64 sensorId, SequenceKind kind) const;
    //! All that usually decides what is to be done for a sensor, at one look.
    struct Progress
    {
        std::optional<EpochMilliseconds> mark;
        std::optional<EpochMilliseconds> lastEnd; //!< of the sensor's last sequence
        bool hasDirty = false;
        bool hasBreaks = false; //!< of its counter
    };
    Result<Progress> progress(qint64 sensorId, SequenceKind kind) const;
    Result<std::optional<EpochMilliseconds>> latestMark(SequenceKind kind) const; //!< of all sensors
    Result<void> setMark(Transaction &transaction, qint64 sensorId, SequenceKind kind, EpochMilliseconds processedTo);
    struct Mark
    {
        qint64 sensorId = 0;
        SequenceKind kind = SequenceKind::Peak;
        EpochMilliseconds processedTo = 0;
    };
    Result<void> setMarks(Transaction &transaction, std::span<const Mark> marks);

    Result<QList<DirtyWindow>> dirty(qint64 sensorId, SequenceKind kind) const; //!< ascending
    //! Nothing for sensors that do not count electricity: they have no sequences.
    Result<void> noteDirty(Transaction &transaction, qint64 sensorId, SequenceKind kind, EpochMilliseconds window,
                           EpochMilliseconds last);
    //! Unless more has changed since it was read.
    Result<void> clearDirty(Transaction &transaction, qint64 sensorId, SequenceKind kind, const DirtyWindow &one);

    //! When an account was last told of anomalies.
    struct Notice
    {
        EpochSeconds at = 0;
        qint64 lastSequence = 0; //!< those with greater ids were found later
    };
    Result<std::optional<Notice>> lastNotice(qint64 accountId) const;
    Result<void> setLastNotice(Transaction &transaction, qint64 accountId, const Notice &notice);

private:
    Database &m_database;
};

} // namespace core
