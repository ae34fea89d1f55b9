#include "weatherstore.h"

#include "core/storage/query.h"
#include "core/storage/sqlite/statement.h"
#include "core/storage/weatherclaims.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool sameHour(const WeatherHour &a, const WeatherHour &b)
{
    // NaN, a missing value, equals NaN here.
    return std::ranges::equal(a.values, b.values,
                              [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

class ClaimWriter
{
public:
    static Result<ClaimWriter> create(const QSqlDatabase &connection, qint64 batchId)
    {
        QByteArray marks = "?, ?";
        QByteArray updates;
        for (const WeatherQuantityInfo &info : weatherQuantities()) {
            marks += ", ?";
            updates += (updates.isEmpty() ? "" : ", ") + QByteArray(info.name) + " = excluded." + info.name;
        }
        auto prepared = sqlite::Statement::prepare(
            connection, "INSERT INTO weather_claim (start, batch_id, " + weatherColumns() + ") VALUES (" + marks
                            + ") ON CONFLICT (start, batch_id) DO UPDATE SET " + updates);
        if (!prepared)
            return prepared.error();
        return ClaimWriter(*std::move(prepared), batchId);
    }

    Result<void> write(const WeatherHour &hour)
    {
        m_statement.bind(1, hour.start);
        m_statement.bind(2, m_batchId);
        for (std::size_t i = 0; i < hour.values.size(); ++i) {
            const int mark = static_cast<int>(i) + 3;
            if (std::isnan(hour.values[i]))
                m_statement.bindNull(mark);
            else
                m_statement.bind(mark, hour.values[i]);
        }
        return m_statement.run();
    }

private:
    ClaimWriter(sqlite::Statement statement, qint64 batchId)
        : m_statement(std::move(statement))
        , m_batchId(batchId)
    {
    }

    sqlite::Statement m_statement;
    qint64 m_batchId;
};

Result<void> checkOrder(std::span<const WeatherHour> sorted)
{
    const auto wrong = std::ranges::adjacent_find(
        sorted, [](const WeatherHour &a, const WeatherHour &b) { return a.start >= b.start; });
    if (wrong == sorted.end())
        return {};
    return Error{ErrorCode::InvalidArgument, u"weather hours are not ascending at %1"_s.arg(wrong->start)};
}

//! Takes from `claims` those of `start` and before.
std::span<const WeatherClaim> takeHour(std::span<const WeatherClaim> &claims, EpochSeconds start)
{
    const auto first = std::ranges::lower_bound(claims, start, {}, [](const WeatherClaim &c) { return c.hour.start; });
    const auto last = std::ranges::upper_bound(claims, start, {}, [](const WeatherClaim &c) { return c.hour.start; });
    const std::span<const WeatherClaim> taken(first, last);
    claims = std::span<const WeatherClaim>(last, claims.end());
    return taken;
}

} // namespace

Result<MergeCounts> WeatherStore::merge(Transaction &transaction, qint64 batchId, std::span<const WeatherHour> sorted)
{
    if (sorted.empty())
        return MergeCounts();
    const auto ordered = checkOrder(sorted);
    if (!ordered)
        return ordered.error();
    const QSqlDatabase connection = transaction.connection();
    const auto claims = loadWeatherClaims(connection, {sorted.front().start, sorted.back().start + 1});
    auto writer = ClaimWriter::create(connection, batchId);
    if (!claims || !writer)
        return claims ? writer.error() : claims.error();

    MergeCounts counts;
    std::span<const WeatherClaim> rest = *claims;
    for (const WeatherHour &hour : sorted) {
        const auto standing = takeHour(rest, hour.start);
        std::vector<WeatherClaim> now(standing.begin(), standing.end());
        const WeatherHour claim = addClaim(now, {batchId, hour});
        const auto written = writer->write(claim);
        if (!written)
            return written.error();
        if (standing.empty())
            ++counts.inserted;
        else if (sameHour(foldClaims(standing), foldClaims(now)))
            ++counts.duplicate;
        else
            ++counts.replaced;
    }
    const auto counted = changeWeatherCount(connection, counts.inserted);
    if (!counted)
        return counted.error();
    return counts;
}

Result<std::vector<WeatherHour>> WeatherStore::hours(TimeRange range) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto claims = loadWeatherClaims(*connection, range);
    if (!claims)
        return claims.error();
    std::vector<WeatherHour> hours;
    std::span<const WeatherClaim> rest = *claims;
    while (!rest.empty())
        hours.push_back(foldClaims(takeHour(rest, rest.front().hour.start)));
    return hours;
}

Result<std::optional<TimeRange>> WeatherStore::extent() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    // Two statements, since each alone is answered by one step into the index.
    const auto first = sql::firstRow(*connection, u"SELECT min(start) FROM weather_claim"_s);
    const auto last = sql::firstRow(*connection, u"SELECT max(start) FROM weather_claim"_s);
    if (!first || !last)
        return first ? last.error() : first.error();
    if ((*first)->first().isNull() || (*last)->first().isNull())
        return std::optional<TimeRange>();
    return std::optional<TimeRange>(
        TimeRange{(*first)->first().toLongLong(), (*last)->first().toLongLong() + SecondsPerHour});
}

Result<qint64> WeatherStore::count() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return weatherCount(*connection);
}

} // namespace core
