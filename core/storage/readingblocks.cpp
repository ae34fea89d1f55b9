#include "readingblocks.h"

#include "core/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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

Result<void> noteBatchRange(const QSqlDatabase &connection, qint64 batchId, qint64 meterId, TimeRange said)
{
    const auto noted =
        sql::change(connection,
                    u"INSERT INTO batch_range (batch_id, meter_id, first_start, last_start) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (batch_id, meter_id) DO UPDATE SET"
                    " first_start = CASE WHEN excluded.first_start < batch_range.first_start THEN excluded.first_start"
                    " ELSE batch_range.first_start END,"
                    " last_start = CASE WHEN excluded.last_start > batch_range.last_start THEN excluded.last_start"
                    " ELSE batch_range.last_start END"_s,
                    {batchId, meterId, said.from, said.to});
    if (!noted)
        return noted.error();
    return {};
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
