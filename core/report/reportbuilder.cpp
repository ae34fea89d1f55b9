#include "reportbuilder.h"

#include "core/base/logging.h"
#include "core/report/degreedays.h"
#include "core/report/reportcost.h"
#include "core/sensors/sensoraudit.h"
#include "core/storage/sensorstore.h"
#include "core/storage/sitestore.h"
#include "core/storage/tariffstore.h"
#include "core/storage/weatherstore.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

constexpr int HistoryDays = 90;
constexpr qsizetype MostPeaks = 10;

struct ReportBuilder::Task
{
    const Account &account;
    const ReportSettings &settings;
    SiteZone zone;
    QDate first;
    QDate last;
    Depth depth;
    QList<Tariff> tariffs;
    QMap<qint64, Sensor> sensors;          //!< the account's
    QMap<qint64, EpochSeconds> since = {}; //!< of those that were somebody else's before
};

namespace {

Commodity commodityOf(SensorKind kind)
{
    switch (kind) {
    case SensorKind::Gas:
        return Commodity::Gas;
    case SensorKind::Water:
        return Commodity::Water;
    case SensorKind::AnalogElectricity:
    case SensorKind::DigitalElectricity:
        break;
    }
    return Commodity::Electricity;
}

std::vector<DayUse> from(const std::vector<DayUse> &days, const QDate &first, const QDate &last)
{
    std::vector<DayUse> cut;
    std::copy_if(days.begin(), days.end(), std::back_inserter(cut),
                 [&](const DayUse &day) { return day.date >= first && day.date <= last; });
    return cut;
}

UseTotal totalBetween(const std::vector<std::vector<DayUse>> &sensors, const QDate &first, const QDate &last)
{
    std::vector<UseTotal> totals;
    totals.reserve(sensors.size());
    for (const std::vector<DayUse> &days : sensors)
        totals.push_back(totalOf(from(days, first, last)));
    return sumOfTotals(totals);
}

void addDays(const std::vector<DayUse> &days, ReportSection &section)
{
    for (const DayUse &day : days) {
        section.days.append({day.date, day.known > 0 ? std::optional(day.value) : std::nullopt, day.measured,
                             std::max(0.0, day.known - day.measured)});
    }
}

void addBestAndWorst(ReportSection &section)
{
    const ReportDay *best = nullptr;
    const ReportDay *worst = nullptr;
    for (const ReportDay &day : section.days) {
        if (!day.value || day.coverage < EnoughCoverage)
            continue;
        best = !best || *day.value < *best->value ? &day : best;
        worst = !worst || *day.value > *worst->value ? &day : worst;
        ++section.daysJudged;
        section.daysWithinGoal += section.goalPerDay && *day.value <= *section.goalPerDay ? 1 : 0;
    }
    if (best)
        section.bestDay = best->date;
    if (worst)
        section.worstDay = worst->date;
}

ReportComparison comparisonOf(const UseTotal &now, const UseTotal &then, const QDate &first, const QDate &last)
{
    ReportComparison before;
    before.firstDay = first;
    before.lastDay = last;
    before.meanPerDay = then.meanPerDay;
    before.coverage = then.known;
    const bool enough = now.known >= EnoughCoverage && then.known >= EnoughCoverage;
    if (enough && now.meanPerDay && then.meanPerDay && *then.meanPerDay > 0)
        before.change = *now.meanPerDay / *then.meanPerDay - 1.0;
    return before;
}

Result<void> addCost(const QList<Tariff> &tariffs, ReportSection &section)
{
    QList<Tariff> own;
    for (const Tariff &tariff : tariffs) {
        if (tariff.commodity == section.commodity)
            own.append(tariff);
    }
    std::vector<DayAmount> amounts;
    for (const ReportDay &day : section.days)
        amounts.push_back({day.date, day.value.value_or(0.0)});
    auto cost = costOf(amounts, own);
    if (!cost)
        return cost.error();
    section.cost = *std::move(cost);
    return {};
}

} // namespace

ReportBuilder::ReportBuilder(Database &database, ReportSources sources)
    : m_database(database)
    , m_sources(std::move(sources))
{
}

Result<ReportContent> ReportBuilder::content(const Account &account, const ReportSettings &settings, const QDate &first,
                                             const QDate &last, Depth depth) const
{
    const auto site = SiteStore(m_database).read();
    if (!site)
        return site.error();
    const auto zone = SiteZone::create(site->zoneId);
    if (!zone)
        return zone.error();
    const auto tariffs = TariffStore(m_database).ofAccount(account.id);
    if (!tariffs)
        return tariffs.error();
    const auto sensors = SensorStore(m_database).all();
    if (!sensors)
        return sensors.error();
    Task task{account, settings, *zone, first, last, depth, *tariffs, {}};
    QMap<Commodity, QList<qint64>> byCommodity;
    for (const Sensor &sensor : *sensors) {
        const bool gone = sensor.retiredAt && *sensor.retiredAt <= zone->startOfDate(first);
        if (sensor.ownerId != account.id || gone)
            continue;
        const auto since = ownedSince(m_database, sensor);
        if (!since)
            return since.error();
        if (*since)
            task.since.insert(sensor.id, **since);
        task.sensors.insert(sensor.id, sensor);
        byCommodity[commodityOf(sensor.kind)].append(sensor.id);
    }
    ReportContent content{
        account.name, account.displayName, site->name, site->zoneId, settings.language, first, last, {}, {}};
    for (auto one = byCommodity.cbegin(); one != byCommodity.cend(); ++one) {
        auto added = section(task, one.key(), one.value());
        if (!added)
            return added.error();
        content.sections.append(*std::move(added));
    }
    return content;
}

Result<std::vector<std::vector<DayUse>>> ReportBuilder::use(const Task &task, const QList<qint64> &sensorIds,
                                                            double factor, const QDate &first, const QDate &last) const
{
    const ReadingsOf own = [this, &task](qint64 id, MillisecondRange range) {
        auto readings = m_sources.readings(id, range);
        if (const auto since = task.since.constFind(id); readings && since != task.since.cend())
            std::erase_if(*readings, [from = *since * 1000](const MeasuredReading &one) { return one.from < from; });
        return readings;
    };
    std::vector<std::vector<DayUse>> all;
    for (const qint64 id : sensorIds) {
        auto days = dailyUse(own, id, task.zone, first, last);
        if (!days)
            return days.error();
        for (DayUse &day : *days)
            day.value *= factor;
        all.push_back(*std::move(days));
    }
    return all;
}

static double factorOf(Commodity commodity, const ReportSources &sources)
{
    return commodity == Commodity::Gas ? sources.gasCalorificKwhPerCubicMetre : 1.0;
}

Result<ReportSection> ReportBuilder::section(const Task &task, Commodity commodity,
                                             const QList<qint64> &sensorIds) const
{
    ReportSection section;
    section.commodity = commodity;
    for (const qint64 id : sensorIds) {
        const Sensor &sensor = task.sensors[id];
        section.sensors.append(sensor.name.isEmpty() ? sensor.externalId : sensor.name);
    }
    const qint64 count = task.first.daysTo(task.last) + 1;
    const QDate beforeFirst = task.first.addDays(-count);
    const auto all = use(task, sensorIds, factorOf(commodity, m_sources), beforeFirst, task.last);
    if (!all)
        return all.error();
    addDays(from(sumOfSensors(*all), task.first, task.last), section);
    const UseTotal now = totalBetween(*all, task.first, task.last);
    const UseTotal then = totalBetween(*all, beforeFirst, task.first.addDays(-1));
    section.total = now.total;
    section.meanPerDay = now.meanPerDay;
    section.coverage = now.measured;
    section.estimated = std::max(0.0, now.known - now.measured);
    if (commodity == Commodity::Electricity && task.settings.goalWh)
        section.goalPerDay = static_cast<double>(*task.settings.goalWh) / 1000.0;
    addBestAndWorst(section);
    section.before = comparisonOf(now, then, beforeFirst, task.first.addDays(-1));
    if (const auto added = addCost(task.tariffs, section); !added)
        return added.error();
    if (const auto added = addWeather(task, sensorIds, section); !added)
        return added.error();
    if (const auto added = addEvents(task, sensorIds, section); !added)
        return added.error();
    return section;
}

Result<void> ReportBuilder::addWeather(const Task &task, const QList<qint64> &sensorIds, ReportSection &section) const
{
    const QDate compared = section.before.firstDay;
    const bool learns = task.depth == Depth::Everything;
    const QDate learntFrom = learns ? std::min(task.first.addDays(-HistoryDays), compared) : compared;
    const TimeRange range{task.zone.startOfDate(learntFrom), task.zone.startOfDate(task.last.addDays(1))};
    const auto hours = WeatherStore(m_database).hours(range);
    if (!hours)
        return hours.error();
    const auto weather = degreeDays(*hours, task.zone, learntFrom, task.last);
    // Without weather, or anything to compare, months of readings need not be read.
    section.weather = compareInWeather({}, weather, task.first, task.last, section.meanPerDay, section.before);
    if (!learns || section.weather.state != WeatherComparison::State::TooFewDays)
        return {};
    const auto history =
        use(task, sensorIds, factorOf(section.commodity, m_sources), learntFrom, task.first.addDays(-1));
    if (!history)
        return history.error();
    section.weather =
        compareInWeather(sumOfSensors(*history), weather, task.first, task.last, section.meanPerDay, section.before);
    return {};
}

Result<void> ReportBuilder::addEvents(const Task &task, const QList<qint64> &sensorIds, ReportSection &section) const
{
    if (!m_sources.events || section.commodity != Commodity::Electricity)
        return {};
    const TimeRange days{task.zone.startOfDate(task.first), task.zone.startOfDate(task.last.addDays(1))};
    for (const qint64 id : sensorIds) {
        const EpochSeconds from = std::max(days.from, task.since.value(id, days.from));
        if (from >= days.to)
            continue;
        auto events = m_sources.events(id, {from, days.to});
        if (!events)
            return events.error();
        const Sensor &sensor = task.sensors[id];
        for (QList<ReportEvent> *list : {&events->peaks, &events->anomalies}) {
            for (ReportEvent &event : *list)
                event.sensor = sensor.name.isEmpty() ? sensor.externalId : sensor.name;
        }
        section.peaks += events->peaks;
        section.anomalies += events->anomalies;
    }
    section.eventsKnown = true;
    section.peakCount = static_cast<int>(section.peaks.size());
    std::stable_sort(section.peaks.begin(), section.peaks.end(),
                     [](const ReportEvent &a, const ReportEvent &b) { return a.energyKwh > b.energyKwh; });
    section.peaks.resize(std::min(section.peaks.size(), MostPeaks));
    std::stable_sort(section.anomalies.begin(), section.anomalies.end(),
                     [](const ReportEvent &a, const ReportEvent &b) { return a.from < b.from; });
    return {};
}

} // namespace core
