#include "demosetup.h"

#include "core/demo/democampus.h"
#include "core/model/importbatch.h"
#include "core/storage/buildingstore.h"
#include "core/storage/importstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/sitestore.h"
#include "core/storage/weatherstore.h"

#include <QHash>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr auto DemoSource = "demo"_L1;

namespace {

// Writes the generated campus as three import batches, as if its files had been uploaded.
class DemoWriter
{
public:
    DemoWriter(Database &database, Transaction &transaction, const SiteZone &zone, EpochSeconds now)
        : m_database(database)
        , m_transaction(transaction)
        , m_zone(zone)
        , m_now(now)
    {
    }

    Result<void> writeBuildings(const QList<Building> &buildings)
    {
        ImportStore imports(m_database);
        const auto batch = imports.create(m_transaction, ImportKind::Building, DemoSource, m_now);
        if (!batch)
            return batch.error();
        BuildingStore store(m_database);
        for (const Building &building : buildings) {
            if (const auto claimed = store.claim(m_transaction, *batch, building); !claimed)
                return claimed.error();
        }
        return finish(ImportKind::Building, *batch, {.inserted = buildings.size()});
    }

    Result<void> writeWeather(const std::vector<WeatherHour> &hours)
    {
        const auto batch = ImportStore(m_database).create(m_transaction, ImportKind::Weather, DemoSource, m_now);
        if (!batch)
            return batch.error();
        const auto counts = WeatherStore(m_database).merge(m_transaction, *batch, hours);
        if (!counts)
            return counts.error();
        return finish(ImportKind::Weather, *batch, *counts);
    }

    Result<void> writeMeters(const std::vector<GeneratedMeter> &meters)
    {
        const auto batch = ImportStore(m_database).create(m_transaction, ImportKind::Meter, DemoSource, m_now);
        if (!batch)
            return batch.error();
        MergeCounts total;
        for (const GeneratedMeter &meter : meters) {
            const auto counts = writeMeter(*batch, meter);
            if (!counts)
                return counts.error();
            total.inserted += counts->inserted;
            if (meter.readings.empty())
                continue;
            const TimeRange range{meter.readings.front().start, meter.readings.back().start + SecondsPerHour};
            TouchedData touched;
            touched.utilities.insert(meter.utility, range);
            m_touched.unite(touched);
        }
        return finish(ImportKind::Meter, *batch, total);
    }

    Result<void> markDirty()
    {
        m_touched.weather = true;
        m_touched.buildings = true;
        return ImportStore(m_database).markDirty(m_transaction, m_touched);
    }

private:
    Result<MergeCounts> writeMeter(qint64 batch, const GeneratedMeter &generated)
    {
        constexpr int UsualInterval = 900;
        const int interval = generated.readings.size() < 2
                                 ? UsualInterval
                                 : static_cast<int>(generated.readings[1].start - generated.readings[0].start);
        const auto building = BuildingStore(m_database).ensure(m_transaction, generated.buildingNumber, {}, nullptr);
        if (!building)
            return building.error();
        const auto meter =
            MeterStore(m_database).ensure(m_transaction, generated.externalId, generated.utility, *building, interval);
        if (!meter)
            return meter.error();
        return ReadingStore(m_database).merge(m_transaction, m_zone, batch, meter->id, generated.readings);
    }

    Result<void> finish(ImportKind kind, qint64 batch, const MergeCounts &counts)
    {
        ImportResult result;
        result.batchId = batch;
        result.kind = kind;
        result.rowsRead = counts.inserted + counts.replaced + counts.duplicate;
        result.rowsIngested = counts.inserted + counts.replaced;
        return ImportStore(m_database).finish(m_transaction, result);
    }

    Database &m_database;
    Transaction &m_transaction;
    const SiteZone &m_zone;
    const EpochSeconds m_now;
    TouchedData m_touched;
};

} // namespace

static Result<void> fill(Database &database, const Clock &clock, Site site)
{
    site.name = u"Demo campus"_s;
    site.zoneId = "America/New_York";
    site.simulated = true;
    const auto zone = SiteZone::create(site.zoneId);
    if (!zone)
        return zone.error();
    CampusRecipe recipe;
    recipe.zone = *zone;
    recipe.start = zone->startOfDate(zone->localDate(clock.now()).addDays(-recipe.days));
    const GeneratedCampus campus = generateCampus(recipe);

    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto written = SiteStore(database).write(*transaction, site); !written)
        return written;
    DemoWriter writer(database, *transaction, *zone, clock.now());
    if (auto written = writer.writeBuildings(campus.buildings); !written)
        return written;
    if (auto written = writer.writeWeather(campus.weather); !written)
        return written;
    if (auto written = writer.writeMeters(campus.meters); !written)
        return written;
    if (auto written = writer.markDirty(); !written)
        return written;
    return transaction->commit();
}

Result<void> ensureDemoCampus(Database &database, const Clock &clock)
{
    auto site = SiteStore(database).read();
    if (!site)
        return site.error();
    if (site->simulated)
        return {};
    const auto imports = ImportStore(database).list();
    if (!imports)
        return imports.error();
    if (!imports->isEmpty())
        return Error{ErrorCode::Conflict,
                     u"data folder %1 holds data of its own; the demo campus needs a folder for itself"_s.arg(
                         database.folder())};
    return fill(database, clock, *std::move(site));
}

} // namespace server
