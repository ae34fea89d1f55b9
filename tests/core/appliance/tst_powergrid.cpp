#include "core/appliance/powergrid.h"

#include <QTest>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

constexpr EpochMilliseconds Start = 1'700'000'000'000;
constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinite = std::numeric_limits<double>::infinity();

using Samples = QList<std::pair<double, double>>; // seconds after the start, W
using Numbers = QList<double>;

static std::vector<PowerSample> samplesOf(const Samples &pairs)
{
    std::vector<PowerSample> samples;
    for (const auto &[seconds, watts] : pairs)
        samples.push_back({Start + static_cast<EpochMilliseconds>(seconds * 1000), watts});
    return samples;
}

class TestPowerGrid : public QObject
{
    Q_OBJECT

private slots:
    void puts_data()
    {
        QTest::addColumn<Samples>("samples");
        QTest::addColumn<Numbers>("watts");
        QTest::newRow("its own spacing") << Samples{{0, 1}, {15, 2}, {30, 3}} << Numbers{1, 2, 3};
        QTest::newRow("unsorted") << Samples{{30, 3}, {0, 1}, {15, 2}} << Numbers{1, 2, 3};
        QTest::newRow("one time twice is averaged") << Samples{{0, 1}, {15, 2}, {15, 4}, {30, 5}} << Numbers{1, 3, 5};
        QTest::newRow("coarser holds") << Samples{{0, 4}, {30, 6}, {60, 8}} << Numbers{4, 4, 6, 6, 8, 8};
        QTest::newRow("finer is averaged")
            << Samples{{0, 0}, {5, 3}, {10, 6}, {15, 9}, {20, 9}, {25, 9}, {30, 3}, {35, 3}, {40, 3}}
            << Numbers{3, 9, 3};
        QTest::newRow("off the grid") << Samples{{0, 10}, {20, 40}, {40, 10}} << Numbers{10, 30, 30, 10};
        QTest::newRow("feeding in is no draw") << Samples{{0, -500}, {15, 2}, {30, -1}} << Numbers{0, 2, 0};
        QTest::newRow("a gap has the lower end") << Samples{{0, 9}, {15, 9}, {30, 9}, {360, 4}, {375, 4}}
                                                 << (Numbers{9, 9} + Numbers(22, 4) + Numbers{4, 4});
    }

    void puts()
    {
        QFETCH(Samples, samples);
        QFETCH(Numbers, watts);
        const auto grid = onPowerGrid(samplesOf(samples));
        QVERIFY2(grid, grid ? "" : qPrintable(grid.error().detail));
        const Numbers got(grid->begin(), grid->end());
        QCOMPARE(got, watts);
    }

    void refuses_data()
    {
        QTest::addColumn<Samples>("samples");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << Samples{} << ErrorCode::NotEnoughData;
        QTest::newRow("one sample") << Samples{{0, 1}} << ErrorCode::NotEnoughData;
        QTest::newRow("two samples") << Samples{{0, 1}, {15, 1}} << ErrorCode::NotEnoughData;
        QTest::newRow("all of one time") << Samples{{0, 1}, {0, 1}, {0, 1}} << ErrorCode::NotEnoughData;
        QTest::newRow("too short") << Samples{{0, 1}, {1, 1}, {2, 1}} << ErrorCode::NotEnoughData;
        QTest::newRow("no number") << Samples{{0, 1}, {15, NotANumber}, {30, 1}} << ErrorCode::InvalidArgument;
        QTest::newRow("infinite") << Samples{{0, 1}, {15, Infinite}, {30, 1}} << ErrorCode::InvalidArgument;
        QTest::newRow("more than a week") << Samples{{0, 1}, {15, 1}, {8 * 86400, 1}} << ErrorCode::TooLarge;
        QTest::newRow("no calendar") << Samples{{0, 1}, {15, 1}, {9e15, 1}} << ErrorCode::InvalidArgument;
    }

    void refuses()
    {
        QFETCH(Samples, samples);
        QFETCH(ErrorCode, code);
        const auto grid = onPowerGrid(samplesOf(samples));
        QVERIFY(!grid);
        QVERIFY2(grid.error().code == code, qPrintable(grid.error().detail));
        QVERIFY(!grid.error().detail.isEmpty());
    }

    void countersBecomePower()
    {
        const std::vector<CounterReading> readings{
            {Start + 60'000, 10.01, {}, {}}, {Start, 10.0, {}, {}}, {Start + 120'000, 10.01, {}, {}}};
        const auto power = powerOfCounter(readings);
        QVERIFY(power);
        QCOMPARE(power->size(), 2U);
        QCOMPARE(power->front().at, Start);
        QVERIFY(std::abs(power->front().watts - 600.0) < 1e-6);
        QCOMPARE(power->back().watts, 0.0);
    }

    void aCounterThatFallsIsRefused()
    {
        const std::vector<CounterReading> falling{{Start, 10.0, {}, {}}, {Start + 15'000, 9.0, {}, {}}};
        QVERIFY(!powerOfCounter(falling));
        const std::vector<CounterReading> none{{Start, 10.0, {}, {}}, {Start + 15'000, NotANumber, {}, {}}};
        QVERIFY(!powerOfCounter(none));
        QVERIFY(!powerOfCounter(std::span(none).first(1)));
    }
};

QTEST_GUILESS_MAIN(TestPowerGrid)

#include "tst_powergrid.moc"
