#include "core/storage/resultstore.h"
#include "storagefixture.h"

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

static StoredModel model(Utility utility, int version)
{
    StoredModel stored;
    stored.info.utility = utility;
    stored.info.version = version;
    stored.info.trainedAt = 1'700'000'000;
    stored.info.referenceRange = {-900, 1'700'000'000};
    stored.info.features = {u"temperature_2m"_s, u"hour"_s};
    stored.info.metrics = {0.1, 0.2, 0.3, -0.4, 0.5, 600, 123'456'789'012};
    stored.payload = QByteArray("\0\1model", 7);
    return stored;
}

class TestResultStore : public QObject
{
    Q_OBJECT

private slots:
    void modelsComeBack()
    {
        StorageFixture store;
        ResultStore results(*store.database);
        auto transaction = store.begin();
        must(results.writeModel(transaction, model(Utility::Gas, 1)));
        must(results.writeModel(transaction, model(Utility::Electricity, 2)));
        must(results.writeModel(transaction, model(Utility::Gas, 3)));
        const auto models = must(results.models());
        QCOMPARE(models.size(), 2);
        QCOMPARE(models[0].info.utility, Utility::Electricity);
        const ModelInfo &info = models[1].info;
        const StoredModel expected = model(Utility::Gas, 3);
        QCOMPARE(info.version, 3);
        QCOMPARE(info.trainedAt, expected.info.trainedAt);
        QCOMPARE(info.referenceRange, expected.info.referenceRange);
        QCOMPARE(info.features, expected.info.features);
        QCOMPARE(info.metrics.rmse, 0.1);
        QCOMPARE(info.metrics.mae, 0.2);
        QCOMPARE(info.metrics.cvRmse, 0.3);
        QCOMPARE(info.metrics.nmbe, -0.4);
        QCOMPARE(info.metrics.rSquared, 0.5);
        QCOMPARE(info.metrics.rounds, 600);
        QCOMPARE(info.metrics.hours, 123'456'789'012);
        QCOMPARE(models[1].payload, expected.payload);
        must(results.removeModel(transaction, Utility::Gas));
        QCOMPARE(must(results.models()).size(), 1);
    }

    void expectedHoursAreReplacedAndMissingOnesLeftOut()
    {
        StorageFixture store;
        ResultStore results(*store.database);
        auto transaction = store.begin();
        const qint64 building = must(store.buildings.ensure(transaction, u"1"_s, u"One"_s, nullptr));
        std::vector<EpochSeconds> starts;
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i) {
            starts.push_back((i - 500) * SecondsPerHour);
            values.push_back(i == 3 ? NotANumber : -0.5 * i); // an expected value may lie below zero
        }
        must(results.writeExpected(transaction, building, Utility::Gas, starts, values));
        const auto all = must(results.expected(building, Utility::Gas, TimeRange::all()));
        QCOMPARE(all.size(), std::size_t(999));
        QCOMPARE(all[2], (IntervalReading{starts[2], -1.0}));
        QCOMPARE(all[3], (IntervalReading{starts[4], -2.0}));
        const auto part = must(results.expected(building, Utility::Gas, {starts[100], starts[300]}));
        QCOMPARE(part.size(), std::size_t(200));
        QCOMPARE(part.front().start, starts[100]);
        QCOMPARE(part.back().start, starts[299]);
        QVERIFY(must(results.expected(building, Utility::Heat, TimeRange::all())).empty());
        QVERIFY(must(results.expected(building + 1, Utility::Gas, TimeRange::all())).empty());

        must(results.writeExpected(transaction, building, Utility::Gas, std::vector<EpochSeconds>{3600},
                                   std::vector<double>{7.0}));
        QCOMPARE(must(results.expected(building, Utility::Gas, TimeRange::all())),
                 (std::vector<IntervalReading>{{3600, 7.0}}));
        must(results.writeExpected(transaction, building, Utility::Gas, {}, {}));
        QVERIFY(must(results.expected(building, Utility::Gas, TimeRange::all())).empty());
    }

    void expectedRefusesUnequalLengthsAndDisorder()
    {
        StorageFixture store;
        ResultStore results(*store.database);
        auto transaction = store.begin();
        const std::vector<EpochSeconds> starts{3600, 0};
        const std::vector<double> values{1.0, 2.0};
        QVERIFY(!results.writeExpected(transaction, 1, Utility::Gas, starts, values));
        QVERIFY(!results.writeExpected(transaction, 1, Utility::Gas, std::span(starts).first(1), values));
    }

    void scoresComeBack()
    {
        StorageFixture store;
        ResultStore results(*store.database);
        auto transaction = store.begin();
        StoredScore stored;
        stored.buildingId = must(store.buildings.ensure(transaction, u"1"_s, u"One"_s, nullptr));
        stored.computedAt = 42;
        stored.score.utility = Utility::Cooling;
        stored.score.scores = {0.1, std::nullopt, 1.0};
        stored.score.deviation = 7.25;
        stored.score.latestActual = 0.0;
        stored.score.stdResidual = 1e-9;
        stored.score.drivers = {{Signal::StepChange, 9.5, 3600, 120.25}, {Signal::Flatline, 3.0, 0, 0.0}};
        stored.score.scoredRange = {-3600, 7200};
        must(results.writeScores(transaction, Utility::Cooling, {stored}));
        must(results.writeScores(transaction, Utility::Gas, {}));
        const auto scores = must(results.scores());
        QCOMPARE(scores.size(), 1);
        QCOMPARE(scores[0].buildingId, stored.buildingId);
        QCOMPARE(scores[0].computedAt, 42);
        const UtilityScore &score = scores[0].score;
        QCOMPARE(score.utility, Utility::Cooling);
        QCOMPARE(score.scores, stored.score.scores);
        QCOMPARE(score.deviation, 7.25);
        QCOMPARE(score.latestActual, std::optional(0.0));
        QCOMPARE(score.latestPredicted, std::optional<double>());
        QCOMPARE(score.stdResidual, std::optional(1e-9));
        QCOMPARE(score.drivers, stored.score.drivers);
        QCOMPARE(score.scoredRange, stored.score.scoredRange);
        must(results.writeScores(transaction, Utility::Cooling, {}));
        QVERIFY(must(results.scores()).isEmpty());
    }

    void aBuildingWithoutAScoreLosesItsExpectedHours()
    {
        StorageFixture store;
        ResultStore results(*store.database);
        auto transaction = store.begin();
        const qint64 stays = must(store.buildings.ensure(transaction, u"1"_s, u"One"_s, nullptr));
        const qint64 leaves = must(store.buildings.ensure(transaction, u"2"_s, u"Two"_s, nullptr));
        const std::vector<EpochSeconds> starts{0};
        const std::vector<double> values{1.0};
        for (const qint64 building : {stays, leaves}) {
            must(results.writeExpected(transaction, building, Utility::Gas, starts, values));
            must(results.writeExpected(transaction, building, Utility::Heat, starts, values));
        }
        StoredScore score;
        score.buildingId = stays;
        score.score.utility = Utility::Gas;
        must(results.writeScores(transaction, Utility::Gas, {score}));
        const auto hours = [&](qint64 building, Utility utility) {
            return must(results.expected(building, utility, TimeRange::all())).size();
        };
        QCOMPARE(hours(stays, Utility::Gas), std::size_t(1));
        QCOMPARE(hours(leaves, Utility::Gas), std::size_t(0));
        QCOMPARE(hours(leaves, Utility::Heat), std::size_t(1));
    }

    void resultsGoWithTheirBuilding()
    {
        StorageFixture store;
        ResultStore results(*store.database);
        const qint64 batch = store.import(u"A"_s, {{0, 1.0}});
        const qint64 building = must(store.buildings.byNumber(u"1"_s))->id;
        const std::vector<EpochSeconds> starts{0};
        const std::vector<double> values{1.0};
        StoredScore score;
        score.buildingId = building;
        {
            auto transaction = store.begin();
            must(results.writeExpected(transaction, building, Utility::Electricity, starts, values));
            must(results.writeScores(transaction, Utility::Electricity, {score}));
            must(transaction.commit());
        }
        store.undo(batch);
        QVERIFY(must(results.scores()).isEmpty());
        QVERIFY(must(results.expected(building, Utility::Electricity, TimeRange::all())).empty());

        // A scoring run that began before the undo ends after it.
        auto transaction = store.begin();
        must(results.writeExpected(transaction, building, Utility::Electricity, starts, values));
        must(results.writeScores(transaction, Utility::Electricity, {score}));
        QVERIFY(must(results.scores()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestResultStore)

#include "tst_resultstore.moc"
