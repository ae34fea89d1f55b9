#include "core/wire/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

constexpr EpochSeconds FirstOfSeptember = 1756684800; // 2025-09-01T00:00:00Z

static BuildingList oneBuilding()
{
    BuildingSummary building;
    building.number = u"311"_s;
    building.name = u"Mount \"Hall\" (0311)"_s;
    building.campusName = u"Columbus"_s;
    building.latitude = 40.00405648;
    building.longitude = -83.0367706;
    building.grossAreaSquareFeet = 75660.0;
    building.anomalyScore = 0.72;
    building.status = AnomalyStatus::Warning;
    building.utilities = {Utility::Electricity, Utility::Steam};
    building.drivers = {{Signal::StepChange, 4.5, FirstOfSeptember, 120.25}};
    building.driverUtility = Utility::Steam;
    BuildingList list;
    list.buildings = {building};
    list.selectedUtility = Utility::Electricity;
    list.scoring = Scoring::SizeNormalized;
    list.computedAt = u"2025-10-31T23:45:00"_s;
    return list;
}

static BuildingDetail scoredDetail()
{
    BuildingDetail detail;
    detail.building.number = u"311"_s;
    detail.building.name = u"Mount Hall"_s;
    detail.building.formalName = u"Mount, John T. Hall"_s;
    detail.building.floorsAboveGround = 2;
    detail.building.floorsBelowGround = 0;
    detail.building.constructionDate = QDate(1974, 7, 1);
    detail.building.grossAreaSquareFeet = 75660.0;
    detail.overallScore = 0.89;
    detail.overallStatus = AnomalyStatus::Anomaly;
    UtilityDetail utility;
    utility.score.utility = Utility::Electricity;
    utility.score.scores = {0.25, std::nullopt, 0.89};
    utility.score.deviation = 7.5;
    utility.score.latestActual = 1420.5;
    utility.score.latestPredicted = 1180.25;
    utility.score.latestDiff = 240.25;
    utility.score.meanResidual = 185.75;
    utility.score.stdResidual = 42.25;
    utility.score.drivers = {{Signal::Spikes, 9.0, FirstOfSeptember, -3.5}};
    utility.score.scoredRange = {FirstOfSeptember, FirstOfSeptember + SecondsPerDay};
    utility.status = AnomalyStatus::Anomaly;
    utility.statuses = {AnomalyStatus::Normal, std::nullopt, AnomalyStatus::Anomaly};
    detail.byUtility = {utility};
    return detail;
}

class TestJsonBuildings : public QObject
{
    Q_OBJECT

private slots:
    void listHasTheFieldsOfTheSpec()
    {
        const QJsonObject json = wire::toJson(oneBuilding());
        const QJsonObject building = json.value(u"buildings"_s).toArray().at(0).toObject();
        QCOMPARE(building.value(u"buildingNumber"_s).toString(), u"311"_s);
        QCOMPARE(building.value(u"grossArea"_s).toDouble(), 75660.0);
        QCOMPARE(building.value(u"anomalyScore"_s).toDouble(), 0.72);
        QCOMPARE(building.value(u"status"_s).toString(), u"warning"_s);
        QCOMPARE(building.value(u"utilities"_s).toArray(), (QJsonArray{u"ELECTRICITY"_s, u"STEAM"_s}));
        const QJsonObject meta = json.value(u"meta"_s).toObject();
        QCOMPARE(meta.value(u"totalBuildings"_s).toInt(), 1);
        QCOMPARE(meta.value(u"selectedUtility"_s).toString(), u"ELECTRICITY"_s);
        QCOMPARE(meta.value(u"scoringMethod"_s).toString(), u"size_normalized"_s);
        QCOMPARE(meta.value(u"computedAt"_s).toString(), u"2025-10-31T23:45:00"_s);
    }

    void ofAllUtilitiesIsToldAndRead()
    {
        BuildingList all = oneBuilding();
        all.selectedUtility.reset();
        const QJsonObject json = wire::toJson(all);
        QCOMPARE(json[u"meta"_s][u"selectedUtility"_s].toString(), u"ALL"_s);
        const auto read = wire::buildingListFromJson(json);
        QVERIFY(read && !read->selectedUtility);
        QJsonObject wrong = json;
        wrong[u"meta"_s] = QJsonObject{{u"selectedUtility"_s, u"ANY"_s}};
        QVERIFY(!wire::buildingListFromJson(wrong));
    }

    void driversCarryLocalAndUtcTime()
    {
        const auto zone = SiteZone::create("America/New_York");
        QVERIFY(zone);
        const QJsonObject driver = wire::toJson(oneBuilding(), *zone)
                                       .value(u"buildings"_s)
                                       .toArray()
                                       .at(0)
                                       .toObject()
                                       .value(u"drivers"_s)
                                       .toArray()
                                       .at(0)
                                       .toObject();
        QCOMPARE(driver.value(u"signal"_s).toString(), u"step_change"_s);
        QCOMPARE(driver.value(u"since"_s).toString(), u"2025-08-31T20:00:00"_s);
        QCOMPARE(driver.value(u"sinceUtc"_s).toString(), u"2025-09-01T00:00:00Z"_s);
    }

    void missingValuesAreNullAndNeverZero()
    {
        BuildingList list;
        BuildingSummary stub;
        stub.number = u"1"_s;
        stub.name = u"Stub"_s;
        list.buildings = {stub};
        const QJsonObject json = wire::toJson(list);
        const QJsonObject building = json.value(u"buildings"_s).toArray().at(0).toObject();
        for (const QString &name :
             {u"campusName"_s, u"latitude"_s, u"longitude"_s, u"grossArea"_s, u"anomalyScore"_s, u"status"_s})
            QVERIFY2(building.value(name).isNull() && building.contains(name), qPrintable(name));
        QVERIFY(json.value(u"meta"_s).toObject().value(u"computedAt"_s).isNull());
    }

    void notANumberBecomesNull()
    {
        BuildingList list = oneBuilding();
        list.buildings[0].anomalyScore = std::numeric_limits<double>::quiet_NaN();
        list.buildings[0].latitude = std::numeric_limits<double>::infinity();
        const QJsonObject building = wire::toJson(list).value(u"buildings"_s).toArray().at(0).toObject();
        QVERIFY(building.value(u"anomalyScore"_s).isNull());
        QVERIFY(building.value(u"latitude"_s).isNull());
    }

    void listSurvivesTheRoundTripThroughText()
    {
        const BuildingList list = oneBuilding();
        const QByteArray text = QJsonDocument(wire::toJson(list)).toJson();
        const auto read = wire::buildingListFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->buildings.size(), 1);
        const BuildingSummary &building = read->buildings.first();
        const BuildingSummary &original = list.buildings.first();
        QCOMPARE(building.name, original.name);
        QCOMPARE(building.latitude, original.latitude);
        QCOMPARE(building.anomalyScore, original.anomalyScore);
        QVERIFY(building.status == original.status);
        QVERIFY(building.utilities == original.utilities);
        QVERIFY(building.drivers == original.drivers);
        QVERIFY(building.driverUtility == Utility::Steam);
        QCOMPARE(read->computedAt, list.computedAt);
        QVERIFY(read->scoring == list.scoring);
    }

    void detailSurvivesTheRoundTripThroughText()
    {
        const BuildingDetail detail = scoredDetail();
        const QByteArray text = QJsonDocument(wire::toJson(detail)).toJson();
        const auto read = wire::buildingDetailFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(read->building == detail.building);
        QCOMPARE(read->overallScore, detail.overallScore);
        QCOMPARE(read->byUtility.size(), 1);
        const UtilityScore &score = read->byUtility.first().score;
        const UtilityScore &original = detail.byUtility.first().score;
        QVERIFY(score.scores == original.scores);
        QCOMPARE(score.deviation, original.deviation);
        QCOMPARE(score.latestDiff, original.latestDiff);
        QCOMPARE(score.stdResidual, original.stdResidual);
        QVERIFY(score.drivers == original.drivers);
        QVERIFY(score.scoredRange == original.scoredRange);
        QVERIFY(read->byUtility.first().status == AnomalyStatus::Anomaly);
        QVERIFY(read->byUtility.first().statusIn(Scoring::PercentileRank) == AnomalyStatus::Normal);
        QVERIFY(!read->byUtility.first().statusIn(Scoring::AbsoluteThreshold));
    }

    void detailScoreIsTheSizeNormalizedOne()
    {
        const QJsonObject utility = wire::toJson(scoredDetail())
                                        .value(u"anomaly"_s)
                                        .toObject()
                                        .value(u"byUtility"_s)
                                        .toArray()
                                        .at(0)
                                        .toObject();
        QCOMPARE(utility.value(u"score"_s).toDouble(), 0.89);
        QCOMPARE(utility.value(u"units"_s).toString(), u"kWh"_s);
        QCOMPARE(utility.value(u"aggregation"_s).toString(), u"sum"_s);
        const QJsonObject scores = utility.value(u"scores"_s).toObject();
        QCOMPARE(scores.value(u"percentile_rank"_s).toDouble(), 0.25);
        QVERIFY(scores.value(u"absolute_threshold"_s).isNull());
        QCOMPARE(scores.size(), 3);
    }

    void errorsNameTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("path");
        QTest::newRow("number as text") << u"anomalyScore"_s << QJsonValue(u"0.7"_s) << u"buildings[0].anomalyScore"_s;
        QTest::newRow("unknown status") << u"status"_s << QJsonValue(u"fine"_s) << u"buildings[0].status"_s;
        QTest::newRow("name missing") << u"buildingName"_s << QJsonValue() << u"buildings[0].buildingName"_s;
        QTest::newRow("unknown utility") << u"utilities"_s << QJsonValue(QJsonArray{u"WATER"_s})
                                         << u"buildings[0].utilities"_s;
        QTest::newRow("unknown driver utility")
            << u"driverUtility"_s << QJsonValue(u"WATER"_s) << u"buildings[0].driverUtility"_s;
        QTest::newRow("drivers no array") << u"drivers"_s << QJsonValue(1) << u"buildings[0].drivers"_s;
        for (const auto &since : {u"2025-13-01T00:00:00Z"_s, u"2025-09-01T25:00:00Z"_s, u"2025-09-01T00:00:00"_s}) {
            QTest::newRow(qPrintable(u"since "_s + since))
                << u"drivers"_s
                << QJsonValue(QJsonArray{QJsonObject{{u"signal"_s, u"drift"_s}, {u"sinceUtc"_s, since}}})
                << u"buildings[0].drivers[0].sinceUtc"_s;
        }
        QTest::newRow("driver no object") << u"drivers"_s << QJsonValue(QJsonArray{1}) << u"buildings[0].drivers"_s;
    }

    void errorsNameTheField()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, path);
        QJsonObject json = wire::toJson(oneBuilding());
        QJsonObject building = json.value(u"buildings"_s).toArray().at(0).toObject();
        building.insert(field, value);
        json.insert(u"buildings"_s, QJsonArray{building});
        const auto read = wire::buildingListFromJson(json);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::Unprocessable);
        QVERIFY2(read.error().detail.contains(path), qPrintable(read.error().detail));
    }

    void extraFieldsAreIgnored()
    {
        QJsonObject json = wire::toJson(oneBuilding());
        json.insert(u"later"_s, 1);
        QVERIFY(wire::buildingListFromJson(json));
    }

    void anEmptyObjectIsRefused()
    {
        QVERIFY(!wire::buildingListFromJson({}));
        QVERIFY(!wire::buildingDetailFromJson({}));
    }
};

QTEST_GUILESS_MAIN(TestJsonBuildings)

#include "tst_jsonbuildings.moc"
