#include "openfolder.h"

#include "core/base/logging.h"
#include "core/storage/importstore.h"
#include "core/storage/sitestore.h"
#include "server/daemon/demosetup.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

// Writes only what differs: another zone rebuilds every hourly total, and what was learned from the old hours is judged
// anew.
static Result<void> applySite(Database &database, const SiteConfig &config)
{
    auto site = SiteStore(database).read();
    if (!site)
        return site.error();
    Site wanted = *site;
    wanted.name = config.name.value_or(site->name);
    if (wanted.name.isNull())
        wanted.name = u""_s; // null is no name to the store
    wanted.zoneId = config.zoneId.value_or(site->zoneId);
    wanted.latitude = config.latitude.value_or(site->latitude);
    wanted.longitude = config.longitude.value_or(site->longitude);
    if (wanted.name == site->name && wanted.zoneId == site->zoneId && wanted.latitude == site->latitude
        && wanted.longitude == site->longitude)
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto written = SiteStore(database).write(*transaction, wanted); !written)
        return written;
    if (wanted.zoneId != site->zoneId) {
        TouchedData everything;
        everything.buildings = true; // reaches every utility
        if (auto marked = ImportStore(database).markDirty(*transaction, everything); !marked)
            return marked;
    }
    return transaction->commit();
}

Result<std::unique_ptr<OpenFolder>> OpenFolder::open(const Config &config, bool demo, SensorService::Hooks hooks)
{
    auto lock = FolderLock::acquire(config.dataFolder);
    if (!lock)
        return lock.error();
    std::unique_ptr<OpenFolder> folder(new OpenFolder(*std::move(lock)));
    auto database = Database::open(config.dataFolder);
    if (!database)
        return database.error();
    folder->m_database = *std::move(database);
    const auto prepared =
        demo ? ensureDemoCampus(*folder->m_database, folder->m_clock) : applySite(*folder->m_database, config.site);
    if (!prepared)
        return prepared.error();
    const auto hash = KeyedHash::inFolder(config.dataFolder);
    if (!hash)
        return hash.error();
    auto accounts = AccountService::create(*folder->m_database, folder->m_clock, *hash);
    if (!accounts)
        return accounts.error();
    folder->m_accounts = *std::move(accounts);
    auto campus = CampusService::create(*folder->m_database, folder->m_clock, config.campus);
    if (!campus)
        return campus.error();
    folder->m_campus = *std::move(campus);
    if (const auto started = folder->startSensors(config, *hash, std::move(hooks)); !started)
        return started.error();
    auto scheduled = ScheduledWork::create(config, {*folder->m_database, folder->m_clock, *folder->m_campus,
                                                    *folder->m_accounts, *folder->m_fleet, *folder->m_sensors,
                                                    *folder->m_late, folder->m_lateForReports, folder->m_events});
    if (!scheduled)
        return scheduled.error();
    folder->m_scheduled = *std::move(scheduled);
    folder->m_chat = std::make_unique<ChatRoom>(config.chat, *folder->m_campus, folder->m_clock);
    return folder;
}

OpenFolder::~OpenFolder()
{
    if (m_campus)
        m_campus->setFeeder({});
}

Result<void> OpenFolder::startSensors(const Config &config, const KeyedHash &hash, SensorService::Hooks hooks)
{
    const auto follow = [&campus = *m_campus](const TouchedData &touched) {
        if (const auto followed = campus.follow(touched); !followed)
            qCWarning(lcDaemon).noquote() << "a change is stored but not shown:" << followed.error().detail;
    };
    auto fleet =
        SensorFleet::create(*m_database, hash, m_clock, {.allowSecretless = config.allowSecretlessSensors}, follow);
    if (!fleet)
        return fleet.error();
    m_fleet = *std::move(fleet);
    hooks.metersChanged = follow;
    auto late = LateReadings::create(*m_database);
    if (!late)
        return late.error();
    m_late = *std::move(late);
    hooks.placing = [&noted = *m_late](Transaction &transaction, qint64 sensorId, EpochMilliseconds from,
                                       EpochMilliseconds to) { return noted.note(transaction, sensorId, from, to); };
    hooks.accepted = [late = m_lateForReports, next = std::move(hooks.accepted)](const auto &readings) {
        late->note(readings);
        if (next)
            next(readings);
    };
    publishSensors(hooks, m_events, m_fleet->registry(), *m_campus);
    SensorOptions options = config.sensors;
    options.gasCalorificKwhPerCubicMetre = config.campus.gasCalorificKwhPerCubicMetre;
    auto sensors = SensorService::create(*m_database, m_clock, options, std::move(hooks));
    if (!sensors)
        return sensors.error();
    m_sensors = *std::move(sensors);
    m_campus->setFeeder([service = m_sensors.get()] { return service->tasks(); });
    return {};
}

} // namespace server
