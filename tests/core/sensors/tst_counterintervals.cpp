#include "core/sensors/counterintervals.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochMilliseconds Midnight = 1'760'054'400'000; // 2025-10-10T00:00:00Z
constexpr EpochMilliseconds Minute = 60'000;
constexpr EpochMilliseconds Hour = 60 * Minute;

CounterReading reading(EpochMilliseconds at, double counter)
{
    return {Midnight + at, counter, {}, {}};
}

std::vector<IntervalReading> quarters(const std::vector<CounterReading> &readings, double factor = 1.0)
{
    return meterSlots(measure(readings, {}, ShortestGap), 900, factor);
}

} // namespace

class TestCounterIntervals : public QObject
{
    Q_OBJECT

private slots:
    void theFirstReadingHasNoInterval()
    {
        const std::vector readings{reading(0, 100.0), reading(Minute, 100.25)};
        const auto measured = measure(readings, {}, ShortestGap);
        QCOMPARE(measured.size(), std::size_t(2));
        QVERIFY(measured[0].quality == IntervalQuality::First);
        QVERIFY(!measured[0].consumption);
        QVERIFY(measured[1].quality == IntervalQuality::Measured);
        QCOMPARE(*measured[1].consumption, 0.25);
        QCOMPARE(measured[1].from, Midnight);
    }

    void aGapIsOneInterval()
    {
        const std::vector readings{reading(0, 1.0), reading(2 * Hour, 2.0), reading(4 * Hour + 1, 5.0)};
        const auto measured = measure(readings, {}, ShortestGap);
        QVERIFY(measured[1].quality == IntervalQuality::Measured); // just two hours are none
        QVERIFY(measured[2].quality == IntervalQuality::Gap);
        QVERIFY(measured[2].isGap);
        QCOMPARE(*measured[2].consumption, 3.0);
    }

    void breaksKeepTheEnergy_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("final");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("energy"); // from 99,990 to 15
        using Kind = CounterBreak::Kind;
        QTest::newRow("reset") << int(Kind::Reset) << 99'990.0 << 0.0 << 15.0;
        QTest::newRow("rollover at 10^5") << int(Kind::Rollover) << 100'000.0 << 0.0 << 25.0;
        QTest::newRow("replacement") << int(Kind::Replacement) << 99'991.0 << 12.0 << 4.0;
    }

    void breaksKeepTheEnergy()
    {
        QFETCH(int, kind);
        QFETCH(double, final);
        QFETCH(double, first);
        QFETCH(double, energy);
        const auto kindOfBreak = static_cast<CounterBreak::Kind>(kind);
        const std::array breaks{CounterBreak{Midnight + Minute, kindOfBreak, final, first, 1}};
        const std::vector readings{reading(0, 99'990.0), reading(Minute, 15.0), reading(2 * Minute, 16.0)};
        const auto measured = measure(readings, breaks, ShortestGap);
        QCOMPARE(*measured[1].consumption, energy);
        QCOMPARE(intervalQualityName(measured[1].quality), counterBreakName(kindOfBreak));
        QCOMPARE(*measured[2].consumption, 1.0); // the break is behind it
        QVERIFY(!rise(readings[0], readings[1], breaks).falls);
        QVERIFY(rise(readings[0], readings[1], {}).falls);
    }

    void theUsualPeriodIsAMedian_data()
    {
        QTest::addColumn<QList<int>>("minutes"); // of each reading
        QTest::addColumn<int>("period");         // minutes; 0 = unknown
        QTest::newRow("none") << QList<int>{} << 0;
        QTest::newRow("three readings are too few") << QList<int>{0, 1, 2} << 0;
        QTest::newRow("regular") << QList<int>{0, 5, 10, 15} << 5;
        QTest::newRow("one pause does not count") << QList<int>{0, 5, 10, 900, 905} << 5;
        QTest::newRow("of an even number the smaller") << QList<int>{0, 1, 2, 12, 22} << 1;
    }

    void theUsualPeriodIsAMedian()
    {
        QFETCH(QList<int>, minutes);
        QFETCH(int, period);
        std::vector<CounterReading> readings;
        for (const int minute : minutes)
            readings.push_back(reading(minute * Minute, 1.0));
        QCOMPARE(usualPeriod(readings).value_or(0), period * Minute);
    }

    void slowSensorsHaveLongerGaps()
    {
        QCOMPARE(gapThreshold({}), 2 * Hour);
        QCOMPARE(gapThreshold(15 * Minute), 2 * Hour);
        QCOMPARE(gapThreshold(24 * Hour), 96 * Hour);
    }

    void onlyWhollyCoveredSlotsCount()
    {
        // From 00:10 to 00:50 evenly: the quarters at 00:15 and 00:30 are whole.
        const auto meter = quarters({reading(10 * Minute, 0.0), reading(50 * Minute, 40.0)});
        QCOMPARE(meter.size(), std::size_t(2));
        QCOMPARE(meter[0].start, Midnight / 1000 + 900);
        QCOMPARE(meter[0].value, 15.0);
        QCOMPARE(meter[1].start, Midnight / 1000 + 1800);
        QCOMPARE(meter[1].value, 15.0);
    }

    void aGapStaysAGap()
    {
        const auto meter = quarters({reading(0, 0.0), reading(15 * Minute, 1.0), reading(15 * Minute + 3 * Hour, 13.0),
                                     reading(30 * Minute + 3 * Hour, 14.0)});
        QCOMPARE(meter.size(), std::size_t(2));
        QCOMPARE(meter[0].start, Midnight / 1000);
        QCOMPARE(meter[1].start, Midnight / 1000 + 900 + 3 * 3600);
    }

    void theSlotUnderWayIsNotYetThere()
    {
        QVERIFY(quarters({reading(0, 0.0), reading(15 * Minute - 1, 1.0)}).empty());
        QCOMPARE(quarters({reading(0, 0.0), reading(15 * Minute, 1.0)}).size(), std::size_t(1));
    }

    void timesBefore1970HaveSlotsToo()
    {
        const TimeRange meter = slotsAround(-1, 1, 900);
        QCOMPARE(meter.from, -900);
        QCOMPARE(meter.to, 900);
        QCOMPARE(slotsAround(0, 900'000, 900).to, 900); // the end belongs to the slot before
    }

    void energyIsConserved_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    //! From the start of a slot to the end of one, whatever lies between, the meter add up to the counter's difference.
    void energyIsConserved()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        std::uniform_int_distribution<int> pause(1, 100'000);
        std::uniform_real_distribution<double> step(0.0, 0.3);
        std::vector<CounterReading> readings{reading(0, 12'345.678)};
        while (readings.size() < 20'000)
            readings.push_back({readings.back().at + pause(random), readings.back().counter + step(random), {}, {}});
        const EpochMilliseconds end = slotsAround(Midnight, readings.back().at, 900).to * 1000;
        readings.push_back({end, readings.back().counter + 0.1, {}, {}});
        const double risen = readings.back().counter - readings.front().counter;

        CompensatedSum intervals;
        for (const MeasuredReading &one : measure(readings, {}, ShortestGap))
            intervals.add(one.consumption.value_or(0.0));
        QVERIFY2(std::abs(intervals.value() - risen) < 1e-9, qPrintable(QString::number(intervals.value() - risen)));
        CompensatedSum inSlots;
        for (const IntervalReading &slot : quarters(readings, 2.0))
            inSlots.add(slot.value);
        QVERIFY2(std::abs(inSlots.value() - 2 * risen) < 1e-9,
                 qPrintable(QString::number(inSlots.value() - 2 * risen)));
    }
};

QTEST_GUILESS_MAIN(TestCounterIntervals)
#include "tst_counterintervals.moc"
