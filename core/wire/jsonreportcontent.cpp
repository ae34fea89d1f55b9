#include "jsonreportcontent.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::wire {

static QJsonObject toJson(const ReportDay &day);
static QJsonObject toJson(const CostLine &line);
static QJsonObject toJson(const ReportEvent &event);
static QJsonObject toJson(const ReportSection &section);
static QJsonObject toJson(const ReportCorrection::Change &change);

template<typename T>
static QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

static QJsonObject toJson(const ReportDay &day)
{
    return {{u"date"_s, day.date.toString(Qt::ISODate)},
            {u"value"_s, number(day.value)},
            {u"coverage"_s, number(day.coverage)},
            {u"estimated"_s, number(day.estimated)}};
}

static QJsonObject toJson(const CostLine &line)
{
    return {{u"tariff"_s, line.tariff},
            {u"firstDay"_s, line.firstDay.toString(Qt::ISODate)},
            {u"lastDay"_s, line.lastDay.toString(Qt::ISODate)},
            {u"amount"_s, number(line.amount)},
            {u"workMicroPerUnit"_s, line.workMicro},
            {u"baseMinorPerMonth"_s, line.baseMinor},
            {u"workCostMinor"_s, line.workCost},
            {u"baseCostMinor"_s, line.baseCost}};
}

static QJsonObject toJson(const ReportEvent &event)
{
    return {{u"sensor"_s, event.sensor},
            {u"fromMs"_s, event.from},
            {u"toMs"_s, event.to},
            {u"energyKwh"_s, number(event.energyKwh)},
            {u"meanPowerWatts"_s, number(event.meanPowerWatts)},
            {u"device"_s, text(event.device)},
            {u"probability"_s, number(event.probability)},
            {u"confirmed"_s, event.confirmed}};
}

static QJsonValue toJson(const std::optional<ReportCost> &cost)
{
    if (!cost)
        return QJsonValue::Null;
    return QJsonObject{{u"currency"_s, cost->currency},
                       {u"lines"_s, arrayOf(cost->lines)},
                       {u"totalMinor"_s, cost->totalMinor},
                       {u"daysWithoutTariff"_s, cost->daysWithoutTariff}};
}

static QJsonObject toJson(const ReportComparison &before)
{
    return {{u"firstDay"_s, before.firstDay.toString(Qt::ISODate)},
            {u"lastDay"_s, before.lastDay.toString(Qt::ISODate)},
            {u"meanPerDay"_s, number(before.meanPerDay)},
            {u"coverage"_s, number(before.coverage)},
            {u"change"_s, number(before.change)}};
}

static QJsonObject toJson(const WeatherComparison &weather)
{
    return {{u"state"_s, weatherComparisonName(weather.state)},
            {u"heatingDegreeDays"_s, number(weather.heatingDegreeDays)},
            {u"coolingDegreeDays"_s, number(weather.coolingDegreeDays)},
            {u"heatingDegreeDaysBefore"_s, number(weather.heatingDegreeDaysBefore)},
            {u"coolingDegreeDaysBefore"_s, number(weather.coolingDegreeDaysBefore)},
            {u"perHeatingDegreeDay"_s, number(weather.perHeatingDegreeDay)},
            {u"perCoolingDegreeDay"_s, number(weather.perCoolingDegreeDay)},
            {u"learntDays"_s, weather.learntDays},
            {u"rSquared"_s, number(weather.rSquared)},
            {u"adjustedMeanPerDay"_s, number(weather.adjustedMeanPerDay)},
            {u"change"_s, number(weather.change)}};
}

static QJsonObject toJson(const ReportSection &section)
{
    return {{u"commodity"_s, commodityName(section.commodity)},
            {u"unit"_s, commodityUnit(section.commodity)},
            {u"sensors"_s, QJsonArray::fromStringList(section.sensors)},
            {u"days"_s, arrayOf(section.days)},
            {u"total"_s, number(section.total)},
            {u"meanPerDay"_s, number(section.meanPerDay)},
            {u"bestDay"_s, date(section.bestDay)},
            {u"worstDay"_s, date(section.worstDay)},
            {u"coverage"_s, number(section.coverage)},
            {u"estimated"_s, number(section.estimated)},
            {u"goalPerDay"_s, number(section.goalPerDay)},
            {u"daysWithinGoal"_s, section.daysWithinGoal},
            {u"daysJudged"_s, section.daysJudged},
            {u"cost"_s, toJson(section.cost)},
            {u"before"_s, toJson(section.before)},
            {u"weather"_s, toJson(section.weather)},
            {u"peaks"_s, arrayOf(section.peaks)},
            {u"peakCount"_s, section.peakCount},
            {u"anomalies"_s, arrayOf(section.anomalies)},
            {u"eventsKnown"_s, section.eventsKnown}};
}

static QJsonObject toJson(const ReportCorrection::Change &change)
{
    return {{u"commodity"_s, commodityName(change.commodity)},
            {u"totalBefore"_s, number(change.totalBefore)},
            {u"totalNow"_s, number(change.totalNow)}};
}

static QJsonValue toJson(const std::optional<ReportCorrection> &correction)
{
    if (!correction)
        return QJsonValue::Null;
    return QJsonObject{{u"version"_s, correction->version},
                       {u"generatedAtUtc"_s, SiteZone::formatUtc(correction->generatedAt)},
                       {u"changes"_s, arrayOf(correction->changes)}};
}

QJsonObject toJson(const ReportContent &content)
{
    return {{u"userName"_s, content.accountName},
            {u"displayName"_s, text(content.displayName)},
            {u"siteName"_s, text(content.siteName)},
            {u"zone"_s, QString::fromLatin1(content.zoneId)},
            {u"language"_s, reportLanguageName(content.language)},
            {u"firstDay"_s, content.firstDay.toString(Qt::ISODate)},
            {u"lastDay"_s, content.lastDay.toString(Qt::ISODate)},
            {u"sections"_s, arrayOf(content.sections)},
            {u"correction"_s, toJson(content.correction)}};
}

static ReportCost readCost(JsonReader cost)
{
    ReportCost result;
    result.currency = cost.string("currency"_L1);
    result.totalMinor = cost.integer("totalMinor"_L1);
    result.daysWithoutTariff = cost.int32("daysWithoutTariff"_L1);
    cost.forEach("lines"_L1, [&result](JsonReader &line) {
        result.lines.append({line.string("tariff"_L1), line.date("firstDay"_L1), line.date("lastDay"_L1),
                             line.number("amount"_L1), line.integer("workMicroPerUnit"_L1),
                             line.integer("baseMinorPerMonth"_L1), line.integer("workCostMinor"_L1),
                             line.integer("baseCostMinor"_L1)});
    });
    return result;
}

static ReportComparison readBefore(JsonReader before)
{
    return {before.date("firstDay"_L1), before.date("lastDay"_L1), before.optionalNumber("meanPerDay"_L1),
            before.number("coverage"_L1), before.optionalNumber("change"_L1)};
}

static WeatherComparison readWeather(JsonReader weather)
{
    WeatherComparison result;
    result.state = weather.named("state"_L1, weatherComparisonFromName);
    result.heatingDegreeDays = weather.number("heatingDegreeDays"_L1);
    result.coolingDegreeDays = weather.number("coolingDegreeDays"_L1);
    result.heatingDegreeDaysBefore = weather.number("heatingDegreeDaysBefore"_L1);
    result.coolingDegreeDaysBefore = weather.number("coolingDegreeDaysBefore"_L1);
    result.perHeatingDegreeDay = weather.number("perHeatingDegreeDay"_L1);
    result.perCoolingDegreeDay = weather.number("perCoolingDegreeDay"_L1);
    result.learntDays = weather.int32("learntDays"_L1);
    result.rSquared = weather.number("rSquared"_L1);
    result.adjustedMeanPerDay = weather.number("adjustedMeanPerDay"_L1);
    result.change = weather.number("change"_L1);
    return result;
}

static ReportEvent readEvent(JsonReader &event)
{
    return {event.string("sensor"_L1),      event.integer("fromMs"_L1),        event.integer("toMs"_L1),
            event.number("energyKwh"_L1),   event.number("meanPowerWatts"_L1), event.optionalString("device"_L1),
            event.number("probability"_L1), event.boolean("confirmed"_L1)};
}

static ReportSection readSection(JsonReader &reader)
{
    ReportSection section;
    section.commodity = reader.named("commodity"_L1, commodityFromName);
    section.sensors = reader.strings("sensors"_L1);
    reader.forEach("days"_L1, [&section](JsonReader &day) {
        section.days.append({day.date("date"_L1), day.optionalNumber("value"_L1), day.number("coverage"_L1),
                             day.number("estimated"_L1)});
    });
    section.total = reader.optionalNumber("total"_L1);
    section.meanPerDay = reader.optionalNumber("meanPerDay"_L1);
    section.bestDay = reader.optionalDate("bestDay"_L1);
    section.worstDay = reader.optionalDate("worstDay"_L1);
    section.coverage = reader.number("coverage"_L1);
    section.estimated = reader.number("estimated"_L1);
    section.goalPerDay = reader.optionalNumber("goalPerDay"_L1);
    section.daysWithinGoal = reader.int32("daysWithinGoal"_L1);
    section.daysJudged = reader.int32("daysJudged"_L1);
    if (!reader.isNull("cost"_L1))
        section.cost = readCost(reader.object("cost"_L1));
    section.before = readBefore(reader.object("before"_L1));
    section.weather = readWeather(reader.object("weather"_L1));
    reader.forEach("peaks"_L1, [&section](JsonReader &event) { section.peaks.append(readEvent(event)); });
    section.peakCount = reader.int32("peakCount"_L1);
    reader.forEach("anomalies"_L1, [&section](JsonReader &event) { section.anomalies.append(readEvent(event)); });
    section.eventsKnown = reader.boolean("eventsKnown"_L1);
    return section;
}

static ReportCorrection readCorrection(JsonReader correction)
{
    ReportCorrection result;
    result.version = correction.int32("version"_L1);
    result.generatedAt = correction.time("generatedAt"_L1);
    correction.forEach("changes"_L1, [&result](JsonReader &change) {
        result.changes.append({change.named("commodity"_L1, commodityFromName), change.optionalNumber("totalBefore"_L1),
                               change.optionalNumber("totalNow"_L1)});
    });
    return result;
}

Result<ReportContent> reportContentFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    ReportContent content;
    content.accountName = reader.string("userName"_L1);
    content.displayName = reader.optionalString("displayName"_L1);
    content.siteName = reader.optionalString("siteName"_L1);
    content.zoneId = reader.string("zone"_L1).toLatin1();
    content.language = reader.named("language"_L1, reportLanguageFromName);
    content.firstDay = reader.date("firstDay"_L1);
    content.lastDay = reader.date("lastDay"_L1);
    reader.forEach("sections"_L1, [&content](JsonReader &section) { content.sections.append(readSection(section)); });
    if (!reader.isNull("correction"_L1))
        content.correction = readCorrection(reader.object("correction"_L1));
    return readOrFault(content, fault);
}

} // namespace core::wire
