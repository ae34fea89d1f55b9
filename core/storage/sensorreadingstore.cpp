#include "sensorreadingstore.h"

#include "core/storage/query.h"
#include "core/storage/sensorblock.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void bindOptional(sqlite::Statement &statement, int mark, std::optional<double> value)
{
    if (value)
        statement.bind(mark, *value);
    else
        statement.bindNull(mark);
}

std::optional<double> optionalAt(const sqlite::Statement &statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional(statement.real(column));
}

CounterReading readingAt(const sqlite::Statement &statement, int column)
{
    return {statement.integer(column), statement.real(column + 1), optionalAt(statement, column + 2),
            optionalAt(statement, column + 3)};
}

Result<std::vector<CounterReading>> inboxOf(const QSqlDatabase &connection, qint64 sensorId)
{
    auto rows = sqlite::Statement::prepare(
        connection, "SELECT at_ms, counter, power, feed_in FROM sensor_inbox WHERE sensor_id = ?");
    if (!rows)
        return rows.error();
    rows->bind(1, sensorId);
    std::vector<CounterReading> readings;
    auto row = rows->step();
    for (; row && *row; row = rows->step())
        readings.push_back(readingAt(*rows, 0));
    if (!row)
        return row.error();
    std::ranges::stable_sort(readings, {}, &CounterReading::at);
    return readings;
}

//! Out of ascending readings: the last one before the time, the one at it and the first one after it.
std::vector<CounterReading> besideOne(std::span<const CounterReading> readings, EpochMilliseconds time)
{
    auto first = std::ranges::lower_bound(readings, time, {}, &CounterReading::at);
    auto end = first;
    if (end != readings.end() && end->at == time)
        ++end;
    if (end != readings.end())
        ++end;
    if (first != readings.begin())
        --first;
    return {first, end};
}

Result<CounterBreak> breakOf(const QSqlQuery &query, int column)
{
    const QString name = query.value(column + 1).toString();
    const auto kind = counterBreakFromName(name);
    if (!kind)
        return Error{ErrorCode::Storage, u"a counter break is of the unknown kind '%1'"_s.arg(name)};
    return CounterBreak{query.value(column).toLongLong(), *kind, query.value(column + 2).toDouble(),
                        query.value(column + 3).toDouble(), query.value(column + 4).toLongLong()};
}

} // namespace

Result<InboxAppender> InboxAppender::open(const QSqlDatabase &connection)
{
    auto prepared = sqlite::Statement::prepare(connection, "INSERT INTO sensor_inbox (id, sensor_id, at_ms, counter,"
                                                           " power, feed_in) VALUES (?, ?, ?, ?, ?, ?)");
    if (!prepared)
        return prepared.error();
    return InboxAppender(*std::move(prepared));
}

Result<void> InboxAppender::append(const InboxRow &row)
{
    m_statement.bind(1, row.id);
    m_statement.bind(2, row.sensorId);
    m_statement.bind(3, row.reading.at);
    m_statement.bind(4, row.reading.counter);
    bindOptional(m_statement, 5, row.reading.power);
    bindOptional(m_statement, 6, row.reading.feedIn);
    return m_statement.run();
}

Result<std::vector<CounterReading>> SensorReadingStore::readings(qint64 sensorId, MillisecondRange range,
                                                                 bool around) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    // The inbox first: what is put in place between the two reads is then seen twice, and not lost.
    auto waiting = inboxOf(*connection, sensorId);
    if (!waiting)
        return waiting.error();
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    auto placed = blocks->load(sensorId, range, around);
    if (!placed || waiting->empty())
        return placed;
    std::vector<CounterReading> all = mergeReadings(*placed, *waiting);
    cutToRange(all, range, around);
    return all;
}

Result<std::vector<std::vector<CounterReading>>>
SensorReadingStore::beside(qint64 sensorId, std::span<const EpochMilliseconds> times) const
{
    constexpr EpochMilliseconds Window = 60 * 60 * 1000; // loaded at a time
    constexpr EpochMilliseconds Latest = std::numeric_limits<EpochMilliseconds>::max();
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto waiting = inboxOf(*connection, sensorId);
    if (!waiting)
        return waiting.error();
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    std::vector<std::vector<CounterReading>> all;
    while (!times.empty()) {
        const EpochMilliseconds from = times.front();
        const auto isBeyond = [from](EpochMilliseconds time) { return time / Window != from / Window; };
        const auto part = times.first(static_cast<std::size_t>(std::ranges::find_if(times, isBeyond) - times.begin()));
        const EpochMilliseconds last = part.back();
        const auto placed = blocks->load(sensorId, {from, last < Latest ? last + 1 : last}, true);
        if (!placed)
            return placed.error();
        const std::vector<CounterReading> near = mergeReadings(*placed, *waiting);
        for (const EpochMilliseconds time : part)
            all.push_back(besideOne(near, time));
        times = times.subspan(part.size());
    }
    return all;
}

Result<std::vector<CounterReading>> SensorReadingStore::newest(qint64 sensorId, MillisecondRange range, qint64 most,
                                                               bool around) const
{
    if (most > 0) {
        auto blocks = SensorBlocks::open(m_database);
        if (!blocks)
            return blocks.error();
        const auto start = blocks->startOfNewest(sensorId, range, most);
        if (!start)
            return start.error();
        range.from = *start;
    }
    return readings(sensorId, range, around);
}

Result<std::vector<InboxRow>> SensorReadingStore::inbox() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto rows = sqlite::Statement::prepare(
        *connection, "SELECT id, sensor_id, at_ms, counter, power, feed_in FROM sensor_inbox ORDER BY id");
    if (!rows)
        return rows.error();
    std::vector<InboxRow> all;
    auto row = rows->step();
    for (; row && *row; row = rows->step())
        all.push_back({rows->integer(0), rows->integer(1), readingAt(*rows, 2)});
    if (!row)
        return row.error();
    return all;
}

Result<bool> SensorReadingStore::trimInbox(Transaction &transaction, qint64 lastId, int most)
{
    const auto removed = sql::change(transaction.connection(),
                                     u"DELETE FROM sensor_inbox WHERE id IN"
                                     " (SELECT id FROM sensor_inbox WHERE id <= ? ORDER BY id LIMIT ?)"_s,
                                     {lastId, most});
    if (!removed)
        return removed.error();
    return *removed < most;
}

Result<std::vector<CounterBreak>> SensorReadingStore::breaks(qint64 sensorId) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection,
                          u"SELECT at_ms, kind, final_counter, first_counter, question_id FROM counter_break"
                          " WHERE sensor_id = ? ORDER BY at_ms"_s,
                          {sensorId});
    if (!query)
        return query.error();
    std::vector<CounterBreak> all;
    while (query->next()) {
        const auto one = breakOf(*query, 0);
        if (!one)
            return one.error();
        all.push_back(*one);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<QList<std::pair<qint64, CounterBreak>>> SensorReadingStore::allBreaks() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, u"SELECT sensor_id, at_ms, kind, final_counter, first_counter, question_id"
                                       " FROM counter_break ORDER BY sensor_id, at_ms"_s);
    if (!query)
        return query.error();
    QList<std::pair<qint64, CounterBreak>> all;
    while (query->next()) {
        const auto one = breakOf(*query, 1);
        if (!one)
            return one.error();
        all.emplaceBack(query->value(0).toLongLong(), *one);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<void> SensorReadingStore::putBreak(Transaction &transaction, qint64 sensorId, const CounterBreak &one)
{
    const auto put = sql::change(
        transaction.connection(),
        u"INSERT INTO counter_break (sensor_id, at_ms, kind, final_counter, first_counter, question_id)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sensor_id, at_ms) DO UPDATE SET final_counter ="
        " excluded.final_counter, first_counter = excluded.first_counter WHERE counter_break.kind = excluded.kind"_s,
        {sensorId, one.at, counterBreakName(one.kind), one.finalCounter, one.firstCounter, one.questionId});
    if (!put)
        return put.error();
    if (*put == 0)
        return Error{ErrorCode::Conflict, u"the counter has another break at this time already"_s};
    return {};
}

Result<void> SensorReadingStore::removeBreaks(Transaction &transaction, qint64 questionId)
{
    const auto removed =
        sql::change(transaction.connection(), u"DELETE FROM counter_break WHERE question_id = ? AND question_id <> 0"_s,
                    {questionId});
    if (!removed)
        return removed.error();
    return {};
}

Result<void> SensorReadingStore::removeBreakAt(Transaction &transaction, qint64 sensorId, EpochMilliseconds at)
{
    const auto removed = sql::change(transaction.connection(),
                                     u"DELETE FROM counter_break WHERE sensor_id = ? AND at_ms = ?"_s, {sensorId, at});
    if (!removed)
        return removed.error();
    return {};
}

} // namespace core
