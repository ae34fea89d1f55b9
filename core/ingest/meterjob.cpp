#include "core/ingest/importjob.h"
#include "core/ingest/meterrows.h"
#include "core/storage/buildingstore.h"
#include "core/storage/meterinterval.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct KnownMeter
{
    QString buildingNumber;
    bool operator==(const KnownMeter &) const = default;
};
using KnownMeters = QHash<std::pair<QString, int>, KnownMeter>;

Result<KnownMeters> readKnownMeters(Database &database)
{
    const auto buildings = BuildingStore(database).all();
    if (!buildings)
        return buildings.error();
    const auto meters = MeterStore(database).all();
    if (!meters)
        return meters.error();
    QHash<qint64, QString> numbers;
    for (const Building &building : *buildings)
        numbers.insert(building.id, building.number);
    KnownMeters known;
    for (const Meter &meter : *meters)
        known.insert({meter.externalId, static_cast<int>(meter.utility)}, {numbers.value(meter.buildingId)});
    return known;
}

//! Rows that do not count because another row has the same time.
struct Superseded
{
    qint64 same = 0;
    qint64 other = 0;   //!< with another value; the row that counts is in the store
    qint64 dropped = 0; //!< likewise, and no row counts
};

//! Ascending and each time once; `rule` says which row wins.
Superseded sortUnique(MeterRows &meter, ContradictionRule rule)
{
    Superseded superseded;
    if (meter.ascending)
        return superseded;
    std::vector<IntervalReading> &readings = meter.readings;
    std::ranges::stable_sort(readings, {}, &IntervalReading::start);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < readings.size();) {
        const std::size_t first = i;
        qint64 other = 0;
        for (++i; i < readings.size() && readings[i].start == readings[first].start; ++i)
            ++(readings[i].value == readings[i - 1].value ? superseded.same : other);
        if (other > 0 && rule == ContradictionRule::NoRow) {
            superseded.dropped += other + 1;
            continue;
        }
        superseded.other += other;
        readings[kept++] = readings[rule == ContradictionRule::FirstRow ? first : i - 1];
    }
    readings.resize(kept);
    return superseded;
}

//! First and last start whose value the store does not hold yet; empty when there is none.
TimeRange changedStarts(std::span<const IntervalReading> sorted, std::span<const IntervalReading> stored)
{
    TimeRange changed;
    auto there = stored.begin();
    for (const IntervalReading &reading : sorted) {
        while (there != stored.end() && there->start < reading.start)
            ++there;
        if (there != stored.end() && *there == reading)
            continue;
        if (changed.isEmpty())
            changed.from = reading.start;
        changed.to = reading.start + 1;
    }
    return changed;
}

class MeterJob final : public ImportJob
{
public:
    MeterJob(KnownMeters known, const SiteZone &zone, double gasCalorific, ContradictionRule contradictions,
             WarningList &warnings)
        : m_known(std::move(known))
        , m_contradictions(contradictions)
        , m_checker(zone,
                    {gasCalorific,
                     [this](const QString &id, Utility utility) { return knownBuilding(id, utility); },
                     true,
                     {}},
                    warnings)
    {
    }

    RowChecker &checker() override { return m_checker; }
    Result<void> store(StoreContext &context) override;

private:
    std::optional<QString> knownBuilding(const QString &externalId, Utility utility) const;
    Result<qint64> ensureBuilding(StoreContext &context, const MeterRows &meter);
    Result<void> storeMeter(StoreContext &context, MeterRows &rows);
    Result<void> storeReadings(StoreContext &context, const MeterRows &rows, const Meter &meter, Superseded superseded);
    Result<TimeRange> changedRange(StoreContext &context, const MeterRows &rows, const Meter &meter) const;

    const KnownMeters m_known;
    const ContradictionRule m_contradictions;
    MeterRowChecker m_checker;
    QHash<QString, qint64> m_buildingIds;
};

std::optional<QString> MeterJob::knownBuilding(const QString &externalId, Utility utility) const
{
    const auto found = m_known.constFind({externalId, static_cast<int>(utility)});
    return found == m_known.constEnd() ? std::nullopt : std::optional(found->buildingNumber);
}

Result<void> MeterJob::store(StoreContext &context)
{
    for (MeterRows &meter : m_checker.meters()) {
        if (meter.readings.empty())
            continue;
        if (!context.carryOn())
            return Error{ErrorCode::Cancelled, u"The import was cancelled"_s};
        const auto stored = storeMeter(context, meter);
        if (!stored)
            return stored.error();
        meter.readings = {};
    }
    return {};
}

Result<qint64> MeterJob::ensureBuilding(StoreContext &context, const MeterRows &meter)
{
    const auto found = m_buildingIds.constFind(meter.buildingNumber);
    if (found != m_buildingIds.constEnd())
        return *found;
    const QString name = meter.siteName.isEmpty() ? u"Building %1"_s.arg(meter.buildingNumber) : meter.siteName;
    bool created = false;
    const auto id = BuildingStore(context.database).ensure(context.transaction, meter.buildingNumber, name, &created);
    if (!id)
        return id.error();
    if (created) {
        context.touched.buildings = true;
        context.warnings.add(meter.firstRow, [&] {
            return u"Building %1 was not known; it was created as '%2', without a floor area"_s.arg(
                meter.buildingNumber, name);
        });
    }
    const auto named = BuildingStore(context.database).nameStub(context.transaction, context.batchId, *id, name);
    if (!named)
        return named.error();
    m_buildingIds.insert(meter.buildingNumber, *id);
    return *id;
}

Result<void> MeterJob::storeMeter(StoreContext &context, MeterRows &rows)
{
    const auto goodRows = static_cast<qint64>(rows.readings.size());
    const Superseded superseded = sortUnique(rows, m_contradictions);
    if (superseded.dropped > 0) {
        context.result.rowsSkipped += superseded.dropped;
        context.warnings.add(rows.firstRow, [&] {
            return u"%1 rows of meterId '%2' contradict others of the same time, rows skipped"_s.arg(superseded.dropped)
                .arg(rows.externalId);
        });
    }
    if (rows.readings.empty())
        return {};
    const auto building = ensureBuilding(context, rows);
    if (!building)
        return building.error();
    const int interval = usualInterval(rows.readings).value_or(IntervalUntilTold);
    auto meter =
        MeterStore(context.database).ensure(context.transaction, rows.externalId, rows.utility, *building, interval);
    if (!meter && meter.error().code == ErrorCode::Conflict) {
        // Another upload put this meter elsewhere after these rows were checked.
        context.warnings.add(rows.firstRow, [&] {
            return u"meterId '%1' belongs to another building than simsCode '%2', %3 rows skipped"_s
                .arg(rows.externalId, rows.buildingNumber)
                .arg(goodRows);
        });
        context.result.rowsSkipped += goodRows;
        return {};
    }
    if (!meter)
        return meter.error();
    auto stored = storeReadings(context, rows, *meter, superseded);
    if (!stored)
        return stored;
    return MeterStore(context.database).learnInterval(context.transaction, *meter, rows.readings);
}

Result<void> MeterJob::storeReadings(StoreContext &context, const MeterRows &rows, const Meter &meter,
                                     Superseded superseded)
{
    const auto changed = changedRange(context, rows, meter);
    if (!changed)
        return changed.error();
    const auto counts = ReadingStore(context.database)
                            .merge(context.transaction, context.zone, context.batchId, meter.id, rows.readings);
    if (!counts)
        return counts.error();
    ImportResult &result = context.result;
    const bool anyChange = counts->inserted + counts->replaced > 0;
    // A file that contradicts itself and is uploaded again changes nothing either.
    const qint64 replaced = counts->replaced + (anyChange ? superseded.other : 0);
    const qint64 duplicate = counts->duplicate + superseded.same + (anyChange ? 0 : superseded.other);
    result.rowsIngested += counts->inserted + replaced;
    result.rowsReplaced += replaced;
    result.rowsDuplicate += duplicate;
    result.rowsSkipped += duplicate;
    if (anyChange && !changed->isEmpty()) {
        TouchedData touched;
        touched.utilities.insert(meter.utility, {changed->from, changed->to - 1 + meter.intervalSeconds});
        context.touched.unite(touched);
    }
    return {};
}

//! What the merge is going to change, so that a file that repeats a year and adds a day has one day scored again.
Result<TimeRange> MeterJob::changedRange(StoreContext &context, const MeterRows &rows, const Meter &meter) const
{
    const TimeRange ofFile{rows.readings.front().start, rows.readings.back().start + 1};
    const ReadingStore store(context.database);
    const auto extent = store.extent(meter.id);
    if (!extent)
        return extent.error();
    if (!*extent || !(*extent)->overlaps(ofFile))
        return ofFile;
    const auto stored = store.readings(meter.id, ofFile);
    if (!stored)
        return stored.error();
    return changedStarts(rows.readings, *stored);
}

} // namespace

Result<std::unique_ptr<ImportJob>> makeMeterJob(Database &database, const SiteZone &zone,
                                                double gasCalorificKwhPerCubicMetre, ContradictionRule contradictions,
                                                WarningList &warnings)
{
    auto known = readKnownMeters(database);
    if (!known)
        return known.error();
    return std::unique_ptr<ImportJob>(
        std::make_unique<MeterJob>(*std::move(known), zone, gasCalorificKwhPerCubicMetre, contradictions, warnings));
}

} // namespace core
