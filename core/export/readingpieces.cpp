#include "readingpieces.h"

#include "core/storage/sensorblock.h"
#include "core/storage/sensorblocks.h"
#include "core/storage/sensorreadingstore.h"

#include <algorithm>

namespace core {

namespace {

bool isBefore(const CounterReading &reading, EpochMilliseconds time)
{
    return reading.at < time;
}

//! The last of `sorted` before `time`, when it is later than `best`.
void takeLater(std::optional<CounterReading> &best, const std::vector<CounterReading> &sorted, EpochMilliseconds time)
{
    const auto end = std::lower_bound(sorted.begin(), sorted.end(), time, isBefore);
    if (end != sorted.begin() && (!best || std::prev(end)->at > best->at))
        best = *std::prev(end);
}

} // namespace

Result<QHash<qint64, std::vector<CounterReading>>> waitingReadings(Database &database, const QList<qint64> &sensorIds)
{
    QHash<qint64, std::vector<CounterReading>> waiting;
    for (const qint64 id : sensorIds)
        waiting.insert(id, {});
    const auto inbox = SensorReadingStore(database).inbox();
    if (!inbox)
        return inbox.error();
    for (const InboxRow &row : *inbox) {
        if (const auto found = waiting.find(row.sensorId); found != waiting.end())
            found->push_back(row.reading);
    }
    for (auto &readings : waiting)
        std::ranges::stable_sort(readings, {}, &CounterReading::at);
    return waiting;
}

ReadingPieces::ReadingPieces(Database &database, qint64 sensorId, MillisecondRange range,
                             std::vector<CounterReading> waiting)
    : m_database(database)
    , m_sensorId(sensorId)
    , m_range(range)
    , m_waiting(std::move(waiting))
{
}

Result<std::optional<CounterReading>> ReadingPieces::before() const
{
    std::optional<CounterReading> best;
    if (m_range.from == std::numeric_limits<EpochMilliseconds>::min())
        return best;
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    const auto block = blocks->upTo(m_sensorId, m_range.from - 1);
    if (!block)
        return block.error();
    if (*block)
        takeLater(best, (*block)->readings, m_range.from);
    takeLater(best, m_waiting, m_range.from);
    return best;
}

Result<std::vector<CounterReading>> ReadingPieces::next(std::size_t most)
{
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    while (m_buffer.size() <= most && !m_blocksRead) {
        std::vector<CounterReading> placed;
        if (const auto read = readBlock(*blocks, placed); !read)
            return read.error();
        addWaiting(std::move(placed));
    }
    const auto end = m_buffer.begin() + static_cast<std::ptrdiff_t>(std::min(most, m_buffer.size()));
    std::vector<CounterReading> piece(m_buffer.begin(), end);
    m_buffer.erase(m_buffer.begin(), end);
    return piece;
}

Result<void> ReadingPieces::readBlock(SensorBlocks &blocks, std::vector<CounterReading> &placed)
{
    auto block = m_blockStart ? blocks.after(m_sensorId, *m_blockStart) : blocks.upTo(m_sensorId, m_range.from);
    if (block && !*block && !m_blockStart)
        block = blocks.after(m_sensorId, m_range.from);
    if (!block)
        return block.error();
    if (!*block || (*block)->start >= m_range.to) {
        m_blocksRead = true;
        return {};
    }
    m_blockStart = (*block)->start;
    placed = std::move((*block)->readings);
    // A block that was cut anew meanwhile may repeat what was read.
    const EpochMilliseconds from = m_last ? std::max(m_range.from, *m_last + 1) : m_range.from;
    placed.erase(std::lower_bound(placed.begin(), placed.end(), m_range.to, isBefore), placed.end());
    placed.erase(placed.begin(), std::lower_bound(placed.begin(), placed.end(), from, isBefore));
    if (!placed.empty())
        m_last = placed.back().at;
    return {};
}

//! Appends what was placed and, among it, what waited: up to the last one placed, or all of it when no more are.
void ReadingPieces::addWaiting(std::vector<CounterReading> placed)
{
    const auto from = std::lower_bound(m_waiting.begin() + static_cast<std::ptrdiff_t>(m_waitingTaken), m_waiting.end(),
                                       m_range.from, isBefore);
    const EpochMilliseconds upTo = m_blocksRead ? m_range.to : m_last ? *m_last + 1 : m_range.from;
    const auto to = std::max(from, std::lower_bound(from, m_waiting.end(), std::min(upTo, m_range.to), isBefore));
    m_waitingTaken = static_cast<std::size_t>(to - m_waiting.begin());
    if (from == to) {
        m_buffer.insert(m_buffer.end(), placed.begin(), placed.end());
        return;
    }
    const auto merged = mergeReadings(placed, {from, to});
    m_buffer.insert(m_buffer.end(), merged.begin(), merged.end());
}

} // namespace core
