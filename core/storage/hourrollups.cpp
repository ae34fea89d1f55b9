#include "hourrollups.h"

#include "core/storage/query.h"
#include "core/storage/readingblocks.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! The readings of `rest` before `end`, taken off it.
std::span<const IntervalReading> takeBefore(std::span<const IntervalReading> &rest, EpochSeconds end)
{
    std::size_t size = 0;
    while (size < rest.size() && rest[size].start < end)
        ++size;
    const auto taken = rest.first(size);
    rest = rest.subspan(size);
    return taken;
}

class HourWriter
{
public:
    static Result<HourWriter> create(const QSqlDatabase &connection, qint64 meterId)
    {
        auto upsert = sqlite::Statement::prepare(
            connection,
            "INSERT INTO reading_hour (meter_id, start, total, readings) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (meter_id, start) DO UPDATE SET total = excluded.total, readings = excluded.readings");
        if (!upsert)
            return upsert.error();
        auto remove =
            sqlite::Statement::prepare(connection, "DELETE FROM reading_hour WHERE meter_id = ? AND start = ?");
        if (!remove)
            return remove.error();
        return HourWriter(*std::move(upsert), *std::move(remove), meterId);
    }

    Result<void> write(EpochSeconds hour, std::span<const IntervalReading> readings)
    {
        sqlite::Statement &statement = readings.empty() ? m_remove : m_upsert;
        statement.bind(1, m_meterId);
        statement.bind(2, hour);
        if (!readings.empty()) {
            const double total =
                std::accumulate(readings.begin(), readings.end(), 0.0,
                                [](double sum, const IntervalReading &reading) { return sum + reading.value; });
            statement.bind(3, total);
            statement.bind(4, static_cast<qint64>(readings.size()));
        }
        return statement.run();
    }

private:
    HourWriter(sqlite::Statement upsert, sqlite::Statement remove, qint64 meterId)
        : m_upsert(std::move(upsert))
        , m_remove(std::move(remove))
        , m_meterId(meterId)
    {
    }

    sqlite::Statement m_upsert;
    sqlite::Statement m_remove;
    qint64 m_meterId;
};

EpochSeconds earliestStart(std::span<const IntervalReading> a, std::span<const IntervalReading> b)
{
    constexpr EpochSeconds None = std::numeric_limits<EpochSeconds>::max();
    return std::min(a.empty() ? None : a.front().start, b.empty() ? None : b.front().start);
}

} // namespace

TimeRange wholeHours(const SiteZone &zone, EpochSeconds firstStart, EpochSeconds lastStart)
{
    return {zone.hourStart(firstStart), zone.nextHour(lastStart)};
}

TimeRange wholeHours(const SiteZone &zone, std::span<const IntervalReading> sorted)
{
    return wholeHours(zone, sorted.front().start, sorted.back().start);
}

Result<void> updateHourRollups(const QSqlDatabase &connection, const SiteZone &zone, qint64 meterId,
                               std::span<const IntervalReading> before, std::span<const IntervalReading> after)
{
    auto writer = HourWriter::create(connection, meterId);
    if (!writer)
        return writer.error();
    EpochSeconds hourEnd = std::numeric_limits<EpochSeconds>::min();
    while (!before.empty() || !after.empty()) {
        const EpochSeconds time = earliestStart(before, after);
        const EpochSeconds hour = time == hourEnd ? time : zone.hourStart(time); // the usual case needs no look-up
        hourEnd = zone.nextHour(time);
        const auto old = takeBefore(before, hourEnd);
        const auto now = takeBefore(after, hourEnd);
        if (std::ranges::equal(old, now))
            continue;
        auto written = writer->write(hour, now);
        if (!written)
            return written;
    }
    return {};
}

Result<void> rebuildHourRollups(const QSqlDatabase &connection, const SiteZone &zone)
{
    const auto cleared = sql::change(connection, u"DELETE FROM reading_hour"_s);
    if (!cleared)
        return cleared.error();
    QList<qint64> meters;
    {
        auto query = sql::run(connection, u"SELECT id FROM meter ORDER BY id"_s);
        if (!query)
            return query.error();
        while (query->next())
            meters.append(query->value(0).toLongLong());
        auto end = sql::endOf(*query);
        if (!end)
            return end;
    }
    for (const qint64 meter : meters) {
        const auto readings = loadReadings(connection, meter, TimeRange::all());
        if (!readings)
            return readings.error();
        auto updated = updateHourRollups(connection, zone, meter, {}, *readings);
        if (!updated)
            return updated;
    }
    return {};
}

} // namespace core
