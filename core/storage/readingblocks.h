#pragma once

#include "core/storage/sqlite/statement.h"
#include "core/storage/timeblock.h"

#include <QSqlDatabase>

namespace core {

//! The claims on the meter's readings in every block that overlaps `range`, ascending by start, then batch.
Result<std::vector<TimeBlock>> loadReadingBlocks(const QSqlDatabase &connection, qint64 meterId, TimeRange range);
//! The readings of the meter within `range`.
Result<Readings> loadReadings(const QSqlDatabase &connection, qint64 meterId, TimeRange range);

//! That the batch says something of the meter's readings from the start `said.from` to the start `said.to`, both of
//! them included; widens what it said before.
Result<void> noteBatchRange(const QSqlDatabase &connection, qint64 batchId, qint64 meterId, TimeRange said);

//! Writes or replaces what batches say of one meter.
class ReadingBlockWriter
{
public:
    static Result<ReadingBlockWriter> create(const QSqlDatabase &connection, qint64 meterId);
    Result<void> write(EpochSeconds start, qint64 batchId, std::span<const IntervalReading> readings);

private:
    ReadingBlockWriter(sqlite::Statement statement, qint64 meterId)
        : m_statement(std::move(statement))
        , m_meterId(meterId)
    {
    }

    sqlite::Statement m_statement;
    qint64 m_meterId;
    std::vector<char> m_bytes;
};

} // namespace core
