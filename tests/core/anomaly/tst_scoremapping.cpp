#include "core/anomaly/scoremapping.h"

#include <QTest>

#include <cmath>

using namespace core;

class TestScoreMapping : public QObject
{
    Q_OBJECT

private slots:
    void deviationsMeetTheCutoffs()
    {
        QCOMPARE(scoreOfDeviation(0.0), 0.0);
        QCOMPARE(scoreOfDeviation(-3.0), 0.0);
        QCOMPARE(scoreOfDeviation(std::nan("")), 0.0);
        QVERIFY(std::abs(scoreOfDeviation(DeviationLandmarks[0]) - 0.3) < 1e-12);
        QVERIFY(std::abs(scoreOfDeviation(DeviationLandmarks[1]) - 0.5) < 1e-12);
        QVERIFY(std::abs(scoreOfDeviation(DeviationLandmarks[2]) - 0.8) < 1e-12);
    }

    void deviationsRiseForEverWithinOne()
    {
        double last = -1.0;
        for (double deviation = 0.1; deviation < 1e6; deviation *= 1.3) {
            const double score = scoreOfDeviation(deviation);
            QVERIFY(score > last && score < 1.0);
            last = score;
        }
    }

    void meanResidualsBeyondTheLastThresholdEndAtOne()
    {
        const std::array<double, 3> thresholds{0.001, 0.003, 0.008};
        QVERIFY(std::abs(scoreOfMeanResidual(0.002, thresholds) - 0.4) < 1e-12);
        QVERIFY(std::abs(scoreOfMeanResidual(0.0005, thresholds) - 0.15) < 1e-12);
        QVERIFY(scoreOfMeanResidual(0.01, thresholds) > 0.8);
        QCOMPARE(scoreOfMeanResidual(1.0, thresholds), 1.0);
    }

    void otherUtilitiesScaleByThePortfolioMedians()
    {
        ScoringOptions options;
        options.electricityMedianPerArea = 0.002;
        const auto gas = thresholdsFor(Utility::Gas, 0.006, options);
        QVERIFY(std::abs(gas[0] - 0.003) < 1e-12);
        QVERIFY(std::abs(gas[2] - 0.024) < 1e-12);
        options.absoluteThresholds[Utility::Gas] = {1.0, 2.0, 3.0};
        QCOMPARE(thresholdsFor(Utility::Gas, 0.006, options)[1], 2.0);
        QCOMPARE(thresholdsFor(Utility::Electricity, 0.5, options)[1], 0.003);
        options.electricityMedianPerArea = 0.0;
        for (const double threshold : thresholdsFor(Utility::Heat, 0.0, options))
            QVERIFY(std::isfinite(threshold) && threshold > 0.0);
    }

    void ranks()
    {
        QCOMPARE(percentileRanks(std::vector<double>{}), std::vector<double>{});
        QCOMPARE(percentileRanks(std::vector<double>{7.0}), std::vector<double>{0.0});
        QCOMPARE(percentileRanks(std::vector<double>{3.0, 1.0, 2.0}), (std::vector<double>{1.0, 0.0, 0.5}));
        QCOMPARE(percentileRanks(std::vector<double>{0.0, 0.0, 1.0}), (std::vector<double>{0.0, 0.0, 1.0}));
    }

    void excessWeighsWithinBounds()
    {
        QCOMPARE(excessWeight(-1.0, 1.0), 0.8);
        QCOMPARE(excessWeight(1.0, 0.0), 0.8);
        QVERIFY(std::abs(excessWeight(0.1, 1.0) - 1.0) < 1e-12);
        QVERIFY(excessWeight(1000.0, 1.0) <= 1.2);
    }
};

QTEST_GUILESS_MAIN(TestScoreMapping)

#include "tst_scoremapping.moc"
