#pragma once

#include "core/model/sensor.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QList>

namespace core {

//! What proves that a sensor is itself: keyed hashes, never the secret or the token.
struct SensorCredentials
{
    qint64 sensorId = 0;
    QByteArray secretHash; //!< empty = it has no secret
    QByteArray tokenHash;  //!< empty = it has no token
    EpochSeconds tokenExpiresAt = 0;
};

//! Sensors, their secrets and their tokens. Readings are SensorReadingStore's.
class SensorStore
{
public:
    explicit SensorStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Sensor>> all() const; //!< by external id
    Result<std::optional<Sensor>> byId(qint64 id) const;
    Result<std::optional<Sensor>> byExternalId(const QString &externalId) const;
    Result<QList<SensorCredentials>> credentials() const;
    Result<std::optional<SensorCredentials>> credentialsOf(qint64 id) const;
    Result<bool> hasReadings(qint64 id) const; //!< accepted ones

    //! Returns the new id; sensor.id, its building's number and owner's name are ignored. Conflict when the external id
    //! is taken.
    Result<qint64> add(Transaction &transaction, const Sensor &sensor, const QByteArray &secretHash);
    //! Writes what may change: name, kind, building, owner, rotation, limit, script and when it was retired.
    Result<void> write(Transaction &transaction, const Sensor &sensor);
    Result<void> setMeter(Transaction &transaction, qint64 id, qint64 meterId);
    Result<void> setScriptAccepted(Transaction &transaction, qint64 id, std::optional<EpochSeconds> at);
    Result<void> setSecret(Transaction &transaction, qint64 id, const QByteArray &hash);
    //! In place of the token the sensor had.
    Result<void> setToken(Transaction &transaction, qint64 id, const QByteArray &hash, EpochSeconds expiresAt);
    Result<void> removeToken(Transaction &transaction, qint64 id);

private:
    Database &m_database;
};

} // namespace core
