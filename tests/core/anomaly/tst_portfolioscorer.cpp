#include "scoringcampus.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

using Change = std::function<double(std::size_t, double)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(core::Signal)

class TestPortfolioScorer : public QObject
{
    Q_OBJECT

    static constexpr std::size_t Middle = ScoringCampus::ScoredFrom + 12 * 24;

private slots:
    void namesTheFault_data()
    {
        constexpr std::size_t start = ScoringCampus::ScoredFrom;
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::size_t>("from");
        QTest::addColumn<core::Signal>("signal");
        const auto night = [](std::size_t i) { return i % 24 < 8 || i % 24 >= 18; };
        const auto weekend = [](std::size_t i) { return (i / 24) % 7 >= 5; };
        QTest::newRow("more than expected all month")
            << Change([](std::size_t, double v) { return v + 35.0; }) << start << Signal::SustainedExcess;
        QTest::newRow("more from one moment on")
            << Change([](std::size_t, double v) { return v * 1.5; }) << Middle << Signal::StepChange;
        QTest::newRow("another unit from one moment on")
            << Change([](std::size_t, double v) { return v * 1000.0; }) << Middle << Signal::StepChange;
        QTest::newRow("nights no longer lower")
            << Change([=](std::size_t i, double v) { return night(i) ? v + 40.0 : v; }) << start << Signal::LostSetback;
        QTest::newRow("weekends no longer lower")
            << Change([=](std::size_t i, double v) { return weekend(i) && !night(i) ? v + 42.0 : v; }) << start
            << Signal::LostSetback;
        QTest::newRow("single hours far above")
            << Change([](std::size_t i, double v) { return i % 61 == 0 ? v * 2.0 : v; }) << start << Signal::Spikes;
        QTest::newRow("one value for ever")
            << Change([](std::size_t, double) { return 77.7; }) << Middle << Signal::Flatline;
        QTest::newRow("nothing any more")
            << Change([](std::size_t, double) { return 0.0; }) << Middle << Signal::Flatline;
        QTest::newRow("slow growth") << Change([](std::size_t i, double v) {
            return v * (1.0 + 0.8 * static_cast<double>(i - ScoringCampus::ScoredFrom) / (31.0 * 24.0));
        }) << start << Signal::Drift;
    }

    void namesTheFault()
    {
        QFETCH(Change, change);
        QFETCH(std::size_t, from);
        QFETCH(core::Signal, signal);
        ScoringCampus campus(12);
        campus.alter(3, from, change);
        const auto scores = campus.score();
        const UtilityScore &faulty = scores[3];
        QVERIFY2(sizeNormalized(faulty) >= 0.5, describe(faulty));
        QCOMPARE(signalName(faulty.drivers.first().signal), signalName(signal));
        const EpochSeconds since = faulty.drivers.first().since;
        QVERIFY(std::abs(since - campus.axis.starts[from]) <= 3 * SecondsPerDay);
        QVERIFY(campus.scored.contains(since));
        QCOMPARE(faulty.score(Scoring::PercentileRank), std::optional(1.0));
        for (std::size_t s = 0; s < scores.size(); ++s)
            QVERIFY2(s == 3 || sizeNormalized(scores[s]) < 0.3, describe(scores[s]));
    }

    void namesStrongerReactionToWeather()
    {
        ScoringCampus campus(12);
        const auto &temperature = campus.weather.column(WeatherQuantity::Temperature2m);
        campus.alter(5, ScoringCampus::ScoredFrom,
                     [&](std::size_t i, double v) { return v + 3.0 * std::max(0.0, temperature[i] - 60.0); });
        const auto scores = campus.score();
        QVERIFY2(sizeNormalized(scores[5]) >= 0.5, describe(scores[5]));
        QCOMPARE(scores[5].drivers.first().signal, Signal::WeatherSensitivity);
    }

    void cleanBuildingsStayUnremarkable()
    {
        for (const int count : {1, 2, 7, 40}) {
            const ScoringCampus campus(count);
            for (const UtilityScore &score : campus.score()) {
                QVERIFY2(score.score(Scoring::SizeNormalized).has_value(), "has data");
                QVERIFY2(sizeNormalized(score) < 0.3, describe(score));
            }
        }
    }

    void theWorstDoesNotMoveTheOthers()
    {
        ScoringCampus mild(12);
        mild.alter(0, ScoringCampus::ScoredFrom, [](std::size_t, double v) { return v * 1.4; });
        ScoringCampus gross(12);
        gross.alter(0, ScoringCampus::ScoredFrom, [](std::size_t, double v) { return v * 400.0; });
        const auto a = mild.score();
        const auto b = gross.score();
        for (std::size_t s = 1; s < a.size(); ++s)
            QVERIFY(std::abs(sizeNormalized(a[s]) - sizeNormalized(b[s])) < 0.05);
        QVERIFY(sizeNormalized(b[0]) > sizeNormalized(a[0]));
    }

    void whoUsesLessIsReportedAndNotRaised_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<std::size_t>("from");
        QTest::newRow("half, all month") << 0.5 << ScoringCampus::ScoredFrom;
        QTest::newRow("half, from one moment on") << 0.5 << Middle;
        QTest::newRow("a tenth less") << 0.9 << ScoringCampus::ScoredFrom;
    }

    void whoUsesLessIsReportedAndNotRaised()
    {
        QFETCH(double, factor);
        QFETCH(std::size_t, from);
        ScoringCampus campus(12);
        campus.alter(4, from, [factor](std::size_t, double v) { return v * factor; });
        const UtilityScore score = campus.score()[4];
        QVERIFY2(sizeNormalized(score) < 0.3, describe(score));
        QVERIFY(*score.score(Scoring::AbsoluteThreshold) < 0.3);
        QCOMPARE(score.drivers.first().signal, Signal::UnderUse);
        QVERIFY(score.drivers.first().excess < 0.0);
        QVERIFY(*score.meanResidual < 0.0);
    }

    void aStuckMeterIsRaisedThoughItReadsLess()
    {
        ScoringCampus campus(12);
        campus.alter(4, Middle, [](std::size_t, double) { return 20.0; });
        const UtilityScore score = campus.score()[4];
        QVERIFY2(sizeNormalized(score) >= 0.5, describe(score));
        QCOMPARE(score.drivers.first().signal, Signal::Flatline);
        QVERIFY(score.drivers.first().excess < 0.0);
    }

    void whatMovesAllBuildingsRaisesNone_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("heat wave that no model foresaw")
            << Change([](std::size_t i, double v) { return i / 24 >= 40 && i / 24 < 50 ? v * 1.6 : v; });
        QTest::newRow("holiday") << Change([](std::size_t i, double v) { return i / 24 == 45 ? v * 0.6 : v; });
        QTest::newRow("model a fifth too low") << Change([](std::size_t, double v) { return v * 1.2; });
    }

    void whatMovesAllBuildingsRaisesNone()
    {
        QFETCH(Change, change);
        ScoringCampus campus(20);
        for (std::size_t s = 0; s < 20; ++s)
            campus.alter(s, ScoringCampus::ScoredFrom, change);
        for (const UtilityScore &score : campus.score())
            QVERIFY2(sizeNormalized(score) < 0.3, describe(score));
    }

    void shortGapsAreNoFault()
    {
        ScoringCampus campus(12);
        campus.alter(2, 0, [](std::size_t i, double v) { return i % 97 < 5 ? std::nan("") : v; });
        const UtilityScore score = campus.score()[2];
        QVERIFY2(sizeNormalized(score) >= 0.0 && sizeNormalized(score) < 0.3, describe(score));
        QVERIFY(std::isfinite(*score.meanResidual));
    }

    void tooLittleDataHasNoScore_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("no value at all") << Change([](std::size_t, double) { return std::nan(""); });
        QTest::newRow("thirteen days") << Change(
            [](std::size_t i, double v) { return i < ScoringCampus::Hours - 13 * 24 ? std::nan("") : v; });
        QTest::newRow("every other hour") << Change([](std::size_t i, double v) { return i % 2 ? std::nan("") : v; });
        QTest::newRow("silent since the scored period began")
            << Change([](std::size_t i, double v) { return i >= ScoringCampus::ScoredFrom ? std::nan("") : v; });
    }

    void tooLittleDataHasNoScore()
    {
        QFETCH(Change, change);
        ScoringCampus campus(8);
        campus.alter(1, 0, change);
        const auto scores = campus.score();
        for (const Scoring scoring : AllScorings) {
            QVERIFY(!scores[1].score(scoring));
            QVERIFY(scores[0].score(scoring));
        }
        QVERIFY(scores[1].drivers.isEmpty());
    }

    void noExpectationHasNoScore()
    {
        ScoringCampus campus(3);
        campus.expected[1].assign(ScoringCampus::Hours, std::nan(""));
        campus.expected[2].clear();
        const auto scores = campus.score();
        QVERIFY(scores[0].score(Scoring::SizeNormalized));
        QVERIFY(!scores[1].score(Scoring::SizeNormalized));
        QVERIFY(!scores[2].score(Scoring::SizeNormalized));
    }

    void emptyPortfolio()
    {
        const ScoringCampus campus(0);
        QVERIFY(campus.score().empty());
        QCOMPARE(portfolioMedianPerArea(campus.series), 0.0);
    }

    void emptyAxis()
    {
        HourlySeries series;
        series.grossAreaSquareFeet = 100.0;
        const std::vector<HourlySeries> all{series};
        const std::vector<std::vector<double>> expected(1);
        const auto scores = scorePortfolio({}, {}, all, expected, {}, {}, {});
        QCOMPARE(scores.size(), std::size_t(1));
        QVERIFY(!scores[0].score(Scoring::PercentileRank));
    }

    void oneBuildingHasRankZero()
    {
        const auto scores = ScoringCampus(1).score();
        QCOMPARE(scores[0].score(Scoring::PercentileRank), std::optional(0.0));
    }

    void latestHourAndResidualsAreReported()
    {
        ScoringCampus campus(2);
        campus.series[0].values[ScoringCampus::Hours - 1] = std::nan("");
        campus.series[0].values[ScoringCampus::Hours - 2] = 90.0;
        campus.expected[0][ScoringCampus::Hours - 2] = 64.0;
        const UtilityScore score = campus.score()[0];
        QCOMPARE(*score.latestActual, 90.0);
        QCOMPARE(*score.latestPredicted, 64.0);
        QCOMPARE(*score.latestDiff, 26.0);
        QVERIFY(*score.stdResidual > 0.0);
        QCOMPARE(score.scoredRange, campus.scored);
    }

    void absoluteThresholdFollowsTheMeanResidual_data()
    {
        QTest::addColumn<double>("perArea");
        QTest::addColumn<double>("score");
        QTest::newRow("as expected") << 0.0 << 0.0;
        QTest::newRow("caution") << 0.001 << 0.3;
        QTest::newRow("warning") << 0.003 << 0.5;
        QTest::newRow("anomaly") << 0.008 << 0.8;
    }

    void absoluteThresholdFollowsTheMeanResidual()
    {
        QFETCH(double, perArea);
        QFETCH(double, score);
        ScoringCampus campus(1);
        const double area = campus.series[0].grossAreaSquareFeet;
        campus.alter(0, 0, [&](std::size_t i, double) { return campus.expected[0][i] + perArea * area; });
        const auto result = campus.score()[0].score(Scoring::AbsoluteThreshold);
        QVERIFY(std::abs(*result - score) < 1e-9);
    }

    void anUncommonSizeWeighsMore()
    {
        ScoringCampus campus(12);
        campus.series[6].grossAreaSquareFeet *= 50.0; // the same excess, spread over fifty times the area
        for (const std::size_t s : {std::size_t(5), std::size_t(6)})
            campus.alter(s, ScoringCampus::ScoredFrom, [](std::size_t, double v) { return v + 25.0; });
        const auto scores = campus.score();
        QVERIFY(sizeNormalized(scores[5]) > sizeNormalized(scores[6]));
    }

    void driversComeStrongestFirst()
    {
        ScoringCampus campus(12);
        campus.alter(7, ScoringCampus::ScoredFrom, [](std::size_t, double v) { return v * 1.5; });
        const UtilityScore score = campus.score()[7];
        QVERIFY(score.drivers.size() >= 2);
        for (qsizetype i = 1; i < score.drivers.size(); ++i)
            QVERIFY(score.drivers[i - 1].strength >= score.drivers[i].strength);
        QCOMPARE(score.drivers.first().strength, score.deviation);
        // Half again of about 70 kWh over 31 days.
        QVERIFY(score.drivers.first().excess > 20000.0 && score.drivers.first().excess < 40000.0);
    }
};

QTEST_GUILESS_MAIN(TestPortfolioScorer)

#include "tst_portfolioscorer.moc"
