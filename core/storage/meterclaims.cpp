#include "meterclaims.h"

#include "core/storage/hourrollups.h"
#include "core/storage/query.h"
#include "core/storage/readingblocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool comesBefore(const TimeBlock &a, const TimeBlock &b)
{
    return a.start != b.start ? a.start < b.start : a.batchId < b.batchId;
}

bool startsBefore(const IntervalReading &reading, EpochSeconds time)
{
    return reading.start < time;
}

//! The batch's own block of this day among `blocks`, made if it is not there.
TimeBlock &ownBlock(std::vector<TimeBlock> &blocks, EpochSeconds start, qint64 batchId)
{
    const TimeBlock key{start, batchId, {}};
    auto found = std::lower_bound(blocks.begin(), blocks.end(), key, comesBefore);
    if (found == blocks.end() || found->start != start || found->batchId != batchId)
        found = blocks.insert(found, key);
    return *found;
}

Result<void> eraseBlock(const QSqlDatabase &connection, qint64 meterId, EpochSeconds start, qint64 batchId)
{
    const auto erased =
        sql::change(connection, u"DELETE FROM reading_block WHERE meter_id = ? AND start = ? AND batch_id = ?"_s,
                    {meterId, start, batchId});
    if (!erased)
        return erased.error();
    return {};
}

//! Brings the batch's own blocks within the range to `sorted`, in memory and in the store.
Result<void> rewrite(const QSqlDatabase &connection, std::vector<TimeBlock> &blocks, qint64 batchId, qint64 meterId,
                     TimeRange range, std::span<const IntervalReading> sorted)
{
    auto writer = ReadingBlockWriter::create(connection, meterId);
    if (!writer)
        return writer.error();
    for (EpochSeconds day = blockStart(range.from, ReadingBlockSpan); day < range.to; day += ReadingBlockSpan) {
        const auto first = std::lower_bound(sorted.begin(), sorted.end(), day, startsBefore);
        const auto last = std::lower_bound(first, sorted.end(), day + ReadingBlockSpan, startsBefore);
        TimeBlock &own = ownBlock(blocks, day, batchId);
        Readings now = own.readings;
        std::erase_if(now, [range](const IntervalReading &reading) { return range.contains(reading.start); });
        now = layOver(now, std::span<const IntervalReading>(first, last));
        if (now == own.readings)
            continue;
        own.readings = std::move(now);
        auto written = own.readings.empty() ? eraseBlock(connection, meterId, day, batchId)
                                            : writer->write(day, batchId, own.readings);
        if (!written)
            return written;
    }
    return {};
}

TimeRange changedRange(const Readings &before, const Readings &after)
{
    const auto [firstOld, firstNew] = std::ranges::mismatch(before, after);
    if (firstOld == before.end() && firstNew == after.end())
        return {};
    const auto [lastOld, lastNew] = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
    TimeRange changed{std::numeric_limits<EpochSeconds>::max(), std::numeric_limits<EpochSeconds>::min()};
    const auto cover = [&changed](EpochSeconds start) {
        changed.from = std::min(changed.from, start);
        changed.to = std::max(changed.to, start + 1);
    };
    if (firstOld != before.end())
        cover(firstOld->start);
    if (firstNew != after.end())
        cover(firstNew->start);
    if (lastOld != before.rend())
        cover(lastOld->start);
    if (lastNew != after.rend())
        cover(lastNew->start);
    return changed;
}

//! The earliest or latest reading of the meter that is left, when those at an end went.
Result<QVariant> endReading(const QSqlDatabase &connection, qint64 meterId, bool first)
{
    const auto day = sql::firstRow(
        connection, u"SELECT %1(start) FROM reading_block WHERE meter_id = ?"_s.arg(first ? u"min"_s : u"max"_s),
        {meterId});
    if (!day)
        return day.error();
    if ((*day)->first().isNull())
        return QVariant();
    const qint64 start = (*day)->first().toLongLong();
    const auto readings = loadReadings(connection, meterId, {start, start + ReadingBlockSpan});
    if (!readings)
        return readings.error();
    if (readings->empty())
        return QVariant();
    return QVariant(first ? readings->front().start : readings->back().start);
}

Result<void> noteMeter(const QSqlDatabase &connection, qint64 meterId, qint64 more)
{
    const auto first = endReading(connection, meterId, true);
    const auto last = endReading(connection, meterId, false);
    if (!first || !last)
        return first ? last.error() : first.error();
    const auto meter = sql::change(
        connection,
        u"UPDATE meter SET reading_count = reading_count + ?, first_reading = ?, last_reading = ? WHERE id = ?"_s,
        {more, *first, *last, meterId});
    if (!meter)
        return meter.error();
    return {};
}

} // namespace

Result<TimeRange> replaceClaims(Transaction &transaction, const SiteZone &zone, qint64 batchId, qint64 meterId,
                                TimeRange range, std::span<const IntervalReading> sorted)
{
    if (range.isEmpty())
        return TimeRange();
    const QSqlDatabase connection = transaction.connection();
    auto blocks = loadReadingBlocks(connection, meterId, wholeHours(zone, range.from, range.to - 1));
    if (!blocks)
        return blocks.error();
    const Readings before = foldBlocks(*blocks);
    if (const auto written = rewrite(connection, *blocks, batchId, meterId, range, sorted); !written)
        return written.error();
    const Readings after = foldBlocks(*blocks);
    if (!sorted.empty()) { // a range that is wider than the claims does no harm
        const TimeRange said{sorted.front().start, sorted.back().start};
        if (const auto noted = noteBatchRange(connection, batchId, meterId, said); !noted)
            return noted.error();
    }
    const TimeRange changed = changedRange(before, after);
    if (changed.isEmpty())
        return changed;
    if (const auto rolled = updateHourRollups(connection, zone, meterId, before, after); !rolled)
        return rolled.error();
    if (const auto noted = noteMeter(connection, meterId, std::ssize(after) - std::ssize(before)); !noted)
        return noted.error();
    return changed;
}

Result<qint64> sensorBatch(Transaction &transaction, EpochSeconds now)
{
    const auto found =
        sql::firstRow(transaction.connection(), u"SELECT min(id) FROM import_batch WHERE kind = 'sensor'"_s);
    if (!found)
        return found.error();
    if (!(*found)->first().isNull())
        return (*found)->first().toLongLong();
    const auto made = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO import_batch (kind, source, imported_at) VALUES ('sensor', 'sensors', ?) RETURNING id"_s, {now});
    if (!made)
        return made.error();
    return (*made)->first().toLongLong();
}

} // namespace core
