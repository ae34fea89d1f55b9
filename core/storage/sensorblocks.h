#pragma once

#include "core/model/sensorreading.h"
#include "core/storage/sqlite/statement.h"

#include <QSqlDatabase>

namespace core {

//! The rows of sensor_block through one connection; a block starts at its first reading and ends before the next one.
//! Belongs to the connection's thread and must go before the connection does. Writing happens in the caller's
//! transaction.
class SensorBlocks
{
public:
    static Result<SensorBlocks> open(const QSqlDatabase &connection);

    struct Block
    {
        EpochMilliseconds start = 0;
        std::vector<CounterReading> readings;
    };
    //! The block with the latest start that is not after `time`; the one that holds it, if any does.
    Result<std::optional<Block>> upTo(qint64 sensorId, EpochMilliseconds time);
    //! The first block that starts after `time`.
    Result<std::optional<Block>> after(qint64 sensorId, EpochMilliseconds time);
    Result<std::optional<CounterReading>> newest(qint64 sensorId);

    //! The readings within the range and, with `around`, the last one before it and the first one after it.
    Result<std::vector<CounterReading>> load(qint64 sensorId, MillisecondRange range, bool around);

    //! From where on the range holds at least `count` (> 0) readings; the range's own start when it holds fewer in all.
    //! Reads no more blocks than those.
    Result<EpochMilliseconds> startOfNewest(qint64 sensorId, MillisecondRange range, qint64 count);

    //! Adds readings, ascending by time; those whose time is there already are passed over.
    Result<void> merge(qint64 sensorId, std::span<const CounterReading> sorted);
    //! Takes away the readings of these times, ascending; times without one are passed over.
    Result<void> remove(qint64 sensorId, std::span<const EpochMilliseconds> sorted);

private:
    struct Statements
    {
        sqlite::Statement upTo;
        sqlite::Statement after;
        sqlite::Statement range;
        sqlite::Statement write;
        sqlite::Statement erase;
    };
    explicit SensorBlocks(Statements statements)
        : m_sql(std::move(statements))
    {
    }
    Result<std::optional<Block>> one(sqlite::Statement &statement, qint64 sensorId, EpochMilliseconds time);
    //! In place of the block that started at `start`, if any did.
    Result<void> rewrite(qint64 sensorId, std::optional<EpochMilliseconds> start,
                         std::span<const CounterReading> readings);

    Statements m_sql;
    std::vector<char> m_bytes;
};

} // namespace core
