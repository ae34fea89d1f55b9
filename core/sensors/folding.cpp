#include "folding.h"

#include "core/sensors/counterintervals.h"
#include "core/storage/meterclaims.h"
#include "core/storage/meterstore.h"
#include "core/storage/query.h"
#include "core/storage/sensorstore.h"
#include "core/storage/sitestore.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto LongestStep = std::chrono::milliseconds(8);
constexpr int RowsTrimmed = 10'000;
constexpr int QuarterSeconds = 900;
constexpr int HourSeconds = 3600;

Result<std::optional<Meter>> meterOf(Database &database, const Sensor &sensor)
{
    if (!sensor.meterId)
        return std::optional<Meter>();
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    const auto row = sql::firstRow(
        *connection, u"SELECT external_id, building_id, utility, interval_seconds FROM meter WHERE id = ?"_s,
        {*sensor.meterId});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Meter>();
    const QVariantList &values = **row;
    const auto utility = utilityFromName(values[2].toString());
    if (!utility)
        return Error{ErrorCode::Storage, u"meter %1 has an unknown utility"_s.arg(*sensor.meterId)};
    return std::optional<Meter>(
        Meter{*sensor.meterId, values[0].toString(), values[1].toLongLong(), *utility, values[3].toInt()});
}

//! The meter of a sensor, made or moved to the sensor's building.
Result<Meter> ensureMeter(Database &database, Transaction &transaction, const Sensor &sensor, Utility utility,
                          int slotSeconds, TouchedData &touched)
{
    const QString externalId = u"sensor:%1"_s.arg(sensor.externalId);
    const auto moved =
        sql::change(transaction.connection(),
                    u"UPDATE meter SET building_id = ? WHERE external_id = ? AND utility = ? AND building_id <> ?"_s,
                    {sensor.buildingId, externalId, utilityName(utility), sensor.buildingId});
    if (!moved)
        return moved.error();
    touched.buildings = touched.buildings || *moved > 0;
    auto meter = MeterStore(database).ensure(transaction, externalId, utility, sensor.buildingId, slotSeconds);
    if (!meter || sensor.meterId == meter->id)
        return meter;
    if (const auto set = SensorStore(database).setMeter(transaction, sensor.id, meter->id); !set)
        return set.error();
    return meter;
}

} // namespace

Folding::Folding(Database &database, const Clock &clock, const SensorOptions &options, SensorTails &tails,
                 SiteZone zone, Placing placing)
    : m_database(database)
    , m_clock(clock)
    , m_options(options)
    , m_tails(tails)
    , m_zone(std::move(zone))
    , m_placing(std::move(placing))
{
}

Result<std::unique_ptr<Folding>> Folding::create(Database &database, const Clock &clock, const SensorOptions &options,
                                                 SensorTails &tails, Placing placing)
{
    const auto site = SiteStore(database).read();
    if (!site)
        return site.error();
    auto zone = SiteZone::create(site->zoneId);
    if (!zone)
        return zone.error();
    return std::unique_ptr<Folding>(new Folding(database, clock, options, tails, *std::move(zone), std::move(placing)));
}

void Folding::begin()
{
    if (m_isUnderWay || m_tails.waiting() == 0)
        return;
    for (const auto &[sensorId, tail] : m_tails.all()) {
        if (!tail.waiting.empty())
            m_left.push_back(sensorId);
    }
    m_lastInboxId = m_tails.lastInboxId;
    m_isUnderWay = true;
}

Result<TouchedData> Folding::step()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (m_left.empty()) { // everything up to that id is in place
        const auto isDone = SensorReadingStore(m_database).trimInbox(*transaction, m_lastInboxId, RowsTrimmed);
        if (!isDone)
            return isDone.error();
        if (const auto committed = transaction->commit(); !committed)
            return committed.error();
        m_isUnderWay = !*isDone;
        return TouchedData();
    }
    std::vector<Placed> placed;
    auto touched = placeSome(*transaction, placed);
    if (!touched)
        return touched;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    for (const Placed &one : placed) { // not before: of what is taken back, nothing may be left in the tails
        m_tails.placed(one.sensorId);
        m_tails.of(one.sensorId).period = one.period;
    }
    m_left.resize(m_left.size() - placed.size());
    return touched;
}

Result<TouchedData> Folding::placeSome(Transaction &transaction, std::vector<Placed> &placed)
{
    TouchedData touched;
    const auto end = std::chrono::steady_clock::now() + LongestStep;
    for (auto next = m_left.rbegin(); next != m_left.rend(); ++next) {
        const auto one = placeOne(transaction, placed.emplace_back(Placed{*next, {}}));
        if (!one)
            return one.error();
        touched.unite(*one);
        if (std::chrono::steady_clock::now() > end)
            break;
    }
    return touched;
}

Result<TouchedData> Folding::placeOne(Transaction &transaction, Placed &placed)
{
    const qint64 sensorId = placed.sensorId;
    const SensorTail &tail = m_tails.of(sensorId);
    placed.period = tail.period;
    if (tail.waiting.empty())
        return TouchedData();
    if (const auto merged = m_tails.blocks().merge(sensorId, tail.waiting); !merged)
        return merged.error();
    if (const auto told = tellPlacing(transaction, sensorId, tail.waiting); !told)
        return told.error();
    if (!tail.isDue && tail.period)
        return TouchedData();
    const auto newest = m_tails.blocks().upTo(sensorId, std::numeric_limits<EpochMilliseconds>::max());
    if (!newest)
        return newest.error();
    const auto period = *newest ? usualPeriod((*newest)->readings) : std::nullopt;
    // What was a gap may be none any more when the usual period changed, and the other way round.
    const bool judgesAnew = gapThreshold(period) != gapThreshold(tail.period);
    placed.period = period;
    if (!tail.isDue)
        return TouchedData();
    EpochMilliseconds from = tail.waiting.front().at;
    if (judgesAnew && *newest)
        from = std::min(from, (*newest)->start);
    return rebuildSlots(transaction, sensorId, from, tail.waiting.back().at, tail.breaks, period);
}

Result<void> Folding::tellPlacing(Transaction &transaction, qint64 sensorId, std::span<const CounterReading> readings)
{
    constexpr EpochMilliseconds LongPause = 15 * 60 * 1000;
    while (m_placing && !readings.empty()) {
        std::size_t size = 1;
        while (size < readings.size() && readings[size].at - readings[size - 1].at < LongPause)
            ++size;
        if (auto told = m_placing(transaction, sensorId, readings.front().at, readings[size - 1].at); !told)
            return told;
        readings = readings.subspan(size);
    }
    return {};
}

int Folding::slotSecondsOf(const std::optional<Meter> &meter, std::optional<EpochMilliseconds> period) const
{
    if (meter)
        return meter->intervalSeconds >= HourSeconds ? HourSeconds : QuarterSeconds;
    const bool isSlow = period.value_or(0) > QuarterSeconds * 1000;
    const bool hoursAreUtcs = m_zone.offsetAt(m_clock.now()) % HourSeconds == 0;
    return isSlow && hoursAreUtcs ? HourSeconds : QuarterSeconds;
}

Result<TouchedData> Folding::rebuildSlots(Transaction &transaction, qint64 sensorId, EpochMilliseconds from,
                                          EpochMilliseconds to, std::span<const CounterBreak> breaks,
                                          std::optional<EpochMilliseconds> period)
{
    const auto sensor = SensorStore(m_database).byId(sensorId);
    if (!sensor)
        return sensor.error();
    const auto utility = *sensor ? utilityOf((*sensor)->kind) : std::nullopt;
    if (!utility)
        return TouchedData();
    const auto meter = meterOf(m_database, **sensor);
    if (!meter)
        return meter.error();
    const int slotSeconds = slotSecondsOf(*meter, period);
    const auto changed = m_tails.blocks().load(sensorId, {from, to + 1}, true);
    if (!changed)
        return changed.error();
    if (!changed->empty()) {
        from = std::min(from, changed->front().at);
        to = std::max(to, changed->back().at);
    }
    const TimeRange range = slotsAround(from, to, slotSeconds);
    const auto readings = m_tails.blocks().load(sensorId, {range.from * 1000, range.to * 1000 + 1}, true);
    if (!readings)
        return readings.error();
    const double factor = (*sensor)->kind == SensorKind::Gas ? m_options.gasCalorificKwhPerCubicMetre : 1.0;
    Readings meterReadings = meterSlots(measure(*readings, breaks, gapThreshold(period)), slotSeconds, factor);
    std::erase_if(meterReadings, [range](const IntervalReading &one) { return !range.contains(one.start); });
    if (meterReadings.empty() && !*meter)
        return TouchedData();
    return writeSlots(transaction, **sensor, *utility, range, slotSeconds, meterReadings);
}

Result<TouchedData> Folding::writeSlots(Transaction &transaction, const Sensor &sensor, Utility utility,
                                        TimeRange range, int slotSeconds,
                                        std::span<const IntervalReading> meterReadings)
{
    TouchedData touched;
    const auto batch = sensorBatch(transaction, m_clock.now());
    if (!batch)
        return batch.error();
    const auto meter = ensureMeter(m_database, transaction, sensor, utility, slotSeconds, touched);
    if (!meter)
        return meter.error();
    const auto changed = replaceClaims(transaction, m_zone, *batch, meter->id, range, meterReadings);
    if (!changed)
        return changed.error();
    if (!changed->isEmpty()) {
        TouchedData readings;
        readings.utilities.insert(utility, {changed->from, changed->to - 1 + slotSeconds});
        touched.unite(readings);
    }
    if (!touched.isEmpty()) {
        if (const auto marked = ImportStore(m_database).markDirty(transaction, touched); !marked)
            return marked.error();
    }
    return touched;
}

} // namespace core
