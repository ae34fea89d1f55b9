#pragma once

#include "core/model/sensor.h"
#include "core/security/keyedhash.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace core {

using SensorPtr = std::shared_ptr<const Sensor>;

//! All sensors and what proves who they are, in memory, as the store has them. Thread-safe. Look-ups never touch the
//! disk, so event loops may call them; what refreshes does.
class SensorRegistry
{
public:
    static constexpr qint64 NotDelivered = -1;

    //! Reads everything. `database` must outlive it.
    static Result<std::unique_ptr<SensorRegistry>> load(Database &database, const KeyedHash &hash);

    //! The sensor whose token this is; null for an unknown or expired token and for a retired sensor.
    SensorPtr byToken(QByteArrayView token, EpochSeconds now) const;
    SensorPtr byExternalId(const QString &externalId) const; //!< folded, see foldedSensorId(); null when unknown
    Result<SensorPtr> find(const QString &name) const;       //!< as somebody wrote its external id; NotFound
    SensorPtr byId(qint64 id) const;                         //!< null when unknown
    std::vector<SensorPtr> all() const;                      //!< by external id, retired ones included
    QByteArray secretHash(qint64 id) const;                  //!< empty when it has none
    std::optional<EpochSeconds> tokenExpiresAt(qint64 id) const;

    //! After a commit that changed the sensor: reads it again. The last of several wins with the latest state.
    Result<void> refresh(qint64 id);
    Result<void> refreshAll();
    //! After the commit that stored the token; it takes the place of the one before.
    void setToken(qint64 id, const QByteArray &hash, EpochSeconds expiresAt);
    void removeToken(qint64 id);

    //! Which script the sensor was sent last, since this program started: it can only accept that one.
    void noteDelivered(qint64 id, qint64 scriptId);
    qint64 deliveredScript(qint64 id) const;

private:
    struct Entry
    {
        SensorPtr sensor;
        QByteArray secretHash;
        QByteArray tokenHash;
        EpochSeconds tokenExpiresAt = 0;
        qint64 deliveredScript = NotDelivered;
    };

    SensorRegistry(Database &database, const KeyedHash &hash);
    Result<void> readAll();
    void putToken(Entry &entry, const QByteArray &hash, EpochSeconds expiresAt);

    Database &m_database;
    const KeyedHash m_hash;
    std::mutex m_refreshing;           // one reads the store and swaps at a time; taken before m_mutex
    mutable std::shared_mutex m_mutex; // guards what follows
    QHash<qint64, Entry> m_entries;
    QHash<QString, qint64> m_byExternalId;
    QHash<QByteArray, qint64> m_byTokenHash;
};

//! How ids of sensors are compared and kept: without spaces around, in lower case.
QString foldedSensorId(const QString &id);

} // namespace core
