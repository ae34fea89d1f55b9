#include "openfolder.h"

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

Result<std::unique_ptr<OpenFolder>> OpenFolder::open(const Config &config, bool demo)
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
    auto campus = CampusService::create(*folder->m_database, folder->m_clock, config.campus);
    if (!campus)
        return campus.error();
    folder->m_campus = *std::move(campus);
    return folder;
}

} // namespace server
