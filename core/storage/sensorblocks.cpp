#include "sensorblocks.h"

#include "core/storage/connections.h"
#include "core/storage/sensorblock.h"

#include <algorithm>

namespace core {

namespace {

constexpr EpochMilliseconds Latest = std::numeric_limits<EpochMilliseconds>::max();

bool isBefore(const CounterReading &reading, EpochMilliseconds time)
{
    return reading.at < time;
}

} // namespace

Result<SensorBlocks> SensorBlocks::open(Database &database)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    return SensorBlocks(*connection);
}

Result<sqlite::Statement *> SensorBlocks::statement(Query query)
{
    constexpr std::array<const char *, QueryCount> Sql{
        "SELECT start, payload FROM sensor_block WHERE sensor_id = ? AND start <= ? ORDER BY start DESC LIMIT 1",
        "SELECT start, payload FROM sensor_block WHERE sensor_id = ? AND start > ? ORDER BY start LIMIT 1",
        "SELECT start, payload FROM sensor_block WHERE sensor_id = ? AND start >= ? ORDER BY start",
        "INSERT INTO sensor_block (sensor_id, start, payload) VALUES (?, ?, ?)"
        " ON CONFLICT (sensor_id, start) DO UPDATE SET payload = excluded.payload",
        "DELETE FROM sensor_block WHERE sensor_id = ? AND start = ?"};
    std::optional<sqlite::PreparedStatement> &known = m_statements[query];
    if (!known) {
        auto prepared = ThreadConnections::ofThisThread().prepared(m_connection, Sql[query]);
        if (!prepared)
            return prepared.error();
        known = *std::move(prepared);
    }
    return &**known;
}

template<typename Reading>
Result<std::optional<EpochMilliseconds>> SensorBlocks::append(Query query, qint64 sensorId, EpochMilliseconds time,
                                                              std::vector<Reading> &out)
{
    const auto prepared = statement(query);
    if (!prepared)
        return prepared.error();
    sqlite::Statement &sql = **prepared;
    sql.bind(1, sensorId);
    sql.bind(2, time);
    auto row = sql.step();
    std::optional<EpochMilliseconds> start;
    Result<void> unpacked;
    if (row && *row) {
        start = sql.integer(0);
        unpacked = unpackSensorBlock(*start, sql.blob(1), out);
    }
    sql.reset();
    if (!row)
        return row.error();
    if (!unpacked)
        return unpacked.error();
    return start;
}

Result<std::optional<SensorBlocks::Block>> SensorBlocks::one(Query query, qint64 sensorId, EpochMilliseconds time)
{
    Block block;
    const auto start = append(query, sensorId, time, block.readings);
    if (!start)
        return start.error();
    if (!*start)
        return std::optional<Block>();
    block.start = **start;
    return std::optional<Block>(std::move(block));
}

Result<std::optional<SensorBlocks::Block>> SensorBlocks::upTo(qint64 sensorId, EpochMilliseconds time)
{
    return one(UpTo, sensorId, time);
}

Result<std::optional<SensorBlocks::Block>> SensorBlocks::after(qint64 sensorId, EpochMilliseconds time)
{
    return one(After, sensorId, time);
}

Result<std::optional<CounterReading>> SensorBlocks::newest(qint64 sensorId)
{
    const auto block = upTo(sensorId, Latest);
    if (!block)
        return block.error();
    return *block && !(*block)->readings.empty() ? std::optional((*block)->readings.back()) : std::nullopt;
}

Result<std::vector<CounterReading>> SensorBlocks::load(qint64 sensorId, MillisecondRange range, bool around)
{
    std::vector<CounterReading> all;
    if (const auto loaded = load(sensorId, range, around, all); !loaded)
        return loaded.error();
    return all;
}

Result<void> SensorBlocks::load(qint64 sensorId, MillisecondRange range, bool around, std::vector<CounterReading> &into)
{
    return loadInto(sensorId, range, around, into);
}

Result<void> SensorBlocks::load(qint64 sensorId, MillisecondRange range, bool around, std::vector<CounterPoint> &into)
{
    return loadInto(sensorId, range, around, into);
}

template<typename Reading>
Result<void> SensorBlocks::loadInto(qint64 sensorId, MillisecondRange range, bool around, std::vector<Reading> &into)
{
    into.clear();
    auto first = append(UpTo, sensorId, range.from, into);
    if (!first)
        return first.error();
    EpochMilliseconds next = *first ? std::max(**first + 1, range.from) : range.from;
    // The one before the range may be the last of the block before.
    if (*first && around && **first == range.from && range.from > std::numeric_limits<EpochMilliseconds>::min()) {
        into.clear();
        if (const auto before = append(UpTo, sensorId, range.from - 1, into); !before)
            return before.error();
        next = range.from;
    }
    if (auto appended = appendRange(sensorId, next, range.to, around, into); !appended)
        return appended;
    cutToRange(into, range, around);
    return {};
}

template<typename Reading>
Result<void> SensorBlocks::appendRange(qint64 sensorId, EpochMilliseconds from, EpochMilliseconds to, bool oneMore,
                                       std::vector<Reading> &into)
{
    const auto prepared = statement(From);
    if (!prepared)
        return prepared.error();
    sqlite::Statement &rows = **prepared;
    rows.bind(1, sensorId);
    rows.bind(2, from);
    Result<void> unpacked;
    auto row = rows.step();
    for (; row && *row && unpacked; row = rows.step()) {
        const EpochMilliseconds start = rows.integer(0);
        const bool isBehind = start >= to;
        if (isBehind && (!oneMore || (!into.empty() && into.back().at >= to)))
            break;
        unpacked = unpackSensorBlock(start, rows.blob(1), into);
        if (isBehind)
            break;
    }
    rows.reset();
    if (!row)
        return row.error();
    return unpacked;
}

Result<EpochMilliseconds> SensorBlocks::startOfNewest(qint64 sensorId, MillisecondRange range, qint64 count)
{
    EpochMilliseconds end = range.to;
    while (end > range.from) {
        const auto block = upTo(sensorId, end - 1);
        if (!block)
            return block.error();
        if (!*block)
            break;
        count -= std::ranges::count_if((*block)->readings,
                                       [range](const CounterReading &reading) { return reading.at < range.to; });
        end = (*block)->start;
        if (count <= 0)
            return std::max(end, range.from);
    }
    return range.from;
}

Result<void> SensorBlocks::write(qint64 sensorId, std::span<const CounterReading> readings)
{
    const auto prepared = statement(Write);
    if (!prepared)
        return prepared.error();
    packSensorBlock(readings, m_bytes);
    (*prepared)->bind(1, sensorId);
    (*prepared)->bind(2, readings.front().at);
    (*prepared)->bind(3, std::span<const char>(m_bytes));
    return (*prepared)->run();
}

Result<void> SensorBlocks::erase(qint64 sensorId, EpochMilliseconds start)
{
    const auto prepared = statement(Erase);
    if (!prepared)
        return prepared.error();
    (*prepared)->bind(1, sensorId);
    (*prepared)->bind(2, start);
    return (*prepared)->run();
}

Result<void> SensorBlocks::rewrite(qint64 sensorId, std::optional<EpochMilliseconds> start,
                                   std::span<const CounterReading> readings)
{
    if (start && (readings.empty() || readings.front().at != *start)) {
        if (auto erased = erase(sensorId, *start); !erased)
            return erased;
    }
    while (!readings.empty()) {
        const auto part = readings.first(sensorBlockLength(readings));
        if (auto written = write(sensorId, part); !written)
            return written;
        readings = readings.subspan(part.size());
    }
    return {};
}

Result<void> SensorBlocks::merge(qint64 sensorId, std::span<const CounterReading> sorted)
{
    while (!sorted.empty()) {
        const auto block = upTo(sensorId, sorted.front().at);
        if (!block)
            return block.error();
        std::size_t size = sorted.size();
        const auto next = after(sensorId, sorted.front().at);
        if (!next)
            return next.error();
        if (*next) {
            const auto end = std::lower_bound(sorted.begin(), sorted.end(), (*next)->start, isBefore);
            size = static_cast<std::size_t>(end - sorted.begin());
        }
        const auto part = sorted.first(size);
        Result<void> written;
        if (*block)
            written = rewrite(sensorId, (*block)->start, mergeReadings((*block)->readings, part));
        else
            written = rewrite(sensorId, std::nullopt, part);
        if (!written)
            return written;
        sorted = sorted.subspan(size);
    }
    return {};
}

Result<void> SensorBlocks::remove(qint64 sensorId, std::span<const EpochMilliseconds> sorted)
{
    while (!sorted.empty()) {
        auto block = upTo(sensorId, sorted.front());
        if (!block)
            return block.error();
        if (!*block || (*block)->readings.back().at < sorted.front()) {
            sorted = sorted.subspan(1);
            continue;
        }
        std::vector<CounterReading> &readings = (*block)->readings;
        const EpochMilliseconds last = readings.back().at;
        std::erase_if(readings, [sorted](const CounterReading &reading) {
            return std::binary_search(sorted.begin(), sorted.end(), reading.at);
        });
        if (auto written = rewrite(sensorId, (*block)->start, readings); !written)
            return written;
        while (!sorted.empty() && sorted.front() <= last)
            sorted = sorted.subspan(1);
    }
    return {};
}

} // namespace core
