#include "weatherclaims.h"

#include "core/storage/query.h"
#include "core/storage/sqlite/statement.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

static void layOver(WeatherHour &base, const WeatherHour &over)
{
    for (std::size_t i = 0; i < base.values.size(); ++i) {
        if (!std::isnan(over.values[i]))
            base.values[i] = over.values[i];
    }
}

QByteArray weatherColumns()
{
    QByteArray columns;
    for (const WeatherQuantityInfo &info : weatherQuantities())
        columns += (columns.isEmpty() ? "" : ", ") + QByteArray(info.name);
    return columns;
}

Result<std::vector<WeatherClaim>> loadWeatherClaims(const QSqlDatabase &connection, TimeRange range)
{
    auto prepared = sqlite::Statement::prepare(
        connection, "SELECT start, batch_id, " + weatherColumns()
                        + " FROM weather_claim WHERE start >= ? AND start < ? ORDER BY start, batch_id");
    if (!prepared)
        return prepared.error();
    prepared->bind(1, range.from);
    prepared->bind(2, range.to);
    std::vector<WeatherClaim> claims;
    for (;;) {
        const auto row = prepared->step();
        if (!row)
            return row.error();
        if (!*row)
            return claims;
        WeatherClaim &claim = claims.emplace_back();
        claim.hour.start = prepared->integer(0);
        claim.batchId = prepared->integer(1);
        for (std::size_t i = 0; i < claim.hour.values.size(); ++i) {
            const int column = static_cast<int>(i) + 2;
            if (!prepared->isNull(column))
                claim.hour.values[i] = prepared->real(column);
        }
    }
}

WeatherHour foldClaims(std::span<const WeatherClaim> claims)
{
    WeatherHour hour = claims.front().hour;
    for (const WeatherClaim &claim : claims.subspan(1))
        layOver(hour, claim.hour);
    return hour;
}

WeatherHour addClaim(std::vector<WeatherClaim> &claims, const WeatherClaim &claim)
{
    const auto place = std::ranges::lower_bound(claims, claim.batchId, {}, &WeatherClaim::batchId);
    if (place == claims.end() || place->batchId != claim.batchId) {
        claims.insert(place, claim);
        return claim.hour;
    }
    layOver(place->hour, claim.hour);
    return place->hour;
}

Result<qint64> weatherCount(const QSqlDatabase &connection)
{
    const auto row = sql::firstRow(connection, u"SELECT value FROM counter WHERE name = 'weather_hours'"_s);
    if (!row)
        return row.error();
    return *row ? (*row)->first().toLongLong() : qint64(0);
}

Result<void> changeWeatherCount(const QSqlDatabase &connection, qint64 difference)
{
    const auto changed = sql::change(connection,
                                     u"INSERT INTO counter (name, value) VALUES ('weather_hours', ?)"
                                     " ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value"_s,
                                     {difference});
    if (!changed)
        return changed.error();
    return {};
}

} // namespace core
