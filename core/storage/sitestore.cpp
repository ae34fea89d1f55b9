#include "sitestore.h"

#include "core/storage/hourrollups.h"
#include "core/storage/query.h"

using namespace Qt::StringLiterals;

namespace core {

static Result<Site> readSite(const QSqlDatabase &connection)
{
    const auto row =
        sql::firstRow(connection, u"SELECT name, zone, latitude, longitude, simulated FROM site WHERE id = 1"_s);
    if (!row)
        return row.error();
    if (!*row)
        return Site();
    const QVariantList &values = **row;
    return Site{values[0].toString(), values[1].toByteArray(), values[2].toDouble(), values[3].toDouble(),
                values[4].toBool()};
}

Result<Site> SiteStore::read() const
{
    const auto connection = m_database.connection();
    if (!connection)
        return connection.error();
    return readSite(*connection);
}

Result<void> SiteStore::write(Transaction &transaction, const Site &site)
{
    const auto zone = SiteZone::create(site.zoneId);
    if (!zone)
        return zone.error();
    const auto old = readSite(transaction.connection());
    if (!old)
        return old.error();
    const auto written = sql::change(
        transaction.connection(),
        u"INSERT INTO site (id, name, zone, latitude, longitude, simulated) VALUES (1, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, zone = excluded.zone, latitude = excluded.latitude,"
        " longitude = excluded.longitude, simulated = excluded.simulated"_s,
        {site.name.isNull() ? u""_s : site.name, QString::fromUtf8(site.zoneId), site.latitude, site.longitude,
         site.simulated ? 1 : 0});
    if (!written)
        return written.error();
    if (old->zoneId == site.zoneId)
        return {};
    return rebuildHourRollups(transaction.connection(), *zone);
}

} // namespace core
