#include "core/campus/snapshot.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

//! One building with these scores by rank; the size-normalised ones lie the other way round.
static Snapshot snapshot(const QMap<Utility, std::optional<double>> &ranks)
{
    Snapshot snapshot;
    Building building;
    building.id = 7;
    building.number = u"311"_s;
    snapshot.buildings = {building};
    snapshot.indexByNumber.insert(building.number, 0);
    for (auto it = ranks.cbegin(); it != ranks.cend(); ++it) {
        UtilityScore score;
        score.utility = it.key();
        score.scores[static_cast<std::size_t>(Scoring::PercentileRank)] = it.value();
        if (it.value())
            score.scores[static_cast<std::size_t>(Scoring::SizeNormalized)] = 1.0 - *it.value();
        snapshot.scores[building.id].insert(it.key(), score);
    }
    return snapshot;
}

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void theHighestScoreNamesTheDriverUtility()
    {
        const Snapshot both = snapshot({{Utility::Electricity, 0.2}, {Utility::Steam, 0.9}});
        for (const Utility asked : {Utility::Electricity, Utility::Steam, Utility::Gas}) {
            QVERIFY(both.list(asked, Scoring::PercentileRank).buildings.first().driverUtility == Utility::Steam);
            QVERIFY(both.list(asked, Scoring::SizeNormalized).buildings.first().driverUtility == Utility::Electricity);
        }
    }

    void withoutAUtilityEachIsShownByItsHighest()
    {
        const Snapshot both = snapshot({{Utility::Electricity, 0.2}, {Utility::Steam, 0.9}});
        const BuildingList list = both.list(std::nullopt, Scoring::PercentileRank);
        QVERIFY(!list.selectedUtility);
        const BuildingSummary &building = list.buildings.first();
        QCOMPARE(building.anomalyScore, 0.9);
        QVERIFY(building.status == AnomalyStatus::Anomaly);
        QVERIFY(building.driverUtility == Utility::Steam);
        QCOMPARE(both.list(std::nullopt, Scoring::SizeNormalized).buildings.first().anomalyScore, 0.8);
        const Snapshot none = snapshot({{Utility::Electricity, std::nullopt}});
        QVERIFY(!none.list(std::nullopt, Scoring::PercentileRank).buildings.first().anomalyScore);
    }

    void equalScoresNameTheFirstUtility()
    {
        const Snapshot equal = snapshot({{Utility::Cooling, 0.0}, {Utility::Heat, 0.0}});
        QVERIFY(equal.list(Utility::Heat, Scoring::PercentileRank).buildings.first().driverUtility == Utility::Heat);
    }

    void withoutScoresThereIsNone()
    {
        const Snapshot none = snapshot({{Utility::Electricity, std::nullopt}});
        QVERIFY(!none.list(Utility::Electricity, Scoring::PercentileRank).buildings.first().driverUtility);
    }

    void everyScoreHasItsStatus()
    {
        const auto detail = snapshot({{Utility::Electricity, 0.9}}).detail(u"311"_s);
        QVERIFY(detail);
        const UtilityDetail &electricity = detail->byUtility.first();
        QVERIFY(electricity.statusIn(Scoring::PercentileRank) == AnomalyStatus::Anomaly);
        QVERIFY(electricity.statusIn(Scoring::SizeNormalized) == AnomalyStatus::Normal);
        QVERIFY(!electricity.statusIn(Scoring::AbsoluteThreshold));
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)

#include "tst_snapshot.moc"
