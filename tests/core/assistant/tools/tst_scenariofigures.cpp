#include "core/assistant/tools/scenariofigures.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

//! `hours` hours of an expected 10 a hour and of a scenario; actual values swing around the expected ones by `error`.
static std::pair<Prediction, Prediction> predictions(int hours, double scenario, double error,
                                                     Utility utility = Utility::Electricity)
{
    Prediction baseline;
    baseline.utility = utility;
    for (int i = 0; i < hours; ++i) {
        SeriesPoint point;
        point.utc = i * SecondsPerHour;
        point.predicted = 10.0;
        point.actual = 10.0 + (i % 2 == 0 ? error : -error);
        baseline.points.append(point);
    }
    Prediction changed = baseline;
    for (SeriesPoint &point : changed.points)
        point.predicted = scenario;
    return {baseline, changed};
}

class TestScenarioFigures : public QObject
{
    Q_OBJECT

private slots:
    void energyIsSummed()
    {
        const auto [baseline, scenario] = predictions(100, 11.0, 2.0);
        const auto figures = scenarioFigures(baseline, scenario);
        QVERIFY(figures);
        QCOMPARE(figures->baseline, 1000.0);
        QCOMPARE(figures->scenario, 1100.0);
        QCOMPARE(figures->difference, 100.0);
        QCOMPARE(*figures->differencePercent, 10.0);
        QCOMPARE(figures->coverage, 1.0);
        QCOMPARE(figures->hours, 100);
    }

    void ratesAreAveraged()
    {
        const auto [baseline, scenario] = predictions(100, 11.0, 2.0, Utility::CoolingPower);
        const auto figures = scenarioFigures(baseline, scenario);
        QVERIFY(figures);
        QCOMPARE(figures->baseline, 10.0);
        QCOMPARE(figures->difference, 1.0);
    }

    //! 100 errors of 2 that are independent add up to 20 by the root; 1.645 times that is 33.
    void theMarginIsThatOfIndependentErrors()
    {
        const auto [baseline, scenario] = predictions(100, 11.0, 2.0);
        const auto figures = scenarioFigures(baseline, scenario);
        QVERIFY(figures && figures->margin);
        QVERIFY2(std::abs(*figures->margin - 33.0) < 0.5, qPrintable(QString::number(*figures->margin)));
    }

    void errorsThatFollowOneAnotherWidenTheMargin()
    {
        auto [baseline, scenario] = predictions(100, 11.0, 2.0);
        for (qsizetype i = 0; i < baseline.points.size(); ++i)
            baseline.points[i].actual = i < 50 ? 12.0 : 8.0;
        const auto figures = scenarioFigures(baseline, scenario);
        QVERIFY(figures && figures->margin);
        QVERIFY(*figures->margin > 150.0);
    }

    void certainty_data()
    {
        QTest::addColumn<double>("scenario");
        QTest::addColumn<double>("error");
        QTest::addColumn<QString>("word");
        QTest::newRow("far beyond the error") << 11.0 << 2.0 << u"clear"_s;
        QTest::newRow("a little beyond") << 10.5 << 2.0 << u"likely"_s;
        QTest::newRow("within") << 10.2 << 2.0 << u"within_error"_s;
        QTest::newRow("less, far beyond") << 9.0 << 2.0 << u"clear"_s;
        QTest::newRow("a model without error") << 10.01 << 0.0 << u"clear"_s;
    }

    void certainty()
    {
        QFETCH(double, scenario);
        QFETCH(double, error);
        const auto [baseline, changed] = predictions(100, scenario, error);
        const auto figures = scenarioFigures(baseline, changed);
        QVERIFY(figures);
        QTEST(certaintyOf(*figures), "word");
    }

    void tooFewReadingsLeaveItUnknown()
    {
        const auto [baseline, scenario] = predictions(47, 11.0, 2.0);
        const auto figures = scenarioFigures(baseline, scenario);
        QVERIFY(figures);
        QVERIFY(!figures->margin);
        QCOMPARE(certaintyOf(*figures), u"unknown"_s);
    }

    void hoursWithoutExpectationAreLeftOutOfBoth()
    {
        auto [baseline, scenario] = predictions(100, 11.0, 2.0);
        baseline.points[3].predicted.reset();
        scenario.points[4].predicted.reset();
        baseline.points[5].actual.reset();
        const auto figures = scenarioFigures(baseline, scenario);
        QVERIFY(figures);
        QCOMPARE(figures->hours, 98);
        QCOMPARE(figures->baseline, 980.0);
        QCOMPARE(figures->coverage, 97.0 / 98.0);
    }

    void nothingInCommonIsRefused()
    {
        const auto [baseline, scenario] = predictions(0, 11.0, 2.0);
        QCOMPARE(scenarioFigures(baseline, scenario).error().code, ErrorCode::NotEnoughData);
    }
};

QTEST_GUILESS_MAIN(TestScenarioFigures)

#include "tst_scenariofigures.moc"
