#pragma once

#include "core/model/counterpoint.h"
#include "core/model/sensorreading.h"
#include "core/storage/database.h"
#include "core/storage/sqlite/statementcache.h"

#include <QSqlDatabase>

#include <array>

namespace core {

//! The rows of sensor_block through one connection; a block starts at its first reading and ends before the next one.
//! Belongs to the connection's thread and must go before the connection does. Writing happens in the caller's
//! transaction.
class SensorBlocks
{
public:
    explicit SensorBlocks(const QSqlDatabase &connection)
        : m_connection(connection)
    {
    }
    //! Through this thread's connection.
    static Result<SensorBlocks> open(Database &database);

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
    //! Likewise, in place of what `into` holds: its memory serves from one sensor to the next.
    Result<void> load(qint64 sensorId, MillisecondRange range, bool around, std::vector<CounterReading> &into);
    Result<void> load(qint64 sensorId, MillisecondRange range, bool around, std::vector<CounterPoint> &into);

    //! From where on the range holds at least `count` (> 0) readings; the range's own start when it holds fewer in all.
    //! Reads no more blocks than those.
    Result<EpochMilliseconds> startOfNewest(qint64 sensorId, MillisecondRange range, qint64 count);

    //! Adds readings, ascending by time; those whose time is there already are passed over.
    Result<void> merge(qint64 sensorId, std::span<const CounterReading> sorted);
    //! Takes away the readings of these times, ascending; times without one are passed over.
    Result<void> remove(qint64 sensorId, std::span<const EpochMilliseconds> sorted);

private:
    // Taken when first used: few of them are used by each.
    enum Query { UpTo, After, From, Write, Erase, QueryCount };
    Result<sqlite::Statement *> statement(Query query);
    //! Appends the readings of the block that the query finds, and gives its start.
    template<typename Reading>
    Result<std::optional<EpochMilliseconds>> append(Query query, qint64 sensorId, EpochMilliseconds time,
                                                    std::vector<Reading> &out);
    //! The blocks that start in [from, to) and, with `oneMore`, the one behind them when none of them reaches it.
    template<typename Reading>
    Result<void> appendRange(qint64 sensorId, EpochMilliseconds from, EpochMilliseconds to, bool oneMore,
                             std::vector<Reading> &into);
    template<typename Reading>
    Result<void> loadInto(qint64 sensorId, MillisecondRange range, bool around, std::vector<Reading> &into);
    Result<std::optional<Block>> one(Query query, qint64 sensorId, EpochMilliseconds time);
    //! In place of the block that started at `start`, if any did.
    Result<void> rewrite(qint64 sensorId, std::optional<EpochMilliseconds> start,
                         std::span<const CounterReading> readings);
    Result<void> write(qint64 sensorId, std::span<const CounterReading> readings);
    Result<void> erase(qint64 sensorId, EpochMilliseconds start);

    QSqlDatabase m_connection;
    std::array<std::optional<sqlite::PreparedStatement>, QueryCount> m_statements;
    std::vector<char> m_bytes;
};

} // namespace core
