#pragma once

#include "core/sequence/sequencedetector.h"
#include "core/storage/sequencestore.h"

namespace core {

//! What turns the stored sequences of some windows into those that were found there.
struct SequenceChanges
{
    QList<qint64> removed;
    QList<StoredSequence> updated; //!< much the same stretch as before: it keeps its id
    QList<StoredSequence> added;   //!< ids unset

    int count() const { return static_cast<int>(removed.size() + updated.size() + added.size()); }
};

//! Pure. Sequences that are as they were do not appear.
SequenceChanges sequenceChanges(qint64 sensorId, SequenceKind kind, const QList<StoredSequence> &before,
                                std::span<const FoundSequence> after);

} // namespace core
