#include "snapshotreader.h"

#include "core/storage/buildingstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/sitestore.h"

namespace core {

Result<std::shared_ptr<Snapshot>> readSnapshot(Database &database)
{
    const auto site = SiteStore(database).read();
    if (!site)
        return site.error();
    auto zone = SiteZone::create(site->zoneId);
    if (!zone)
        return zone.error();
    auto buildings = BuildingStore(database).all();
    if (!buildings)
        return buildings.error();
    const auto meters = MeterStore(database).all();
    if (!meters)
        return meters.error();

    auto next = std::make_shared<Snapshot>();
    next->simulated = site->simulated;
    next->zone = *zone;
    next->buildings = *std::move(buildings);
    for (qsizetype i = 0; i < next->buildings.size(); ++i)
        next->indexByNumber.insert(next->buildings.at(i).number, i);
    for (const Meter &meter : *meters)
        next->scores[meter.buildingId][meter.utility].utility = meter.utility;
    return next;
}

} // namespace core
