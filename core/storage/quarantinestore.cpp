#include "quarantinestore.h"

#include "core/storage/query.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const auto SelectQuestions = u"SELECT q.id, q.sensor_id, q.reason, q.opened_at, q.decided_at, q.decided_by, q.decision,"
                             " s.external_id, s.kind, b.number, s.limit_per_minute FROM quarantine_question q"
                             " JOIN sensor s ON s.id = q.sensor_id JOIN building b ON b.id = s.building_id %1"
                             " ORDER BY q.id DESC"_s;

Result<QList<QuestionRow>> select(const Database &database, const QString &where, const QVariantList &values)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, SelectQuestions.arg(where), values);
    if (!query)
        return query.error();
    QList<QuestionRow> rows;
    while (query->next()) {
        QuestionRow row;
        row.id = query->value(0).toLongLong();
        row.sensorId = query->value(1).toLongLong();
        row.doubt = query->value(2).toString();
        row.openedAt = query->value(3).toLongLong();
        row.decidedAt = sql::optionalValue<qint64>(query->value(4));
        row.decidedBy = query->value(5).toString();
        row.decision = query->value(6).toByteArray();
        row.sensor = query->value(7).toString();
        const auto kind = sensorKindFromName(query->value(8).toString());
        if (!kind)
            return Error{ErrorCode::Storage, u"the sensor %1 is of an unknown kind"_s.arg(row.sensor)};
        row.kind = *kind;
        row.buildingNumber = query->value(9).toString();
        row.limitPerMinute = sql::optionalValue<double>(query->value(10));
        rows.append(row);
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return rows;
}

//! SQLite keeps a NaN as null.
QVariant counterValue(double counter)
{
    return std::isnan(counter) ? QVariant() : QVariant(counter);
}

HeldReading heldAt(const QSqlQuery &query)
{
    HeldReading held;
    held.sequence = query.value(0).toLongLong();
    held.reading.at = query.value(1).toLongLong();
    held.receivedAt = query.value(2).toLongLong();
    held.reading.counter =
        query.value(3).isNull() ? std::numeric_limits<double>::quiet_NaN() : query.value(3).toDouble();
    held.reading.power = sql::optionalValue<double>(query.value(4));
    held.reading.feedIn = sql::optionalValue<double>(query.value(5));
    held.reason = query.value(6).toString();
    held.replayed = query.value(7).toBool();
    held.energy = sql::optionalValue<double>(query.value(8));
    return held;
}

const auto HeldColumns = u"r.sequence, r.at_ms, r.received_at_ms, r.counter, r.power, r.feed_in, r.reason,"
                         " r.replayed, r.energy"_s;

Result<std::vector<HeldReading>> selectHeld(const Database &database, const QString &from, const QVariantList &values)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, u"SELECT %1 FROM quarantine_reading r %2"_s.arg(HeldColumns, from), values);
    if (!query)
        return query.error();
    std::vector<HeldReading> all;
    while (query->next())
        all.push_back(heldAt(*query));
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<void> done(const Result<int> &changed)
{
    if (!changed)
        return changed.error();
    return {};
}

} // namespace

Result<QList<OpenQuestion>> QuarantineStore::open() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    auto query =
        sql::run(*connection, u"SELECT q.id, q.sensor_id, q.reason, count(r.sequence), coalesce(max(r.sequence), 0)"
                              " FROM quarantine_question q LEFT JOIN quarantine_reading r ON r.question_id = q.id"
                              " WHERE q.decided_at IS NULL GROUP BY q.id, q.sensor_id, q.reason"_s);
    if (!query)
        return query.error();
    QList<OpenQuestion> all;
    while (query->next()) {
        all.append({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toString(),
                    query->value(3).toLongLong(), query->value(4).toLongLong()});
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return all;
}

Result<QList<QuestionRow>> QuarantineStore::questions(bool open) const
{
    return select(m_database, open ? u"WHERE q.decided_at IS NULL"_s : u"WHERE q.decided_at IS NOT NULL"_s, {});
}

Result<std::optional<QuestionRow>> QuarantineStore::question(qint64 id) const
{
    const auto found = select(m_database, u"WHERE q.id = ?"_s, {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<QuestionRow>() : std::optional(found->first());
}

Result<std::vector<HeldReading>> QuarantineStore::held(qint64 questionId) const
{
    return selectHeld(m_database, u"WHERE r.question_id = ? ORDER BY r.sequence"_s, {questionId});
}

Result<std::vector<HeldReading>> QuarantineStore::heldOf(qint64 sensorId, MillisecondRange range) const
{
    return selectHeld(m_database,
                      u"JOIN quarantine_question q ON q.id = r.question_id WHERE q.sensor_id = ? AND r.replayed = 0"
                      " AND r.at_ms >= ? AND r.at_ms < ? ORDER BY r.at_ms, r.received_at_ms"_s,
                      {sensorId, range.from, range.to});
}

Result<qint64> QuarantineStore::ask(Transaction &transaction, qint64 sensorId, const QString &doubt, EpochSeconds now)
{
    const auto row =
        sql::firstRow(transaction.connection(),
                      u"INSERT INTO quarantine_question (sensor_id, reason, opened_at) VALUES (?, ?, ?) RETURNING id"_s,
                      {sensorId, doubt, now});
    if (!row)
        return row.error();
    return (*row)->first().toLongLong();
}

Result<void> QuarantineStore::hold(Transaction &transaction, qint64 questionId, const HeldReading &held)
{
    return done(sql::change(transaction.connection(),
                            u"INSERT INTO quarantine_reading (question_id, sequence, at_ms, received_at_ms, counter,"
                            " power, feed_in, reason, energy) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            {questionId, held.sequence, held.reading.at, held.receivedAt,
                             counterValue(held.reading.counter), sql::orNull(held.reading.power),
                             sql::orNull(held.reading.feedIn), held.reason, sql::orNull(held.energy)}));
}

Result<void> QuarantineStore::setReplayed(Transaction &transaction, qint64 questionId, qint64 sequence)
{
    return done(sql::change(transaction.connection(),
                            u"UPDATE quarantine_reading SET replayed = 1 WHERE question_id = ? AND sequence = ?"_s,
                            {questionId, sequence}));
}

Result<void> QuarantineStore::close(Transaction &transaction, qint64 questionId, EpochSeconds now, const QString &by,
                                    const QByteArray &decision)
{
    return done(
        sql::change(transaction.connection(),
                    u"UPDATE quarantine_question SET decided_at = ?, decided_by = ?, decision = ? WHERE id = ?"_s,
                    {now, by, QString::fromUtf8(decision), questionId}));
}

Result<void> QuarantineStore::reopen(Transaction &transaction, qint64 questionId)
{
    auto opened = done(sql::change(transaction.connection(),
                                   u"UPDATE quarantine_question SET decided_at = NULL, decided_by = '', decision = ''"
                                   " WHERE id = ?"_s,
                                   {questionId}));
    if (!opened)
        return opened;
    return done(sql::change(transaction.connection(),
                            u"UPDATE quarantine_reading SET replayed = 0 WHERE question_id = ?"_s, {questionId}));
}

} // namespace core
