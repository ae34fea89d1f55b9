#include "batchundo.h"

#include "core/storage/hourrollups.h"
#include "core/storage/meterinterval.h"
#include "core/storage/query.h"
#include "core/storage/readingblocks.h"
#include "core/storage/weatherclaims.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! What a batch says of one meter.
struct TouchedMeter
{
    qint64 id = 0;
    EpochSeconds first = 0;
    EpochSeconds last = 0;
    Utility utility = Utility::Electricity;
    int intervalSeconds = 0;
};

Result<QList<TouchedMeter>> metersOf(const QSqlDatabase &connection, qint64 batchId)
{
    auto query = sql::run(connection,
                          u"SELECT r.meter_id, r.first_start, r.last_start, m.utility, m.interval_seconds"
                          " FROM batch_range r JOIN meter m ON m.id = r.meter_id WHERE r.batch_id = ?"
                          " ORDER BY r.meter_id"_s,
                          {batchId});
    if (!query)
        return query.error();
    QList<TouchedMeter> meters;
    while (query->next()) {
        const auto utility = utilityFromName(query->value(3).toString());
        if (!utility)
            return Error{ErrorCode::Storage, u"meter %1 has an unknown utility"_s.arg(query->value(0).toLongLong())};
        meters.append({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toLongLong(),
                       *utility, query->value(4).toInt()});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return meters;
}

//! Smallest range of starts in which the two differ; empty when they do not.
TimeRange difference(const Readings &before, const Readings &after)
{
    const auto [firstOld, firstNew] = std::ranges::mismatch(before, after);
    if (firstOld == before.end() && firstNew == after.end())
        return {};
    const auto [lastOld, lastNew] = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
    // `after` is a subset of the starts of `before`, so `before` has a reading at either end of the difference.
    return {firstOld->start, lastOld->start + 1};
}

//! The first and the last reading the meter has now, and how many more or fewer than before.
Result<void> updateMeter(const QSqlDatabase &connection, qint64 meterId, qint64 countDifference)
{
    const auto days =
        sql::firstRow(connection, u"SELECT min(start), max(start) FROM reading_block WHERE meter_id = ?"_s, {meterId});
    if (!days)
        return days.error();
    QVariant first;
    QVariant last;
    if (!(*days)->first().isNull()) {
        const qint64 firstDay = (*days)->first().toLongLong();
        const qint64 lastDay = (*days)->last().toLongLong();
        const auto early = loadReadings(connection, meterId, {firstDay, firstDay + ReadingBlockSpan});
        const auto late = loadReadings(connection, meterId, {lastDay, lastDay + ReadingBlockSpan});
        if (!early || !late)
            return early ? late.error() : early.error();
        if (early->empty() || late->empty())
            return Error{ErrorCode::Storage, u"meter %1 has an empty block of readings"_s.arg(meterId)};
        first = early->front().start;
        last = late->back().start;
    }
    const auto updated = sql::change(
        connection,
        u"UPDATE meter SET reading_count = reading_count + ?, first_reading = ?, last_reading = ? WHERE id = ?"_s,
        {countDifference, first, last, meterId});
    if (!updated)
        return updated.error();
    return {};
}

constexpr EpochSeconds SpanThatTells = 62 * SecondsPerDay; // of an import; more of it would tell the same

//! What the newest part of an import's claims on the meter tells; nullopt when they tell nothing.
Result<std::optional<int>> intervalToldBy(const QSqlDatabase &connection, qint64 meterId, qint64 batchId,
                                          TimeRange claimed)
{
    const auto blocks = loadReadingBlocks(connection, meterId, claimed);
    if (!blocks)
        return blocks.error();
    Readings told;
    for (const TimeBlock &block : *blocks) {
        if (block.batchId == batchId)
            told.insert(told.end(), block.readings.begin(), block.readings.end());
    }
    return toldInterval(told, [&](TimeRange around) { return loadReadings(connection, meterId, around); });
}

//! The interval as the imports that are left tell it; the newest that tells one counts, as when it came.
Result<void> restoreInterval(const QSqlDatabase &connection, qint64 undoneBatch, const TouchedMeter &meter)
{
    auto query = sql::run(connection,
                          u"SELECT batch_id, first_start, last_start FROM batch_range"
                          " WHERE meter_id = ? AND batch_id <> ? ORDER BY batch_id DESC"_s,
                          {meter.id, undoneBatch});
    if (!query)
        return query.error();
    struct Claim
    {
        qint64 batchId;
        TimeRange range;
    };
    QList<Claim> claims;
    while (query->next()) {
        const EpochSeconds last = query->value(2).toLongLong();
        claims.append(Claim{query->value(0).toLongLong(),
                            {std::max(query->value(1).toLongLong(), last - SpanThatTells), last + 1}});
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    int interval = IntervalUntilTold;
    for (const Claim &claim : std::as_const(claims)) {
        const auto told = intervalToldBy(connection, meter.id, claim.batchId, claim.range);
        if (!told)
            return told.error();
        if (*told) {
            interval = **told;
            break;
        }
    }
    const auto written =
        sql::change(connection, u"UPDATE meter SET interval_seconds = ? WHERE id = ?"_s, {interval, meter.id});
    if (!written)
        return written.error();
    return {};
}

//! Returns the range of readings that changed.
Result<TimeRange> removeReadings(const QSqlDatabase &connection, const SiteZone &zone, qint64 batchId,
                                 const TouchedMeter &meter)
{
    const auto blocks = loadReadingBlocks(connection, meter.id, wholeHours(zone, meter.first, meter.last));
    if (!blocks)
        return blocks.error();
    const Readings before = foldBlocks(*blocks);
    const Readings after = foldBlocks(*blocks, batchId);
    const auto removed = sql::change(
        connection, u"DELETE FROM reading_block WHERE meter_id = ? AND batch_id = ? AND start >= ? AND start <= ?"_s,
        {meter.id, batchId, blockStart(meter.first, ReadingBlockSpan), meter.last});
    if (!removed)
        return removed.error();
    const auto rolled = updateHourRollups(connection, zone, meter.id, before, after);
    if (!rolled)
        return rolled.error();
    const auto updated = updateMeter(connection, meter.id, std::ssize(after) - std::ssize(before));
    if (!updated)
        return updated.error();
    TimeRange changed = difference(before, after);
    if (!changed.isEmpty())
        changed.to += meter.intervalSeconds - 1;
    return changed;
}

Result<void> removeMeterData(const QSqlDatabase &connection, const SiteZone &zone, qint64 batchId, TouchedData &touched)
{
    const auto meters = metersOf(connection, batchId);
    if (!meters)
        return meters.error();
    for (const TouchedMeter &meter : *meters) {
        const auto changed = removeReadings(connection, zone, batchId, meter);
        if (!changed)
            return changed.error();
        const auto restored = restoreInterval(connection, batchId, meter);
        if (!restored)
            return restored.error();
        if (changed->isEmpty())
            continue;
        TouchedData one;
        one.utilities.insert(meter.utility, *changed);
        touched.unite(one);
    }
    const auto forgotten = sql::change(connection, u"DELETE FROM batch_range WHERE batch_id = ?"_s, {batchId});
    if (!forgotten)
        return forgotten.error();
    return {};
}

Result<void> removeWeather(const QSqlDatabase &connection, qint64 batchId, TouchedData &touched)
{
    const auto alone = sql::firstRow(connection,
                                     u"SELECT count(*) FROM weather_claim c WHERE c.batch_id = ? AND NOT EXISTS"
                                     " (SELECT 1 FROM weather_claim o WHERE o.start = c.start AND o.batch_id <> ?)"_s,
                                     {batchId, batchId});
    if (!alone)
        return alone.error();
    const auto removed = sql::change(connection, u"DELETE FROM weather_claim WHERE batch_id = ?"_s, {batchId});
    if (!removed)
        return removed.error();
    touched.weather = touched.weather || *removed > 0;
    return changeWeatherCount(connection, -(*alone)->first().toLongLong());
}

//! A building that this batch named has the name that the oldest import left gives it.
Result<void> removeStubNames(const QSqlDatabase &connection, qint64 batchId, TouchedData &touched)
{
    const QString next = u"(SELECT s.name FROM stub_claim s WHERE s.building_id = building.id AND s.batch_id <> ?"
                         " ORDER BY s.batch_id LIMIT 1)"_s;
    const auto renamed = sql::change(
        connection,
        u"UPDATE building SET stub_name = %1 WHERE stub_name <> %1 AND stub_name ="
        " (SELECT o.name FROM stub_claim o WHERE o.building_id = building.id AND o.batch_id = ?)"_s.arg(next),
        {batchId, batchId, batchId});
    if (!renamed)
        return renamed.error();
    touched.buildings = touched.buildings || *renamed > 0;
    const auto forgotten = sql::change(connection, u"DELETE FROM stub_claim WHERE batch_id = ?"_s, {batchId});
    if (!forgotten)
        return forgotten.error();
    return {};
}

//! Meters that no batch speaks of any more, then buildings nobody speaks of, with the results that were worked out for
//! them. A building that is described but has no meters forgets the name that meter uploads gave it.
Result<void> sweep(const QSqlDatabase &connection, TouchedData &touched)
{
    const auto meters = sql::change(connection, u"DELETE FROM meter WHERE reading_count = 0 AND"
                                                " NOT EXISTS (SELECT 1 FROM sensor s WHERE s.meter_id = meter.id)"_s);
    if (!meters)
        return meters.error();
    const QStringList statements{
        u"DELETE FROM expected_block WHERE NOT EXISTS (SELECT 1 FROM meter m"
        " WHERE m.building_id = expected_block.building_id AND m.utility = expected_block.utility)"_s,
        u"DELETE FROM utility_score WHERE NOT EXISTS (SELECT 1 FROM meter m"
        " WHERE m.building_id = utility_score.building_id AND m.utility = utility_score.utility)"_s,
        u"UPDATE building SET stub_name = NULL WHERE stub_name IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM meter m WHERE m.building_id = building.id)"
        " AND NOT EXISTS (SELECT 1 FROM sensor s WHERE s.building_id = building.id)"_s,
    };
    for (const QString &statement : *meters > 0 ? statements : QStringList()) {
        const auto done = sql::change(connection, statement);
        if (!done)
            return done.error();
    }
    const auto buildings =
        sql::change(connection, u"DELETE FROM building WHERE"
                                " NOT EXISTS (SELECT 1 FROM meter m WHERE m.building_id = building.id) AND"
                                " NOT EXISTS (SELECT 1 FROM sensor s WHERE s.building_id = building.id) AND"
                                " NOT EXISTS (SELECT 1 FROM building_claim c WHERE c.building_id = building.id)"_s);
    if (!buildings)
        return buildings.error();
    touched.buildings = touched.buildings || *buildings > 0;
    return {};
}

} // namespace

Result<TouchedData> removeBatchData(const QSqlDatabase &connection, const SiteZone &zone, qint64 batchId)
{
    TouchedData touched;
    const auto readings = removeMeterData(connection, zone, batchId, touched);
    if (!readings)
        return readings.error();
    const auto weather = removeWeather(connection, batchId, touched);
    if (!weather)
        return weather.error();
    const auto claims = sql::change(connection, u"DELETE FROM building_claim WHERE batch_id = ?"_s, {batchId});
    if (!claims)
        return claims.error();
    touched.buildings = *claims > 0;
    const auto names = removeStubNames(connection, batchId, touched);
    if (!names)
        return names.error();
    const auto swept = sweep(connection, touched);
    if (!swept)
        return swept.error();
    return touched;
}

} // namespace core
