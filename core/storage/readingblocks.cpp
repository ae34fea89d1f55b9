#include "readingblocks.h"

#include <algorithm>

namespace core {

Result<std::vector<TimeBlock>> loadReadingBlocks(const QSqlDatabase &connection, qint64 meterId, TimeRange range)
{
    auto prepared = sqlite::Statement::prepare(
        connection, "SELECT start, batch_id, payload FROM reading_block WHERE meter_id = ? AND start >= ? AND start < ?"
                    " ORDER BY start, batch_id");
    if (!prepared)
        return prepared.error();
    prepared->bind(1, meterId);
    prepared->bind(2, blockStart(range.from, ReadingBlockSpan));
    prepared->bind(3, range.to);
    std::vector<TimeBlock> blocks;
    for (;;) {
        const auto row = prepared->step();
        if (!row)
            return row.error();
        if (!*row)
            return blocks;
        TimeBlock &block = blocks.emplace_back();
        block.start = prepared->integer(0);
        block.batchId = prepared->integer(1);
        const auto unpacked = unpackBlock(block.start, prepared->blob(2), block.readings);
        if (!unpacked)
            return unpacked.error();
    }
}

Result<Readings> loadReadings(const QSqlDatabase &connection, qint64 meterId, TimeRange range)
{
    const auto blocks = loadReadingBlocks(connection, meterId, range);
    if (!blocks)
        return blocks.error();
    Readings readings = foldBlocks(*blocks);
    const auto byStart = [](const IntervalReading &reading, EpochSeconds time) { return reading.start < time; };
    readings.erase(std::lower_bound(readings.begin(), readings.end(), range.to, byStart), readings.end());
    readings.erase(readings.begin(), std::lower_bound(readings.begin(), readings.end(), range.from, byStart));
    return readings;
}

Result<ReadingBlockWriter> ReadingBlockWriter::create(const QSqlDatabase &connection, qint64 meterId)
{
    auto prepared = sqlite::Statement::prepare(
        connection, "INSERT INTO reading_block (meter_id, start, batch_id, payload) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (meter_id, start, batch_id) DO UPDATE SET payload = excluded.payload");
    if (!prepared)
        return prepared.error();
    return ReadingBlockWriter(*std::move(prepared), meterId);
}

Result<void> ReadingBlockWriter::write(EpochSeconds start, qint64 batchId, std::span<const IntervalReading> readings)
{
    packBlock(start, readings, m_bytes);
    m_statement.bind(1, m_meterId);
    m_statement.bind(2, start);
    m_statement.bind(3, batchId);
    m_statement.bind(4, std::span<const char>(m_bytes));
    return m_statement.run();
}

} // namespace core
