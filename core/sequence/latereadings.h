#pragma once

#include "core/model/sensorreading.h"
#include "core/model/sequence.h"
#include "core/storage/database.h"

#include <array>
#include <atomic>

namespace core {

//! Remembers in the store which windows must be processed again because readings of them came, or went, after they were
//! processed. Thread-safe.
class LateReadings
{
public:
    //! `database` must outlive it.
    static Result<std::unique_ptr<LateReadings>> create(Database &database);

    //! Readings of the sensor from one time to the other, both included, are put in place or taken away in this
    //! transaction. Costs nothing but a look at the time when none of them is late.
    Result<void> note(Transaction &transaction, qint64 sensorId, EpochMilliseconds from, EpochMilliseconds to);

    //! Windows up to `end` are about to be processed: what is put in place after it returns is late for them, and what
    //! was before can be read.
    Result<void> claim(SequenceKind kind, EpochMilliseconds end);

private:
    explicit LateReadings(Database &database)
        : m_database(database)
    {
    }
    std::atomic<EpochMilliseconds> &claimed(SequenceKind kind) { return m_claimed[static_cast<std::size_t>(kind)]; }

    Database &m_database;
    // Changed while a transaction is open alone, so that each transaction sees either the claim or that it is before
    // it.
    std::array<std::atomic<EpochMilliseconds>, AllSequenceKinds.size()> m_claimed;
};

} // namespace core
