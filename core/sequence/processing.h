#pragma once

#include "core/sequence/sequencedetector.h"
#include "core/sequence/sequenceservice.h"
#include "core/storage/sequencestore.h"

namespace core {

//! Works out what the readings of one sensor say, from its mark to a time and around what came late. Reads the store
//! and writes nothing.
class Processing
{
public:
    //! `memory` must outlive it.
    Processing(Database &database, const Sensor &sensor, SequenceKind kind, SequenceRules rules,
               DetectorMemory &memory);

    //! Windows to process, ascending and apart: those after the mark up to `end`, and those before it that readings
    //! which came late belong to or are the reference of. Parts of a week at most.
    //! `waiting`: a mark that is not in the store yet.
    Result<QList<MillisecondRange>> plan(EpochMilliseconds end, std::optional<EpochMilliseconds> waiting = {});
    std::optional<EpochMilliseconds> mark() const { return m_mark; } //!< as plan() found it
    const QList<DirtyWindow> &dirty() const { return m_dirty; }      //!< likewise

    //! What becomes of the sequences in and around some windows.
    struct Outcome
    {
        MillisecondRange windows; //!< all that were looked at
        QList<StoredSequence> before;
        std::vector<FoundSequence> after;
    };
    //! `known`: up to where windows have been processed, `windows` included.
    Result<Outcome> look(MillisecondRange windows, EpochMilliseconds known);

    //! The readings of a sequence, with the one before its first.
    Result<std::vector<MeasuredReading>> readingsOf(EpochMilliseconds from, EpochMilliseconds to) const;

private:
    Result<std::optional<EpochMilliseconds>> firstWindow() const;
    Result<void> addLate(QList<MillisecondRange> &windows, EpochMilliseconds end) const;
    Result<Detection> detect(MillisecondRange windows) const;
    Result<QList<StoredSequence>> before(MillisecondRange windows);

    Database &m_database;
    SequenceStore m_store;
    const Sensor &m_sensor;
    const SequenceKind m_kind;
    const SequenceRules m_rules;
    DetectorMemory &m_memory;
    std::optional<EpochMilliseconds> m_mark;
    EpochMilliseconds m_noneAfter = 0; //!< no sequence ends later; until the first look alone
    bool m_hasLooked = false;
    bool m_hasBreaks = true;
    QList<DirtyWindow> m_dirty;
};

} // namespace core
