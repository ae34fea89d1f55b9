#include "sensorblocks.h"

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

Result<SensorBlocks> SensorBlocks::open(const QSqlDatabase &connection)
{
    using sqlite::Statement;
    auto upTo = Statement::prepare(connection, "SELECT start, payload FROM sensor_block WHERE sensor_id = ? AND"
                                               " start <= ? ORDER BY start DESC LIMIT 1");
    auto after = Statement::prepare(connection, "SELECT start, payload FROM sensor_block WHERE sensor_id = ? AND"
                                                " start > ? ORDER BY start LIMIT 1");
    auto range = Statement::prepare(connection, "SELECT start, payload FROM sensor_block WHERE sensor_id = ? AND"
                                                " start >= ? AND start < ? ORDER BY start");
    auto write = Statement::prepare(connection, "INSERT INTO sensor_block (sensor_id, start, payload) VALUES (?, ?, ?)"
                                                " ON CONFLICT (sensor_id, start) DO UPDATE SET payload ="
                                                " excluded.payload");
    auto erase = Statement::prepare(connection, "DELETE FROM sensor_block WHERE sensor_id = ? AND start = ?");
    for (const auto *prepared : {&upTo, &after, &range, &write, &erase}) {
        if (!*prepared)
            return prepared->error();
    }
    return SensorBlocks({*std::move(upTo), *std::move(after), *std::move(range), *std::move(write), *std::move(erase)});
}

Result<std::optional<SensorBlocks::Block>> SensorBlocks::one(sqlite::Statement &statement, qint64 sensorId,
                                                             EpochMilliseconds time)
{
    statement.bind(1, sensorId);
    statement.bind(2, time);
    auto row = statement.step();
    std::optional<Block> block;
    Result<void> unpacked;
    if (row && *row) {
        block.emplace();
        block->start = statement.integer(0);
        unpacked = unpackSensorBlock(block->start, statement.blob(1), block->readings);
    }
    statement.reset();
    if (!row)
        return row.error();
    if (!unpacked)
        return unpacked.error();
    return block;
}

Result<std::optional<SensorBlocks::Block>> SensorBlocks::upTo(qint64 sensorId, EpochMilliseconds time)
{
    return one(m_sql.upTo, sensorId, time);
}

Result<std::optional<SensorBlocks::Block>> SensorBlocks::after(qint64 sensorId, EpochMilliseconds time)
{
    return one(m_sql.after, sensorId, time);
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
    auto first = upTo(sensorId, range.from);
    if (!first)
        return first.error();
    std::vector<CounterReading> all;
    if (*first) {
        all = std::move((*first)->readings);
        // The one before the range may be the last of the block before.
        if (around && all.front().at == range.from && range.from > std::numeric_limits<EpochMilliseconds>::min()) {
            auto before = upTo(sensorId, range.from - 1);
            if (!before)
                return before.error();
            if (*before)
                all.insert(all.begin(), (*before)->readings.begin(), (*before)->readings.end());
        }
    }
    const EpochMilliseconds seen = *first ? (*first)->start + 1 : range.from;
    m_sql.range.bind(1, sensorId);
    m_sql.range.bind(2, std::max(seen, range.from));
    m_sql.range.bind(3, range.to);
    Result<void> unpacked;
    auto row = m_sql.range.step();
    for (; row && *row && unpacked; row = m_sql.range.step())
        unpacked = unpackSensorBlock(m_sql.range.integer(0), m_sql.range.blob(1), all);
    m_sql.range.reset();
    if (!row)
        return row.error();
    if (!unpacked)
        return unpacked.error();

    if (around && (all.empty() || all.back().at < range.to)) {
        const auto next = after(sensorId, all.empty() ? range.from : all.back().at);
        if (!next)
            return next.error();
        if (*next)
            all.push_back((*next)->readings.front());
    }
    cutToRange(all, range, around);
    return all;
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

Result<void> SensorBlocks::rewrite(qint64 sensorId, std::optional<EpochMilliseconds> start,
                                   std::span<const CounterReading> readings)
{
    if (start && (readings.empty() || readings.front().at != *start)) {
        m_sql.erase.bind(1, sensorId);
        m_sql.erase.bind(2, *start);
        if (auto erased = m_sql.erase.run(); !erased)
            return erased;
    }
    while (!readings.empty()) {
        const auto part = readings.first(sensorBlockLength(readings));
        packSensorBlock(part, m_bytes);
        m_sql.write.bind(1, sensorId);
        m_sql.write.bind(2, part.front().at);
        m_sql.write.bind(3, std::span<const char>(m_bytes));
        if (auto written = m_sql.write.run(); !written)
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
