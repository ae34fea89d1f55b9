#include "importstore.h"

#include "core/storage/batchundo.h"
#include "core/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto WeatherMark = "weather"_L1;
constexpr auto BuildingsMark = "buildings"_L1;

TimeRange cover(const TimeRange &a, const TimeRange &b)
{
    return {std::min(a.from, b.from), std::max(a.to, b.to)};
}

Result<QList<ImportBatch>> select(const QSqlDatabase &connection, const QString &where, const QVariantList &values)
{
    auto query =
        sql::run(connection,
                 u"SELECT id, kind, source, imported_at, undone_at, rows_ingested, rows_replaced, rows_skipped,"
                 " warnings, data_from, data_to, person FROM import_batch WHERE kind <> 'sensor' %1"
                 " ORDER BY id DESC"_s.arg(where), // what sensors say is no import: see meterclaims.h
                 values);
    if (!query)
        return query.error();
    QList<ImportBatch> batches;
    while (query->next()) {
        ImportBatch batch;
        batch.id = query->value(0).toLongLong();
        const auto kind = importKindFromName(query->value(1).toString());
        if (!kind)
            return Error{ErrorCode::Storage, u"import %1 is of an unknown kind"_s.arg(batch.id)};
        batch.kind = *kind;
        batch.source = query->value(2).toString();
        batch.importedAt = query->value(3).toLongLong();
        batch.undoneAt = sql::optionalValue<qint64>(query->value(4));
        batch.rowsIngested = query->value(5).toLongLong();
        batch.rowsReplaced = query->value(6).toLongLong();
        batch.rowsSkipped = query->value(7).toLongLong();
        batch.warningCount = query->value(8).toLongLong();
        if (!query->value(9).isNull())
            batch.dataRange = TimeRange{query->value(9).toLongLong(), query->value(10).toLongLong()};
        batch.person = query->value(11).toString();
        batches.append(batch);
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return batches;
}

Result<std::optional<ImportBatch>> selectOne(const QSqlDatabase &connection, qint64 id)
{
    const auto found = select(connection, u"AND id = ?"_s, {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<ImportBatch>() : std::optional<ImportBatch>(found->first());
}

Result<qint64> nextRevision(const QSqlDatabase &connection)
{
    const auto row =
        sql::firstRow(connection, u"INSERT INTO counter (name, value) VALUES ('dirty_revision', 1)"
                                  " ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value"_s);
    if (!row)
        return row.error();
    return (*row)->first().toLongLong();
}

//! Marks by name with their ranges; those of weather and buildings have none that matters.
QMap<QString, TimeRange> marksOf(const TouchedData &touched)
{
    QMap<QString, TimeRange> marks;
    for (auto it = touched.utilities.begin(); it != touched.utilities.end(); ++it)
        marks.insert(utilityName(it.key()), it.value());
    if (touched.weather)
        marks.insert(WeatherMark, TimeRange());
    if (touched.buildings)
        marks.insert(BuildingsMark, TimeRange());
    return marks;
}

} // namespace

void TouchedData::unite(const TouchedData &other)
{
    for (auto it = other.utilities.begin(); it != other.utilities.end(); ++it) {
        const auto own = utilities.find(it.key());
        if (own == utilities.end())
            utilities.insert(it.key(), it.value());
        else
            *own = cover(*own, it.value());
    }
    weather = weather || other.weather;
    buildings = buildings || other.buildings;
    revision = std::max(revision, other.revision);
}

Result<qint64> ImportStore::create(Transaction &transaction, ImportKind kind, const QString &source, EpochSeconds now,
                                   const QString &person)
{
    const auto row = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO import_batch (kind, source, imported_at, person) VALUES (?, ?, ?, ?) RETURNING id"_s,
        {importKindName(kind), source.isNull() ? u""_s : source, now, person.isNull() ? u""_s : person});
    if (!row)
        return row.error();
    return (*row)->first().toLongLong();
}

Result<void> ImportStore::finish(Transaction &transaction, const ImportResult &result)
{
    const QSqlDatabase connection = transaction.connection();
    const QString ranges =
        result.kind == ImportKind::Weather
            ? u"SELECT min(start), max(start) + %1 FROM weather_claim WHERE batch_id = ?"_s.arg(SecondsPerHour)
            : u"SELECT min(r.first_start), max(r.last_start + m.interval_seconds) FROM batch_range r"
              " JOIN meter m ON m.id = r.meter_id WHERE r.batch_id = ?"_s;
    const auto range = sql::firstRow(connection, ranges, {result.batchId});
    if (!range)
        return range.error();
    const auto changed = sql::change(connection,
                                     u"UPDATE import_batch SET rows_ingested = ?, rows_replaced = ?, rows_skipped = ?,"
                                     " warnings = ?, data_from = ?, data_to = ? WHERE id = ?"_s,
                                     {result.rowsIngested, result.rowsReplaced, result.rowsSkipped, result.warningCount,
                                      (*range)->first(), (*range)->last(), result.batchId});
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::NotFound, u"Import %1 not found"_s.arg(result.batchId)};
    return {};
}

Result<QList<ImportBatch>> ImportStore::list() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return select(*connection, QString(), {});
}

Result<std::optional<ImportBatch>> ImportStore::byId(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return selectOne(*connection, id);
}

Result<TouchedData> ImportStore::undo(Transaction &transaction, const SiteZone &zone, qint64 batchId, EpochSeconds now)
{
    const QSqlDatabase connection = transaction.connection();
    const auto batch = selectOne(connection, batchId);
    if (!batch)
        return batch.error();
    if (!*batch)
        return Error{ErrorCode::NotFound, u"Import %1 not found"_s.arg(batchId)};
    if ((*batch)->undoneAt)
        return Error{ErrorCode::Conflict, u"Import %1 is undone already"_s.arg(batchId)};
    auto touched = removeBatchData(connection, zone, batchId);
    if (!touched)
        return touched;
    const auto noted = sql::change(connection, u"UPDATE import_batch SET undone_at = ? WHERE id = ?"_s, {now, batchId});
    if (!noted)
        return noted.error();
    const auto marked = markDirty(transaction, *touched);
    if (!marked)
        return marked.error();
    return touched;
}

Result<void> ImportStore::markDirty(Transaction &transaction, const TouchedData &touched)
{
    const QSqlDatabase connection = transaction.connection();
    const auto revision = nextRevision(connection);
    if (!revision)
        return revision.error();
    const QMap<QString, TimeRange> marks = marksOf(touched);
    for (auto it = marks.begin(); it != marks.end(); ++it) {
        const auto marked = sql::change(
            connection,
            u"INSERT INTO dirty (name, data_from, data_to, revision) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE "
            u"SET"
            " data_from = CASE WHEN excluded.data_from < dirty.data_from THEN excluded.data_from"
            " ELSE dirty.data_from END,"
            " data_to = CASE WHEN excluded.data_to > dirty.data_to THEN excluded.data_to ELSE dirty.data_to END,"
            " revision = excluded.revision"_s,
            {it.key(), it->from, it->to, *revision});
        if (!marked)
            return marked.error();
    }
    return {};
}

Result<TouchedData> ImportStore::dirty() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, u"SELECT name, data_from, data_to, revision FROM dirty"_s);
    if (!query)
        return query.error();
    TouchedData touched;
    while (query->next()) {
        const QString name = query->value(0).toString();
        touched.revision = std::max(touched.revision, query->value(3).toLongLong());
        const auto utility = utilityFromName(name);
        if (utility)
            touched.utilities.insert(*utility, {query->value(1).toLongLong(), query->value(2).toLongLong()});
        touched.weather = touched.weather || name == WeatherMark;
        touched.buildings = touched.buildings || name == BuildingsMark;
    }
    const auto end = sql::endOf(*query);
    if (!end)
        return end.error();
    return touched;
}

Result<void> ImportStore::clearDirty(Transaction &transaction, const TouchedData &done)
{
    const QMap<QString, TimeRange> marks = marksOf(done);
    for (auto it = marks.begin(); it != marks.end(); ++it) {
        const auto cleared = sql::change(transaction.connection(),
                                         u"DELETE FROM dirty WHERE name = ? AND data_from >= ? AND data_to <= ?"
                                         " AND (revision <= ? OR ? = 0)"_s,
                                         {it.key(), it->from, it->to, done.revision, done.revision});
        if (!cleared)
            return cleared.error();
    }
    return {};
}

} // namespace core
