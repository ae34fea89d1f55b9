#include "sensorregistry.h"

#include "core/storage/sensorstore.h"

#include <algorithm>

namespace core {

QString foldedSensorId(const QString &id)
{
    return id.trimmed().toLower();
}

SensorRegistry::SensorRegistry(Database &database, const KeyedHash &hash)
    : m_database(database)
    , m_hash(hash)
{
}

Result<std::unique_ptr<SensorRegistry>> SensorRegistry::load(Database &database, const KeyedHash &hash)
{
    std::unique_ptr<SensorRegistry> registry(new SensorRegistry(database, hash));
    if (const auto read = registry->readAll(); !read)
        return read.error();
    return registry;
}

Result<void> SensorRegistry::refreshAll()
{
    const std::scoped_lock refreshing(m_refreshing);
    return readAll();
}

Result<void> SensorRegistry::readAll()
{
    auto sensors = SensorStore(m_database).all();
    if (!sensors)
        return sensors.error();
    const auto credentials = SensorStore(m_database).credentials();
    if (!credentials)
        return credentials.error();

    const std::unique_lock lock(m_mutex);
    for (Sensor &sensor : *sensors) {
        m_byExternalId.insert(sensor.externalId, sensor.id);
        Entry &entry = m_entries[sensor.id];
        entry.sensor = std::make_shared<const Sensor>(std::move(sensor));
    }
    for (const SensorCredentials &found : *credentials) {
        const auto entry = m_entries.find(found.sensorId);
        if (entry == m_entries.end())
            continue; // made between the two reads; its own refresh follows
        entry->secretHash = found.secretHash;
        // A token that was issued meanwhile is newer than what was read: only the first reading brings tokens.
        if (entry->tokenHash.isEmpty() && !found.tokenHash.isEmpty())
            putToken(*entry, found.tokenHash, found.tokenExpiresAt);
    }
    return {};
}

Result<void> SensorRegistry::refresh(qint64 id)
{
    const std::scoped_lock refreshing(m_refreshing);
    const auto sensor = SensorStore(m_database).byId(id);
    if (!sensor)
        return sensor.error();
    const auto credentials = SensorStore(m_database).credentialsOf(id);
    if (!credentials)
        return credentials.error();
    if (!*sensor || !*credentials)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no sensor number %1").arg(id)};

    const std::unique_lock lock(m_mutex);
    Entry &entry = m_entries[id];
    entry.sensor = std::make_shared<const Sensor>(**sensor);
    entry.secretHash = (*credentials)->secretHash;
    m_byExternalId.insert((*sensor)->externalId, id);
    return {};
}

SensorPtr SensorRegistry::byToken(QByteArrayView token, EpochSeconds now) const
{
    if (token.isEmpty())
        return {};
    const QByteArray hash = m_hash.of(token);
    const std::shared_lock lock(m_mutex);
    const auto found = m_byTokenHash.constFind(hash);
    if (found == m_byTokenHash.constEnd())
        return {};
    const auto entry = m_entries.constFind(*found);
    if (entry == m_entries.constEnd() || now >= entry->tokenExpiresAt || entry->sensor->retiredAt)
        return {};
    return entry->sensor;
}

SensorPtr SensorRegistry::byExternalId(const QString &externalId) const
{
    const std::shared_lock lock(m_mutex);
    return m_entries.value(m_byExternalId.value(externalId, -1)).sensor;
}

Result<SensorPtr> SensorRegistry::find(const QString &name) const
{
    SensorPtr sensor = byExternalId(foldedSensorId(name));
    if (!sensor) {
        constexpr qsizetype LongestShown = 64;
        return Error{ErrorCode::NotFound, QStringLiteral("there is no sensor '%1'").arg(name.left(LongestShown))};
    }
    return sensor;
}

SensorPtr SensorRegistry::byId(qint64 id) const
{
    const std::shared_lock lock(m_mutex);
    return m_entries.value(id).sensor;
}

std::vector<SensorPtr> SensorRegistry::all() const
{
    std::vector<SensorPtr> sensors;
    {
        const std::shared_lock lock(m_mutex);
        sensors.reserve(static_cast<std::size_t>(m_entries.size()));
        for (const Entry &entry : m_entries)
            sensors.push_back(entry.sensor);
    }
    std::ranges::sort(sensors, {}, [](const SensorPtr &sensor) { return sensor->externalId; });
    return sensors;
}

QByteArray SensorRegistry::secretHash(qint64 id) const
{
    const std::shared_lock lock(m_mutex);
    return m_entries.value(id).secretHash;
}

std::optional<EpochSeconds> SensorRegistry::tokenExpiresAt(qint64 id) const
{
    const std::shared_lock lock(m_mutex);
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.constEnd() || entry->tokenHash.isEmpty())
        return std::nullopt;
    return entry->tokenExpiresAt;
}

void SensorRegistry::putToken(Entry &entry, const QByteArray &hash, EpochSeconds expiresAt)
{
    m_byTokenHash.remove(entry.tokenHash);
    entry.tokenHash = hash;
    entry.tokenExpiresAt = expiresAt;
    if (!hash.isEmpty())
        m_byTokenHash.insert(hash, entry.sensor->id);
}

void SensorRegistry::setToken(qint64 id, const QByteArray &hash, EpochSeconds expiresAt)
{
    const std::unique_lock lock(m_mutex);
    const auto entry = m_entries.find(id);
    if (entry != m_entries.end())
        putToken(*entry, hash, expiresAt);
}

void SensorRegistry::removeToken(qint64 id)
{
    setToken(id, {}, 0);
}

void SensorRegistry::noteDelivered(qint64 id, qint64 scriptId)
{
    const std::unique_lock lock(m_mutex);
    const auto entry = m_entries.find(id);
    if (entry != m_entries.end())
        entry->deliveredScript = scriptId;
}

qint64 SensorRegistry::deliveredScript(qint64 id) const
{
    const std::shared_lock lock(m_mutex);
    return m_entries.value(id).deliveredScript;
}

} // namespace core
