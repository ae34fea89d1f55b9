#include "meterhistory.h"

#include "core/model/sitezone.h"
#include "core/storage/buildingstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/wire/jsonreader.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr EpochSeconds JudgedSpan = 366 * SecondsPerDay;

double quantile(std::vector<double> &values, double share)
{
    if (values.empty())
        return 0.0;
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + rank);
    return values[static_cast<std::size_t>(rank)];
}

Result<std::optional<MeterFacts>> factsOf(const ReadingStore &readings, const Meter &meter, const QString &building)
{
    const auto extent = readings.extent(meter.id);
    if (!extent)
        return extent.error();
    if (!*extent)
        return std::optional<MeterFacts>();
    const auto hours = readings.hours(meter.id, {std::max((*extent)->from, (*extent)->to - JudgedSpan), (*extent)->to});
    if (!hours)
        return hours.error();
    std::vector<double> values;
    for (const HourRollup &hour : *hours) {
        const bool mean = aggregationOf(meter.utility) == Aggregation::Mean;
        const double value = mean && hour.count > 0 ? hour.sum / hour.count : hour.sum;
        if (value > 0.0)
            values.push_back(value);
    }
    MeterFacts facts;
    facts.meter = {meter.externalId, meter.utility};
    facts.buildingNumber = building;
    facts.range = **extent;
    facts.intervalSeconds = meter.intervalSeconds;
    // An hour of a meter that is read once a day holds the day.
    const double hoursOfReading = std::max(1.0, static_cast<double>(meter.intervalSeconds) / SecondsPerHour);
    const double share = aggregationOf(meter.utility) == Aggregation::Mean ? 1.0 : 1.0 / hoursOfReading;
    facts.medianPerHour = quantile(values, 0.5) * share;
    facts.p99PerHour = quantile(values, 0.99) * share;
    return std::optional(facts);
}

} // namespace

std::optional<MeterFacts> GivenMeterHistory::factsOf(const MeterKey &meter) const
{
    const auto found = std::ranges::find(m_facts, meter, &MeterFacts::meter);
    return found == m_facts.end() ? std::nullopt : std::optional(*found);
}

Result<QList<MeterFacts>> readMeterFacts(Database &database, const QList<MeterKey> &meters)
{
    const auto known = MeterStore(database).all();
    if (!known)
        return known.error();
    const auto buildings = BuildingStore(database).all();
    if (!buildings)
        return buildings.error();
    QHash<qint64, QString> numbers;
    for (const Building &building : *buildings)
        numbers.insert(building.id, building.number);
    QHash<std::pair<QString, int>, Meter> byKey;
    for (const Meter &meter : *known)
        byKey.insert({meter.externalId, static_cast<int>(meter.utility)}, meter);

    const ReadingStore readings(database);
    QList<MeterFacts> facts;
    for (const MeterKey &key : meters) {
        const auto found = byKey.constFind({key.meterId, static_cast<int>(key.utility)});
        if (found == byKey.constEnd())
            continue;
        const auto ofMeter = factsOf(readings, *found, numbers.value(found->buildingId));
        if (!ofMeter)
            return ofMeter.error();
        if (*ofMeter)
            facts.append(**ofMeter);
    }
    return facts;
}

QJsonObject toJson(const QList<MeterKey> &meters)
{
    QJsonArray array;
    for (const MeterKey &meter : meters)
        array.append(QJsonObject{{u"meterId"_s, meter.meterId}, {u"utility"_s, utilityName(meter.utility)}});
    return {{u"meters"_s, array}};
}

Result<QList<MeterKey>> meterKeysFromJson(const QJsonObject &object)
{
    QString fault;
    wire::JsonReader reader(object, &fault);
    QList<MeterKey> meters;
    reader.forEach("meters"_L1, [&meters](wire::JsonReader &element) {
        meters.append({element.string("meterId"_L1), element.named("utility"_L1, utilityFromName)});
    });
    return wire::readOrFault(std::move(meters), fault);
}

QJsonObject toJson(const QList<MeterFacts> &facts)
{
    QJsonArray array;
    for (const MeterFacts &meter : facts) {
        array.append(QJsonObject{{u"meterId"_s, meter.meter.meterId},
                                 {u"utility"_s, utilityName(meter.meter.utility)},
                                 {u"buildingNumber"_s, meter.buildingNumber},
                                 {u"firstUtc"_s, SiteZone::formatUtc(meter.range.from)},
                                 {u"endUtc"_s, SiteZone::formatUtc(meter.range.to)},
                                 {u"intervalSeconds"_s, meter.intervalSeconds},
                                 {u"medianPerHour"_s, meter.medianPerHour},
                                 {u"p99PerHour"_s, meter.p99PerHour},
                                 {u"unit"_s, canonicalUnit(meter.meter.utility)}});
    }
    return {{u"meters"_s, array}};
}

Result<QList<MeterFacts>> meterFactsFromJson(const QJsonObject &object)
{
    QString fault;
    wire::JsonReader reader(object, &fault);
    QList<MeterFacts> facts;
    reader.forEach("meters"_L1, [&facts](wire::JsonReader &element) {
        MeterFacts meter;
        meter.meter = {element.string("meterId"_L1), element.named("utility"_L1, utilityFromName)};
        meter.buildingNumber = element.string("buildingNumber"_L1);
        meter.range = {element.time("first"_L1), element.time("end"_L1)};
        meter.intervalSeconds = static_cast<int>(element.integer("intervalSeconds"_L1));
        meter.medianPerHour = element.number("medianPerHour"_L1);
        meter.p99PerHour = element.number("p99PerHour"_L1);
        facts.append(meter);
    });
    return wire::readOrFault(std::move(facts), fault);
}

} // namespace core
