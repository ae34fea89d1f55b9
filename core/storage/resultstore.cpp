#include "resultstore.h"

#include "core/storage/query.h"
#include "core/storage/resultpayload.h"
#include "core/storage/sqlite/statement.h"
#include "core/storage/timeblock.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

constexpr EpochSeconds ExpectedBlockSpan = 5 * SecondsPerDay; // 120 hours are the most that need no overflow page

static Result<Utility> utilityOf(const QVariant &name)
{
    const auto utility = utilityFromName(name.toString());
    if (!utility)
        return Error{ErrorCode::Storage, u"a stored result is of the unknown utility %1"_s.arg(name.toString())};
    return *utility;
}

Result<void> ResultStore::writeModel(Transaction &transaction, const StoredModel &model)
{
    const auto written =
        sql::change(transaction.connection(),
                    u"INSERT INTO model (utility, info, payload) VALUES (?, ?, ?) ON CONFLICT (utility)"
                    " DO UPDATE SET info = excluded.info, payload = excluded.payload"_s,
                    {utilityName(model.info.utility), QString::fromUtf8(packModelInfo(model.info)),
                     model.payload.isNull() ? QByteArray("") : model.payload});
    if (!written)
        return written.error();
    return {};
}

Result<QList<StoredModel>> ResultStore::models() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, u"SELECT utility, info, payload FROM model"_s);
    if (!query)
        return query.error();
    QList<StoredModel> models;
    while (query->next()) {
        const auto utility = utilityOf(query->value(0));
        if (!utility)
            return utility.error();
        const auto info = unpackModelInfo(*utility, query->value(1).toByteArray());
        if (!info)
            return info.error();
        models.append({*info, query->value(2).toByteArray()});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    std::ranges::sort(models, {}, [](const StoredModel &model) { return model.info.utility; });
    return models;
}

Result<void> ResultStore::removeModel(Transaction &transaction, Utility utility)
{
    const auto removed =
        sql::change(transaction.connection(), u"DELETE FROM model WHERE utility = ?"_s, {utilityName(utility)});
    if (!removed)
        return removed.error();
    return {};
}

Result<void> ResultStore::writeExpected(Transaction &transaction, qint64 buildingId, Utility utility,
                                        std::span<const EpochSeconds> starts, std::span<const double> values)
{
    if (starts.size() != values.size() || std::ranges::adjacent_find(starts, std::greater_equal<>()) != starts.end())
        return Error{ErrorCode::InvalidArgument, u"expected hours must be ascending, one value each"_s};
    const auto removed =
        sql::change(transaction.connection(), u"DELETE FROM expected_block WHERE building_id = ? AND utility = ?"_s,
                    {buildingId, utilityName(utility)});
    if (!removed)
        return removed.error();
    // From the building's row: it may have gone with an undone import while its hours were worked out.
    auto insert = sqlite::Statement::prepare(transaction.connection(),
                                             "INSERT INTO expected_block (building_id, utility, start, payload)"
                                             " SELECT id, ?, ?, ? FROM building WHERE id = ?");
    if (!insert)
        return insert.error();

    Readings known;
    known.reserve(starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (!std::isnan(values[i]))
            known.push_back({starts[i], values[i]});
    }
    insert->bindText(1, utilityName(utility));
    insert->bind(4, buildingId);
    std::vector<char> bytes;
    return forEachBlock(known, ExpectedBlockSpan, [&](EpochSeconds start, std::span<const IntervalReading> part) {
        packBlock(start, part, bytes);
        insert->bind(2, start);
        insert->bind(3, std::span<const char>(bytes));
        return insert->run();
    });
}

Result<std::vector<IntervalReading>> ResultStore::expected(qint64 buildingId, Utility utility, TimeRange range) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto select =
        sqlite::Statement::prepare(*connection, "SELECT start, payload FROM expected_block WHERE building_id = ?"
                                                " AND utility = ? AND start >= ? AND start < ? ORDER BY start");
    if (!select)
        return select.error();
    select->bind(1, buildingId);
    select->bindText(2, utilityName(utility));
    select->bind(3, blockStart(range.from, ExpectedBlockSpan));
    select->bind(4, range.to);
    Readings hours;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto unpacked = unpackBlock(select->integer(0), select->blob(1), hours);
        if (!unpacked)
            return unpacked.error();
    }
    std::erase_if(hours, [&range](const IntervalReading &hour) { return !range.contains(hour.start); });
    return hours;
}

Result<void> ResultStore::writeScores(Transaction &transaction, Utility utility, const QList<StoredScore> &scores)
{
    const QSqlDatabase connection = transaction.connection();
    const auto removed =
        sql::change(connection, u"DELETE FROM utility_score WHERE utility = ?"_s, {utilityName(utility)});
    if (!removed)
        return removed.error();
    for (const StoredScore &score : scores) {
        const auto written = sql::change(
            connection,
            u"INSERT INTO utility_score (building_id, utility, computed_at, payload)"
            " SELECT id, ?, ?, ? FROM building WHERE id = ?"_s,
            {utilityName(utility), score.computedAt, QString::fromUtf8(packScore(score.score)), score.buildingId});
        if (!written)
            return written.error();
    }
    const auto left = sql::change(connection,
                                  u"DELETE FROM expected_block WHERE utility = ? AND building_id IN"
                                  " (SELECT b.id FROM building b WHERE NOT EXISTS (SELECT 1 FROM utility_score s"
                                  " WHERE s.building_id = b.id AND s.utility = ?))"_s,
                                  {utilityName(utility), utilityName(utility)});
    if (!left)
        return left.error();
    return {};
}

Result<QList<StoredScore>> ResultStore::scores() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(
        *connection, u"SELECT building_id, utility, computed_at, payload FROM utility_score ORDER BY building_id"_s);
    if (!query)
        return query.error();
    QList<StoredScore> scores;
    while (query->next()) {
        const auto utility = utilityOf(query->value(1));
        if (!utility)
            return utility.error();
        const auto score = unpackScore(*utility, query->value(3).toByteArray());
        if (!score)
            return score.error();
        scores.append({query->value(0).toLongLong(), *score, query->value(2).toLongLong()});
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return scores;
}

Result<std::optional<qint64>> ResultStore::settings() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection, u"SELECT value FROM counter WHERE name = 'scoring_settings'"_s);
    if (!row)
        return row.error();
    return *row ? std::optional<qint64>((*row)->first().toLongLong()) : std::optional<qint64>();
}

Result<void> ResultStore::writeSettings(Transaction &transaction, qint64 fingerprint)
{
    const auto written = sql::change(transaction.connection(),
                                     u"INSERT INTO counter (name, value) VALUES ('scoring_settings', ?)"
                                     " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                                     {fingerprint});
    if (!written)
        return written.error();
    return {};
}

} // namespace core
