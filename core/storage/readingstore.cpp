#include "readingstore.h"

#include "core/storage/hourrollups.h"
#include "core/storage/query.h"
#include "core/storage/readingblocks.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<void> checkOrder(std::span<const IntervalReading> sorted)
{
    const auto wrong = std::ranges::adjacent_find(
        sorted, [](const IntervalReading &a, const IntervalReading &b) { return a.start >= b.start; });
    if (wrong != sorted.end())
        return Error{ErrorCode::InvalidArgument, u"readings are not ascending at %1"_s.arg(wrong->start)};
    const auto bad = std::ranges::find_if(
        sorted, [](const IntervalReading &reading) { return !std::isfinite(reading.value) || reading.value < 0.0; });
    if (bad != sorted.end())
        return Error{ErrorCode::InvalidArgument,
                     u"reading %1 at %2 is not a number >= 0"_s.arg(bad->value).arg(bad->start)};
    return {};
}

//! Puts what the batch says now into its claims among `blocks`, and writes those to the database.
Result<void> addClaims(ReadingBlockWriter &writer, std::vector<TimeBlock> &blocks, qint64 batchId,
                       std::span<const IntervalReading> sorted)
{
    const auto before = [](const TimeBlock &a, const TimeBlock &b) {
        return a.start != b.start ? a.start < b.start : a.batchId < b.batchId;
    };
    std::vector<TimeBlock> fresh;
    auto claimed = forEachBlock(sorted, ReadingBlockSpan,
                                [&](EpochSeconds start, std::span<const IntervalReading> part) -> Result<void> {
                                    TimeBlock claim{start, batchId, {}};
                                    const auto own = std::lower_bound(blocks.begin(), blocks.end(), claim, before);
                                    if (own != blocks.end() && own->start == start && own->batchId == batchId) {
                                        own->readings = layOver(own->readings, part);
                                        return writer.write(start, batchId, own->readings);
                                    }
                                    claim.readings.assign(part.begin(), part.end());
                                    fresh.push_back(std::move(claim));
                                    return writer.write(start, batchId, part);
                                });
    if (!claimed)
        return claimed;
    const auto middle = static_cast<std::ptrdiff_t>(blocks.size());
    std::ranges::move(fresh, std::back_inserter(blocks));
    std::inplace_merge(blocks.begin(), blocks.begin() + middle, blocks.end(), before);
    return {};
}

//! A claim that does not show, since a newer batch has another value there, counts as a duplicate: nothing changes.
MergeCounts countMerged(std::span<const IntervalReading> before, std::span<const IntervalReading> after,
                        std::span<const IntervalReading> sorted)
{
    MergeCounts counts;
    auto old = before.begin();
    auto now = after.begin();
    for (const IntervalReading &reading : sorted) {
        while (old != before.end() && old->start < reading.start)
            ++old;
        while (now->start < reading.start) // every reading of `sorted` has its start in `after`
            ++now;
        if (old == before.end() || old->start != reading.start)
            ++counts.inserted;
        else if (old->value == now->value)
            ++counts.duplicate;
        else
            ++counts.replaced;
    }
    return counts;
}

Result<void> noteMerged(const QSqlDatabase &connection, qint64 batchId, qint64 meterId,
                        std::span<const IntervalReading> sorted, qint64 inserted)
{
    const qint64 first = sorted.front().start;
    const qint64 last = sorted.back().start;
    const auto meter =
        sql::change(connection,
                    u"UPDATE meter SET reading_count = reading_count + ?,"
                    " first_reading = CASE WHEN first_reading <= ? THEN first_reading ELSE ? END,"
                    " last_reading = CASE WHEN last_reading >= ? THEN last_reading ELSE ? END WHERE id = ?"_s,
                    {inserted, first, first, last, last, meterId});
    if (!meter)
        return meter.error();
    if (*meter == 0)
        return Error{ErrorCode::NotFound, u"no meter with the id %1"_s.arg(meterId)};
    return noteBatchRange(connection, batchId, meterId, {first, last});
}

} // namespace

Result<MergeCounts> ReadingStore::merge(Transaction &transaction, const SiteZone &zone, qint64 batchId, qint64 meterId,
                                        std::span<const IntervalReading> sorted)
{
    if (sorted.empty())
        return MergeCounts();
    const auto ordered = checkOrder(sorted);
    if (!ordered)
        return ordered.error();
    const QSqlDatabase connection = transaction.connection();
    auto blocks = loadReadingBlocks(connection, meterId, wholeHours(zone, sorted));
    auto writer = ReadingBlockWriter::create(connection, meterId);
    if (!blocks || !writer)
        return blocks ? writer.error() : blocks.error();

    const bool nothingStoodThere = blocks->empty();
    Readings before;
    Readings merged;
    std::span<const IntervalReading> after = sorted;
    if (nothingStoodThere) {
        const auto written = forEachBlock(sorted, ReadingBlockSpan, [&](EpochSeconds start, auto part) {
            return writer->write(start, batchId, part);
        });
        if (!written)
            return written.error();
    } else {
        before = foldBlocks(*blocks);
        const auto claimed = addClaims(*writer, *blocks, batchId, sorted);
        if (!claimed)
            return claimed.error();
        merged = foldBlocks(*blocks);
        after = merged;
    }

    const MergeCounts counts = countMerged(before, after, sorted);
    const auto noted = noteMerged(connection, batchId, meterId, sorted, counts.inserted);
    if (!noted)
        return noted.error();
    const auto updated = updateHourRollups(connection, zone, meterId, before, after);
    if (!updated)
        return updated.error();
    return counts;
}

Result<std::vector<IntervalReading>> ReadingStore::readings(qint64 meterId, TimeRange range) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return loadReadings(*connection, meterId, range);
}

Result<std::vector<HourRollup>> ReadingStore::hours(qint64 meterId, TimeRange range) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto prepared = sqlite::Statement::prepare(*connection, "SELECT start, total, readings FROM reading_hour WHERE "
                                                            "meter_id = ? AND start >= ? AND start < ? ORDER BY start");
    if (!prepared)
        return prepared.error();
    prepared->bind(1, meterId);
    prepared->bind(2, range.from);
    prepared->bind(3, range.to);
    std::vector<HourRollup> hours;
    for (;;) {
        const auto row = prepared->step();
        if (!row)
            return row.error();
        if (!*row)
            return hours;
        hours.push_back({prepared->integer(0), prepared->real(1), static_cast<int>(prepared->integer(2))});
    }
}

Result<std::optional<TimeRange>> ReadingStore::extent(qint64 meterId) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection,
                                   u"SELECT min(first_reading), max(last_reading + interval_seconds) FROM meter"
                                   " WHERE reading_count > 0 AND (id = ? OR ? = 0)"_s,
                                   {meterId, meterId});
    if (!row)
        return row.error();
    const QVariantList &values = **row;
    if (values[0].isNull())
        return std::optional<TimeRange>();
    return std::optional<TimeRange>(TimeRange{values[0].toLongLong(), values[1].toLongLong()});
}

Result<qint64> ReadingStore::count() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection, u"SELECT coalesce(sum(reading_count), 0) FROM meter"_s);
    if (!row)
        return row.error();
    return (*row)->first().toLongLong();
}

} // namespace core
