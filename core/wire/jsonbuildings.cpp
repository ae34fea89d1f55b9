#include "core/wire/json.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace core::wire {

static QJsonArray driversToJson(const QList<Driver> &drivers, const SiteZone &zone)
{
    QJsonArray array;
    for (const Driver &driver : drivers) {
        QJsonObject object{{u"signal"_s, signalName(driver.signal)},
                           {u"strength"_s, number(driver.strength)},
                           {u"excess"_s, number(driver.excess)}};
        putTime(object, "since"_L1, driver.since, zone);
        array.append(object);
    }
    return array;
}

static QList<Driver> driversFromJson(JsonReader &reader)
{
    QList<Driver> drivers;
    reader.forEach("drivers"_L1, [&drivers](JsonReader &element) {
        Driver driver;
        driver.signal = element.named("signal"_L1, signalFromName);
        driver.strength = element.optionalNumber("strength"_L1).value_or(std::numeric_limits<double>::quiet_NaN());
        driver.since = element.time("since"_L1);
        driver.excess = element.optionalNumber("excess"_L1).value_or(std::numeric_limits<double>::quiet_NaN());
        drivers.append(driver);
    });
    return drivers;
}

static QJsonValue statusToJson(std::optional<AnomalyStatus> status)
{
    return status ? QJsonValue(statusName(*status)) : QJsonValue(QJsonValue::Null);
}

static QJsonObject summaryToJson(const BuildingSummary &building, const SiteZone &zone)
{
    QJsonArray utilities;
    for (const Utility utility : building.utilities)
        utilities.append(utilityName(utility));
    return {
        {u"buildingNumber"_s, building.number},
        {u"buildingName"_s, building.name},
        {u"campusName"_s, text(building.campusName)},
        {u"latitude"_s, number(building.latitude)},
        {u"longitude"_s, number(building.longitude)},
        {u"grossArea"_s, number(building.grossAreaSquareFeet)},
        {u"anomalyScore"_s, number(building.anomalyScore)},
        {u"status"_s, statusToJson(building.status)},
        {u"utilities"_s, utilities},
        {u"driverUtility"_s, building.driverUtility ? QJsonValue(utilityName(*building.driverUtility)) : QJsonValue()},
        {u"drivers"_s, driversToJson(building.drivers, zone)}};
}

QJsonObject toJson(const BuildingList &list, const SiteZone &zone)
{
    QJsonArray buildings;
    for (const BuildingSummary &building : list.buildings)
        buildings.append(summaryToJson(building, zone));
    const QJsonObject meta{
        {u"totalBuildings"_s, list.buildings.size()},
        {u"selectedUtility"_s, list.selectedUtility ? utilityName(*list.selectedUtility) : QString(AllUtilitiesName)},
        {u"scoringMethod"_s, scoringName(list.scoring)},
        {u"computedAt"_s, text(list.computedAt)},
        {u"simulated"_s, list.simulated}};
    return {{u"buildings"_s, buildings}, {u"meta"_s, meta}};
}

static Utility utilityOf(const QString &name, JsonReader &reader)
{
    const auto utility = utilityFromName(name);
    if (!utility)
        reader.fail("utilities"_L1, u"has the unknown value '%1'"_s.arg(name));
    return utility.value_or(Utility::Electricity);
}

Result<BuildingList> buildingListFromJson(const QJsonObject &object)
{
    QString fault;
    BuildingList list;
    JsonReader root(object, &fault);
    root.forEach("buildings"_L1, [&list](JsonReader &reader) {
        BuildingSummary building;
        building.number = reader.string("buildingNumber"_L1);
        building.name = reader.string("buildingName"_L1);
        building.campusName = reader.optionalString("campusName"_L1);
        building.latitude = reader.optionalNumber("latitude"_L1);
        building.longitude = reader.optionalNumber("longitude"_L1);
        building.grossAreaSquareFeet = reader.optionalNumber("grossArea"_L1);
        building.anomalyScore = reader.optionalNumber("anomalyScore"_L1);
        building.status = reader.optionalNamed("status"_L1, statusFromName);
        const QStringList utilities = reader.strings("utilities"_L1);
        for (const QString &name : utilities)
            building.utilities.append(utilityOf(name, reader));
        building.driverUtility = reader.optionalNamed("driverUtility"_L1, utilityFromName);
        building.drivers = driversFromJson(reader);
        list.buildings.append(building);
    });
    JsonReader meta = root.object("meta"_L1);
    list.selectedUtility.reset();
    if (meta.string("selectedUtility"_L1) != AllUtilitiesName)
        list.selectedUtility = meta.named("selectedUtility"_L1, utilityFromName);
    list.scoring = meta.named("scoringMethod"_L1, scoringFromName);
    list.computedAt = meta.optionalString("computedAt"_L1);
    list.simulated = meta.boolean("simulated"_L1);
    return readOrFault(list, fault);
}

static QJsonObject buildingToJson(const Building &building)
{
    return {{u"buildingNumber"_s, building.number},
            {u"buildingName"_s, building.name},
            {u"formalName"_s, text(building.formalName)},
            {u"alsoKnownAs"_s, text(building.alsoKnownAs)},
            {u"schedulingAbbreviation"_s, text(building.schedulingAbbreviation)},
            {u"campusName"_s, text(building.campusName)},
            {u"address"_s, text(building.address)},
            {u"city"_s, text(building.city)},
            {u"state"_s, text(building.state)},
            {u"postalCode"_s, text(building.postalCode)},
            {u"county"_s, text(building.county)},
            {u"frameworkDistrict"_s, text(building.frameworkDistrict)},
            {u"geography"_s, text(building.geography)},
            {u"grossArea"_s, number(building.grossAreaSquareFeet)},
            {u"floorsAboveGround"_s, number(building.floorsAboveGround)},
            {u"floorsBelowGround"_s, number(building.floorsBelowGround)},
            {u"constructionDate"_s, date(building.constructionDate)},
            {u"latitude"_s, number(building.latitude)},
            {u"longitude"_s, number(building.longitude)}};
}

static std::optional<int> toInt(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

static Building buildingFromJson(JsonReader reader)
{
    Building building;
    building.number = reader.string("buildingNumber"_L1);
    building.name = reader.string("buildingName"_L1);
    building.formalName = reader.optionalString("formalName"_L1);
    building.alsoKnownAs = reader.optionalString("alsoKnownAs"_L1);
    building.schedulingAbbreviation = reader.optionalString("schedulingAbbreviation"_L1);
    building.campusName = reader.optionalString("campusName"_L1);
    building.address = reader.optionalString("address"_L1);
    building.city = reader.optionalString("city"_L1);
    building.state = reader.optionalString("state"_L1);
    building.postalCode = reader.optionalString("postalCode"_L1);
    building.county = reader.optionalString("county"_L1);
    building.frameworkDistrict = reader.optionalString("frameworkDistrict"_L1);
    building.geography = reader.optionalString("geography"_L1);
    building.grossAreaSquareFeet = reader.optionalNumber("grossArea"_L1);
    building.floorsAboveGround = toInt(reader.optionalInteger("floorsAboveGround"_L1));
    building.floorsBelowGround = toInt(reader.optionalInteger("floorsBelowGround"_L1));
    if (const QString text = reader.optionalString("constructionDate"_L1); !text.isEmpty()) {
        building.constructionDate = QDate::fromString(text, Qt::ISODate);
        if (!building.constructionDate->isValid())
            reader.fail("constructionDate"_L1, u"is not a date: '%1'"_s.arg(text));
    }
    building.latitude = reader.optionalNumber("latitude"_L1);
    building.longitude = reader.optionalNumber("longitude"_L1);
    return building;
}

static QJsonObject utilityDetailToJson(const UtilityDetail &detail, const SiteZone &zone)
{
    const UtilityScore &score = detail.score;
    QJsonObject scores;
    QJsonObject statuses;
    for (const Scoring scoring : AllScorings) {
        scores.insert(scoringName(scoring), number(score.score(scoring)));
        statuses.insert(scoringName(scoring), statusToJson(detail.statusIn(scoring)));
    }
    QJsonObject object{{u"utility"_s, utilityName(score.utility)},
                       {u"units"_s, canonicalUnit(score.utility)},
                       {u"aggregation"_s, aggregationName(aggregationOf(score.utility))},
                       {u"score"_s, number(score.score(Scoring::SizeNormalized))},
                       {u"status"_s, statusToJson(detail.status)},
                       {u"scores"_s, scores},
                       {u"statuses"_s, statuses},
                       {u"deviation"_s, number(score.deviation)},
                       {u"latestActual"_s, number(score.latestActual)},
                       {u"latestPredicted"_s, number(score.latestPredicted)},
                       {u"latestDiff"_s, number(score.latestDiff)},
                       {u"meanResidual"_s, number(score.meanResidual)},
                       {u"stdResidual"_s, number(score.stdResidual)},
                       {u"drivers"_s, driversToJson(score.drivers, zone)}};
    const bool scored = !score.scoredRange.isEmpty();
    putTime(object, "scoredStart"_L1, scored ? std::optional(score.scoredRange.from) : std::nullopt, zone);
    putTime(object, "scoredEnd"_L1, scored ? std::optional(score.scoredRange.to) : std::nullopt, zone);
    return object;
}

static UtilityDetail utilityDetailFromJson(JsonReader &reader)
{
    UtilityDetail detail;
    UtilityScore &score = detail.score;
    score.utility = reader.named("utility"_L1, utilityFromName);
    detail.status = reader.optionalNamed("status"_L1, statusFromName);
    JsonReader scores = reader.object("scores"_L1);
    JsonReader statuses = reader.object("statuses"_L1);
    for (const Scoring scoring : AllScorings) {
        const QByteArray name = scoringName(scoring).toLatin1();
        const auto at = static_cast<std::size_t>(scoring);
        score.scores[at] = scores.optionalNumber(QLatin1StringView(name));
        detail.statuses[at] = statuses.optionalNamed(QLatin1StringView(name), statusFromName);
    }
    score.deviation = reader.optionalNumber("deviation"_L1).value_or(std::numeric_limits<double>::quiet_NaN());
    score.latestActual = reader.optionalNumber("latestActual"_L1);
    score.latestPredicted = reader.optionalNumber("latestPredicted"_L1);
    score.latestDiff = reader.optionalNumber("latestDiff"_L1);
    score.meanResidual = reader.optionalNumber("meanResidual"_L1);
    score.stdResidual = reader.optionalNumber("stdResidual"_L1);
    score.drivers = driversFromJson(reader);
    const auto from = reader.optionalTime("scoredStart"_L1);
    const auto to = reader.optionalTime("scoredEnd"_L1);
    if (from && to)
        score.scoredRange = {*from, *to};
    return detail;
}

QJsonObject toJson(const BuildingDetail &detail, const SiteZone &zone)
{
    QJsonArray byUtility;
    for (const UtilityDetail &utility : detail.byUtility)
        byUtility.append(utilityDetailToJson(utility, zone));
    const QJsonObject anomaly{{u"overallScore"_s, number(detail.overallScore)},
                              {u"overallStatus"_s, statusToJson(detail.overallStatus)},
                              {u"byUtility"_s, byUtility}};
    return {{u"building"_s, buildingToJson(detail.building)}, {u"anomaly"_s, anomaly}};
}

Result<BuildingDetail> buildingDetailFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader root(object, &fault);
    BuildingDetail detail;
    detail.building = buildingFromJson(root.object("building"_L1));
    JsonReader anomaly = root.object("anomaly"_L1);
    detail.overallScore = anomaly.optionalNumber("overallScore"_L1);
    detail.overallStatus = anomaly.optionalNamed("overallStatus"_L1, statusFromName);
    anomaly.forEach("byUtility"_L1,
                    [&detail](JsonReader &reader) { detail.byUtility.append(utilityDetailFromJson(reader)); });
    return readOrFault(detail, fault);
}

} // namespace core::wire
