#include "app/charts/runs.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace app;

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

static std::vector<core::EpochSeconds> hours(std::size_t count)
{
    std::vector<core::EpochSeconds> starts(count);
    for (std::size_t i = 0; i < count; ++i)
        starts[i] = static_cast<qint64>(i) * 3600;
    return starts;
}

static core::TimeRange everything(const std::vector<core::EpochSeconds> &starts)
{
    return {starts.front(), starts.back() + 3600};
}

class TestRuns : public QObject
{
    Q_OBJECT

private slots:
    void splitsAtGaps_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<int>>("lengths");
        QTest::newRow("no gap") << QList<double>{1, 2, 3} << QList<int>{3};
        QTest::newRow("one missing hour opens the line") << QList<double>{1, Missing, 3} << QList<int>{1, 1};
        QTest::newRow("gap at the start") << QList<double>{Missing, 2, 3} << QList<int>{2};
        QTest::newRow("gap at the end") << QList<double>{1, 2, Missing} << QList<int>{2};
        QTest::newRow("lone value between gaps") << QList<double>{1, Missing, 3, Missing, 5} << QList<int>{1, 1, 1};
        QTest::newRow("nothing at all") << QList<double>{Missing, Missing} << QList<int>{};
        QTest::newRow("infinite is missing")
            << QList<double>{1, std::numeric_limits<double>::infinity(), 3} << QList<int>{1, 1};
        QTest::newRow("a zero is a value") << QList<double>{1, 0, 3} << QList<int>{3};
    }

    void splitsAtGaps()
    {
        QFETCH(QList<double>, values);
        QFETCH(QList<int>, lengths);
        const auto starts = hours(static_cast<std::size_t>(values.size()));
        const std::vector<double> line(values.begin(), values.end());
        QList<int> found;
        for (const QPolygonF &run : visibleRuns(starts, line, {everything(starts), 100, 3600}))
            found.append(static_cast<int>(run.size()));
        QCOMPARE(found, lengths);
    }

    void absentIntervalsAreGapsToo()
    {
        const std::vector<core::EpochSeconds> starts{0, 3600, 6 * 3600, 7 * 3600};
        const std::vector<double> line{1, 2, 3, 4};
        QCOMPARE(visibleRuns(starts, line, {{0, 8 * 3600}, 100, 3600}).size(), 2u);
    }

    void keepsEveryPointWhenThereIsRoom()
    {
        const auto starts = hours(50);
        const std::vector<double> line(50, 4.0);
        const Runs runs = visibleRuns(starts, line, {everything(starts), 100, 3600});
        QCOMPARE(runs.size(), 1u);
        QCOMPARE(runs[0].size(), 50);
    }

    void extremesSurviveThinning()
    {
        constexpr std::size_t Count = 175000;
        const auto starts = hours(Count);
        std::vector<double> line(Count);
        for (std::size_t i = 0; i < Count; ++i)
            line[i] = 10.0 + std::sin(static_cast<double>(i) / 50.0);
        line[70001] = 500.0;
        line[70003] = -300.0;
        const Runs runs = visibleRuns(starts, line, {everything(starts), 1000, 3600});
        QCOMPARE(runs.size(), 1u);
        QVERIFY(runs[0].size() <= 4000);
        QVERIFY(runs[0].contains(QPointF(70001.0 * 3600, 500.0)));
        QVERIFY(runs[0].contains(QPointF(70003.0 * 3600, -300.0)));
        QVERIFY(std::ranges::is_sorted(runs[0], {}, &QPointF::x));
        QCOMPARE(runs[0].constFirst().x(), 0.0);
        QCOMPARE(runs[0].constLast().x(), static_cast<double>(Count - 1) * 3600);
    }

    void wideGapsSurviveThinning()
    {
        constexpr std::size_t Count = 100000;
        const auto starts = hours(Count);
        std::vector<double> line(Count, 1.0);
        std::fill(line.begin() + 40000, line.begin() + 60000, Missing);
        QCOMPARE(visibleRuns(starts, line, {everything(starts), 500, 3600}).size(), 2u);
    }

    void leavesTheViewByOnePointOnly()
    {
        const auto starts = hours(1000);
        const std::vector<double> line(1000, 1.0);
        const Runs runs = visibleRuns(starts, line, {{100 * 3600, 110 * 3600}, 300, 3600});
        QCOMPARE(runs.size(), 1u);
        QCOMPARE(runs[0].constFirst().x(), 99.0 * 3600);
        QCOMPARE(runs[0].constLast().x(), 110.0 * 3600);
    }

    void emptyInputs()
    {
        QVERIFY(visibleRuns({}, {}, {{0, 100}, 100, 3600}).empty());
        const auto starts = hours(3);
        const std::vector<double> line(3, 1.0);
        QVERIFY(visibleRuns(starts, line, {{100, 100}, 100, 3600}).empty());
        QVERIFY(visibleRuns(starts, line, {everything(starts), 0, 3600}).empty());
        QVERIFY(!valueRange(starts, std::vector<double>(3, Missing), everything(starts)).found);
    }

    void rangeSeesOnlyTheView()
    {
        const auto starts = hours(4);
        const std::vector<double> line{100, 2, 3, 200};
        const ValueRange range = valueRange(starts, line, {3600, 3 * 3600});
        QVERIFY(range.found);
        QCOMPARE(range.low, 2.0);
        QCOMPARE(range.high, 3.0);
    }
};

QTEST_GUILESS_MAIN(TestRuns)

#include "tst_runs.moc"
