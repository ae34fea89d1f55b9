#include "sensorstore.h"

#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

const auto SensorColumns =
    u"SELECT s.id, s.external_id, s.name, s.kind, s.building_id, b.number, s.meter_id, s.owner_id, a.name,"
    " s.secret_hash IS NOT NULL, s.script, s.script_id, s.script_accepted_at, s.rotation_per_kwh,"
    " s.limit_per_minute, s.created_at, s.retired_at FROM sensor s JOIN building b ON b.id = s.building_id"
    " LEFT JOIN account a ON a.id = s.owner_id "_s;

const auto CredentialColumns = u"SELECT s.id, s.secret_hash, t.token_hash, t.expires_at FROM sensor s"
                               " LEFT JOIN sensor_token t ON t.sensor_id = s.id "_s;

Result<Sensor> sensorOf(const QSqlQuery &query)
{
    const auto kind = sensorKindFromName(query.value(3).toString());
    if (!kind)
        return Error{ErrorCode::Storage, u"sensor %1 is of the unknown kind '%2'"_s.arg(query.value(1).toString(),
                                                                                        query.value(3).toString())};
    Sensor sensor;
    sensor.id = query.value(0).toLongLong();
    sensor.externalId = query.value(1).toString();
    sensor.name = query.value(2).toString();
    sensor.kind = *kind;
    sensor.buildingId = query.value(4).toLongLong();
    sensor.buildingNumber = query.value(5).toString();
    sensor.meterId = sql::optionalValue<qint64>(query.value(6));
    sensor.ownerId = sql::optionalValue<qint64>(query.value(7));
    sensor.ownerName = query.value(8).toString();
    sensor.hasSecret = query.value(9).toBool();
    sensor.script = query.value(10).toString();
    sensor.scriptId = query.value(11).toLongLong();
    sensor.scriptAcceptedAt = sql::optionalValue<qint64>(query.value(12));
    sensor.rotationPerKwh = sql::optionalValue<double>(query.value(13));
    sensor.limitPerMinute = sql::optionalValue<double>(query.value(14));
    sensor.createdAt = query.value(15).toLongLong();
    sensor.retiredAt = sql::optionalValue<qint64>(query.value(16));
    return sensor;
}

Result<SensorCredentials> credentialsOfRow(const QSqlQuery &query)
{
    return SensorCredentials{query.value(0).toLongLong(), query.value(1).toByteArray(), query.value(2).toByteArray(),
                             query.value(3).toLongLong()};
}

template<typename Value>
Result<QList<Value>> select(const Database &database, const QString &sql, const QVariantList &values,
                            Result<Value> (*valueOf)(const QSqlQuery &))
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, sql, values);
    if (!query)
        return query.error();
    QList<Value> found;
    while (query->next()) {
        auto value = valueOf(*query);
        if (!value)
            return value.error();
        found.append(*std::move(value));
    }
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return found;
}

template<typename Value>
Result<std::optional<Value>> selectOne(const Database &database, const QString &sql, const QVariant &key,
                                       Result<Value> (*valueOf)(const QSqlQuery &))
{
    const auto found = select(database, sql, {key}, valueOf);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Value>() : std::optional<Value>(found->first());
}

//! One statement that must change something: a sensor with the given id.
Result<void> changeSensor(Transaction &transaction, qint64 id, const QString &sql, const QVariantList &values)
{
    const auto changed = sql::change(transaction.connection(), sql, values);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::NotFound, u"there is no sensor number %1"_s.arg(id)};
    return {};
}

QVariant bytesOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

// Null is no text to the store.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

} // namespace

Result<QList<Sensor>> SensorStore::all() const
{
    return select<Sensor>(m_database, SensorColumns + u"ORDER BY s.external_id"_s, {}, sensorOf);
}

Result<std::optional<Sensor>> SensorStore::byId(qint64 id) const
{
    return selectOne<Sensor>(m_database, SensorColumns + u"WHERE s.id = ?"_s, id, sensorOf);
}

Result<std::optional<Sensor>> SensorStore::byExternalId(const QString &externalId) const
{
    return selectOne<Sensor>(m_database, SensorColumns + u"WHERE s.external_id = ?"_s, externalId, sensorOf);
}

Result<QList<SensorCredentials>> SensorStore::credentials() const
{
    return select<SensorCredentials>(m_database, CredentialColumns, {}, credentialsOfRow);
}

Result<std::optional<SensorCredentials>> SensorStore::credentialsOf(qint64 id) const
{
    return selectOne<SensorCredentials>(m_database, CredentialColumns + u"WHERE s.id = ?"_s, id, credentialsOfRow);
}

Result<bool> SensorStore::hasReadings(qint64 id) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(*connection,
                                   u"SELECT 1 WHERE EXISTS (SELECT 1 FROM sensor_block WHERE sensor_id = ?)"
                                   " OR EXISTS (SELECT 1 FROM sensor_inbox WHERE sensor_id = ?)"_s,
                                   {id, id});
    if (!row)
        return row.error();
    return row->has_value();
}

Result<qint64> SensorStore::add(Transaction &transaction, const Sensor &sensor, const QByteArray &secretHash)
{
    const auto row = sql::firstRow(
        transaction.connection(),
        u"INSERT INTO sensor (external_id, name, kind, building_id, owner_id, secret_hash, script, script_id,"
        " rotation_per_kwh, limit_per_minute, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (external_id) DO NOTHING RETURNING id"_s,
        {sensor.externalId, text(sensor.name), sensorKindName(sensor.kind), sensor.buildingId,
         sql::orNull(sensor.ownerId), bytesOrNull(secretHash), text(sensor.script), sensor.scriptId,
         sql::orNull(sensor.rotationPerKwh), sql::orNull(sensor.limitPerMinute), sensor.createdAt});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::Conflict, u"there is a sensor '%1' already"_s.arg(sensor.externalId)};
    return (*row)->first().toLongLong();
}

Result<void> SensorStore::write(Transaction &transaction, const Sensor &sensor)
{
    return changeSensor(transaction, sensor.id,
                        u"UPDATE sensor SET name = ?, kind = ?, building_id = ?, owner_id = ?, script = ?,"
                        " script_id = ?, script_accepted_at = ?, rotation_per_kwh = ?, limit_per_minute = ?,"
                        " retired_at = ? WHERE id = ?"_s,
                        {text(sensor.name), sensorKindName(sensor.kind), sensor.buildingId, sql::orNull(sensor.ownerId),
                         text(sensor.script), sensor.scriptId, sql::orNull(sensor.scriptAcceptedAt),
                         sql::orNull(sensor.rotationPerKwh), sql::orNull(sensor.limitPerMinute),
                         sql::orNull(sensor.retiredAt), sensor.id});
}

Result<void> SensorStore::setMeter(Transaction &transaction, qint64 id, qint64 meterId)
{
    return changeSensor(transaction, id, u"UPDATE sensor SET meter_id = ? WHERE id = ?"_s, {meterId, id});
}

Result<void> SensorStore::setScriptAccepted(Transaction &transaction, qint64 id, std::optional<EpochSeconds> at)
{
    return changeSensor(transaction, id, u"UPDATE sensor SET script_accepted_at = ? WHERE id = ?"_s,
                        {sql::orNull(at), id});
}

Result<void> SensorStore::setSecret(Transaction &transaction, qint64 id, const QByteArray &hash)
{
    return changeSensor(transaction, id, u"UPDATE sensor SET secret_hash = ? WHERE id = ?"_s, {bytesOrNull(hash), id});
}

Result<void> SensorStore::setToken(Transaction &transaction, qint64 id, const QByteArray &hash, EpochSeconds expiresAt)
{
    return changeSensor(transaction, id,
                        u"INSERT INTO sensor_token (sensor_id, token_hash, expires_at) VALUES (?, ?, ?)"
                        " ON CONFLICT (sensor_id) DO UPDATE SET token_hash = excluded.token_hash,"
                        " expires_at = excluded.expires_at"_s,
                        {id, hash, expiresAt});
}

Result<void> SensorStore::removeToken(Transaction &transaction, qint64 id)
{
    const auto removed = sql::change(transaction.connection(), u"DELETE FROM sensor_token WHERE sensor_id = ?"_s, {id});
    if (!removed)
        return removed.error();
    return {};
}

} // namespace core
