#include "core/sequence/sequencedetector.h"

#include "tests/core/sequence/loadcurve.h"

#include <QTest>

using namespace core;
using namespace support;

namespace {

constexpr EpochMilliseconds Midnight = 1'760'054'400'000; // 2025-10-10T00:00:00Z
constexpr SequenceRules Peaks{};

//! Readings at these minutes that count so many watts each since the one before.
std::vector<CounterReading> everyMinute(const std::vector<double> &watts)
{
    std::vector<CounterReading> readings;
    double energy = 0.0;
    EpochMilliseconds at = Midnight;
    for (const double one : watts) {
        energy += one / 60'000.0;
        readings.push_back({at, 1000.0 + std::round(energy * 1e6) / 1e6, {}, {}});
        at += Minute;
    }
    return readings;
}

//! A day of 100 W, and then this.
std::vector<RateSample> afterADay(const std::vector<double> &watts, double usual = 100.0)
{
    std::vector<double> all(24 * 60 + 1, usual);
    all.insert(all.end(), watts.begin(), watts.end());
    return rateSamples(everyMinute(all), {});
}

Detection find(const std::vector<RateSample> &samples, EpochMilliseconds from = 0, EpochMilliseconds to = Hour)
{
    return detectSequences(samples, {Midnight + Day + from, Midnight + Day + to}, Peaks);
}

std::vector<double> minutes(std::initializer_list<std::pair<int, double>> parts)
{
    std::vector<double> all;
    for (const auto &[count, watts] : parts)
        all.insert(all.end(), static_cast<std::size_t>(count), watts);
    return all;
}

} // namespace

// What is a sequence, by hand-made days of one reading a minute.
class TestSequenceDetector : public QObject
{
    Q_OBJECT

private slots:
    void runsBecomeSequences_data()
    {
        QTest::addColumn<std::vector<double>>("watts"); // a minute each, after a day of 100 W
        QTest::addColumn<QList<int>>("bounds");         // minutes: from, to, from, to
        using List = QList<int>;
        QTest::newRow("nothing above") << minutes({{60, 100}}) << List{};
        QTest::newRow("two minutes are enough") << minutes({{5, 100}, {2, 2000}, {53, 100}}) << List{5, 7};
        QTest::newRow("one minute is not") << minutes({{5, 100}, {1, 2000}, {54, 100}}) << List{};
        QTest::newRow("a pause of a minute joins")
            << minutes({{5, 100}, {2, 2000}, {1, 100}, {2, 2000}, {50, 100}}) << List{5, 10};
        QTest::newRow("a pause of two does not")
            << minutes({{5, 100}, {2, 2000}, {2, 100}, {2, 2000}, {49, 100}}) << List{5, 7, 9, 11};
        QTest::newRow("short runs join to a long one")
            << minutes({{5, 100}, {1, 2000}, {1, 100}, {1, 2000}, {52, 100}}) << List{5, 8};
        QTest::newRow("a weak one does not join a strong one")
            << minutes({{5, 100}, {2, 2100}, {1, 100}, {3, 1000}, {49, 100}}) << List{5, 7, 8, 11};
        QTest::newRow("half of it and a little more joins")
            << minutes({{5, 100}, {2, 2100}, {1, 100}, {3, 1110}, {49, 100}}) << List{5, 11};
        QTest::newRow("a strong one joins a weak one")
            << minutes({{5, 100}, {2, 500}, {1, 100}, {3, 3000}, {49, 100}}) << List{5, 11};
        QTest::newRow("across the border of a window") << minutes({{25, 100}, {10, 2000}, {25, 100}}) << List{25, 35};
        QTest::newRow("a pause at the border")
            << minutes({{27, 100}, {3, 2000}, {1, 100}, {3, 2000}, {26, 100}}) << List{27, 34};
    }

    void runsBecomeSequences()
    {
        QFETCH(std::vector<double>, watts);
        QFETCH(QList<int>, bounds);
        QList<int> found;
        for (const FoundSequence &one : find(afterADay(watts)).sequences) {
            found.append(static_cast<int>((one.from - Midnight - Day) / Minute));
            found.append(static_cast<int>((one.to - Midnight - Day) / Minute));
        }
        QCOMPARE(found, bounds);
    }

    void meanPowerIsWithoutTheBaseLoad()
    {
        const auto found = find(afterADay(minutes({{5, 100}, {6, 2000}, {49, 100}}))).sequences;
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(qAbs(found.front().energyKwh - 0.2) < 1e-5);
        QVERIFY(qAbs(found.front().baseWatts - 100.0) < 0.1);
        QVERIFY(qAbs(found.front().meanPowerWatts - 1900.0) < 0.2);
    }

    void referenceMustCoverHalfADay_data()
    {
        QTest::addColumn<int>("minutes"); // of usual load before the window
        QTest::addColumn<bool>("found");
        QTest::newRow("12 h") << 12 * 60 << true;
        QTest::newRow("a minute less") << 12 * 60 - 1 << false;
    }

    void referenceMustCoverHalfADay()
    {
        QFETCH(int, minutes);
        QFETCH(bool, found);
        std::vector<RateSample> samples = afterADay(std::vector<double>(30, 3000.0));
        samples.erase(samples.begin(), samples.begin() + (24 * 60 - minutes));
        QCOMPARE(!find(samples).sequences.empty(), found);
    }

    void oldReadingsAreNoReference()
    {
        // Two days at 2000 W make that the usual; the day before the window alone counts.
        std::vector<double> watts(24 * 60 + 1, 100.0);
        watts.insert(watts.end(), 24 * 60, 2000.0);
        watts.insert(watts.end(), 30, 2000.0);
        const auto samples = rateSamples(everyMinute(watts), {});
        QVERIFY(detectSequences(samples, {Midnight + 2 * Day, Midnight + 2 * Day + Hour}, Peaks).sequences.empty());
        QVERIFY(!find(samples).sequences.empty());
    }

    // A day of 90, 102 and 114 W in turn, which the counter shows exactly: the median is 102 W, and half of the time
    // lies 12 W from it or less.
    void fiveSpreadsAboveTheMedianAreHigh_data()
    {
        QTest::addColumn<double>("watts");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("as at other times") << 114.0 << false;
        QTest::newRow("well above") << 180.0 << false;
        QTest::newRow("just below 102 + 5 * 17.7912 W") << 190.8 << false;
        QTest::newRow("just above") << 191.4 << true;
        QTest::newRow("far above") << 2000.0 << true;
    }

    void fiveSpreadsAboveTheMedianAreHigh()
    {
        QFETCH(double, watts);
        QFETCH(bool, isFound);
        std::vector<double> all;
        for (int minute = 0; minute <= 24 * 60; ++minute)
            all.push_back(90.0 + 12.0 * (minute % 3));
        all.insert(all.end(), 3, watts);
        all.insert(all.end(), 57, 102.0);
        QCOMPARE(find(rateSamples(everyMinute(all), {})).sequences.size(), isFound ? 1U : 0U);
    }

    void resolutionIsTheLeastSpread_data()
    {
        QTest::addColumn<double>("step"); // of the counter, kWh
        QTest::addColumn<bool>("found");  // 30 W more than the usual
        QTest::newRow("counts 0.1 Wh: 6 W in a minute") << 1e-4 << false;
        QTest::newRow("counts 0.01 Wh") << 1e-5 << true;
    }

    void resolutionIsTheLeastSpread()
    {
        QFETCH(double, step);
        QFETCH(bool, found);
        std::vector<CounterReading> readings;
        double energy = 0.0;
        for (int minute = 0; minute <= 24 * 60 + 30; ++minute) {
            readings.push_back({Midnight + minute * Minute, 1000.0 + std::round(energy / step) * step, {}, {}});
            energy += minute >= 24 * 60 + 10 ? 126.6 / 60'000.0 : 102.6 / 60'000.0;
        }
        QCOMPARE(!find(rateSamples(readings, {})).sequences.empty(), found);
    }

    void resolutionIsReadOffTheCounters_data()
    {
        QTest::addColumn<QList<double>>("counters");
        QTest::addColumn<double>("resolution");
        QTest::newRow("whole numbers") << QList<double>{1.0, 2.0} << 1.0;
        QTest::newRow("three places") << QList<double>{1234.5, 1234.567} << 0.001;
        QTest::newRow("three places of a 32-bit number") << QList<double>{static_cast<double>(1234.567F)} << 0.001;
        QTest::newRow("no end") << QList<double>{1.0 / 3.0} << 1e-6;
        QTest::newRow("large") << QList<double>{123456.7891} << 1e-4;
    }

    void resolutionIsReadOffTheCounters()
    {
        QFETCH(QList<double>, counters);
        QFETCH(double, resolution);
        std::vector<RateSample> samples;
        for (const double counter : counters)
            samples.push_back({0, 1, 0.0, counter});
        QCOMPARE(counterResolution(samples), resolution);
    }

    void longIntervalsAndFallingCountersSayNothing()
    {
        const std::vector<CounterReading> readings{{Midnight, 10.0, {}, {}},
                                                   {Midnight + Hour, 11.0, {}, {}},
                                                   {Midnight + 4 * Hour, 20.0, {}, {}},
                                                   {Midnight + 5 * Hour, 3.0, {}, {}},
                                                   {Midnight + 6 * Hour, 4.0, {}, {}}};
        const auto samples = rateSamples(readings, {});
        QCOMPARE(samples.size(), std::size_t(2));
        QCOMPARE(samples[0].watts, 1000.0);
        QCOMPARE(samples[1].at, Midnight + 6 * Hour);
        const std::vector<CounterBreak> breaks{{Midnight + 5 * Hour, CounterBreak::Kind::Reset, 21.0, 2.0, 1}};
        QCOMPARE(rateSamples(readings, breaks).size(), std::size_t(3));
        QCOMPARE(rateSamples(readings, breaks)[1].watts, 2000.0);
    }

    void endsAreOpenWhereMoreCouldBelongToIt()
    {
        const auto samples = afterADay(minutes({{25, 100}, {10, 2000}, {25, 100}}));
        QVERIFY(find(samples, 0, Hour / 2).isOpenAtEnd);
        QVERIFY(find(samples, Hour / 2, Hour).isOpenAtStart);
        QVERIFY(!find(samples).isOpenAtStart);
        QVERIFY(!find(samples).isOpenAtEnd);
        const auto paused = afterADay(minutes({{27, 100}, {2, 2000}, {31, 100}}));
        QVERIFY(find(paused, 0, Hour / 2).isOpenAtEnd); // a minute of pause, so far
        QVERIFY(!find(paused, Hour / 2, Hour).isOpenAtStart);
    }

    void itDoesNotMatterWhereTheSearchBegins()
    {
        LoadCurve curve(Midnight, 3);
        for (int i = 0; i < 60; ++i)
            curve.add(Day + i * 47 * Minute, (1 + i % 9) * 50 * Second, 200.0 + i * 40.0);
        const auto samples = rateSamples(curve.readings(3 * Day), {});
        const auto all = detectSequences(samples, {Midnight, Midnight + 3 * Day}, Peaks).sequences;
        QVERIFY(all.size() > 20);
        std::vector<FoundSequence> pieces;
        for (EpochMilliseconds from = 0; from < 3 * Day;) {
            EpochMilliseconds to = from + SequenceWindow;
            Detection part = detectSequences(samples, {Midnight + from, Midnight + to}, Peaks);
            while (part.isOpenAtEnd && to < 3 * Day) {
                to += SequenceWindow;
                part = detectSequences(samples, {Midnight + from, Midnight + to}, Peaks);
            }
            pieces.insert(pieces.end(), part.sequences.begin(), part.sequences.end());
            from = to;
        }
        QVERIFY(pieces == all);
    }

    void anomaliesLieApart()
    {
        const auto at = [](int from, int to) { return MillisecondRange{from * Minute, to * Minute}; };
        const std::vector<MillisecondRange> all{at(0, 5), at(20, 25), at(35, 36), at(60, 70), at(70, 80), at(100, 101)};
        QCOMPARE(spacedOut(all), (std::vector<bool>{true, false, true, false, true, false}));
        QVERIFY(spacedOut({}).empty());
    }

    void windowsAreHalfHoursOfTheUtcClock()
    {
        QCOMPARE(sequenceWindowOf(Midnight), Midnight - SequenceWindow); // (start, end]
        QCOMPARE(sequenceWindowOf(Midnight + 1), Midnight);
        QCOMPARE(sequenceWindowOf(Midnight + SequenceWindow), Midnight);
        QCOMPARE(sequenceWindowOf(-1), -SequenceWindow);
        QCOMPARE(lastSequenceWindowEnd(Midnight + SequenceWindow - 1), Midnight);
        QCOMPARE(lastSequenceWindowEnd(Midnight), Midnight);
    }
};

QTEST_GUILESS_MAIN(TestSequenceDetector)

#include "tst_sequencedetector.moc"
