#include "core/sensors/counterintervals.h"
#include "core/sensors/plausibility.h"
#include "core/sensors/revolutions.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace core;

namespace {

//! Readings of revolutions, kept as the daemon keeps them: a counter for each, and breaks.
struct Series
{
    std::vector<CounterReading> readings;
    std::vector<CounterBreak> breaks;
    std::map<EpochMilliseconds, double> energies; //!< what each reading says of itself

    void put(EpochMilliseconds at, double energy)
    {
        const Neighbours around = neighboursAmong(readings, at);
        const double base = counterBefore(around.earlier, at, breaks);
        const CounterReading one{at, base + energy, {}, {}};
        if (around.later)
            putBreakAmong(breaks, breakAfterLate(one, base, *around.later, breaks));
        readings.insert(std::ranges::upper_bound(readings, at, {}, &CounterReading::at), one);
        energies[at] = energy;
    }

    void take(EpochMilliseconds at)
    {
        const Neighbours around = neighboursAmong(readings, at);
        std::vector<CounterBreak> left = breaks;
        std::erase_if(left, [&](const CounterBreak &one) {
            return one.at == at || (around.later && one.at == around.later->at);
        });
        if (around.later) {
            if (const auto one = breakWithout(*around.same, around.earlier, *around.later, breaks))
                putBreakAmong(left, *one);
        }
        breaks = left;
        std::erase_if(readings, [at](const CounterReading &one) { return one.at == at; });
        energies.erase(at);
    }

    //! The largest difference between what an interval shows and what its reading said; the first has none.
    double worst() const
    {
        double most = 0.0;
        for (const MeasuredReading &one : measure(readings, breaks, ShortestGap)) {
            if (one.consumption)
                most = std::max(most, std::abs(*one.consumption - energies.at(one.reading.at)));
        }
        return most;
    }
};

} // namespace

// Late readings of sensors that send revolutions, and such as are taken out again: nobody else's consumption moves.
class TestRevolutions : public QObject
{
    Q_OBJECT

private slots:
    void everyReadingKeepsItsOwn_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void everyReadingKeepsItsOwn()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        std::uniform_int_distribution<int> time(0, 60);
        std::uniform_real_distribution<double> energy(0.0, 5.0);
        Series series;
        for (int step = 0; step < 300; ++step) {
            const EpochMilliseconds at = time(random) * EpochMilliseconds(60'000);
            if (series.energies.contains(at))
                series.take(at);
            else
                series.put(at, energy(random));
            QVERIFY2(series.worst() < 1e-9, qPrintable(QString::number(series.worst())));
        }
    }

    void whatIsTakenOutLeavesNoTrace()
    {
        Series series;
        for (const int minute : {10, 20, 30})
            series.put(minute * 60'000, 0.1 * minute);
        const Series before = series;
        series.put(15 * 60'000, 0.7);
        QCOMPARE(series.breaks.size(), std::size_t(1));
        series.take(15 * 60'000);
        QVERIFY(series.breaks.empty());
        QVERIFY(series.readings == before.readings);
    }

    //! A sensor that counted by itself before may have been reset then; that energy stays too.
    void anOlderBreakGoesAlong()
    {
        Series series;
        series.put(0, 100.0);
        series.readings.push_back({60'000, 2.0, {}, {}});
        series.breaks.push_back({60'000, CounterBreak::Kind::Reset, 101.0, 0.0, 7}); // 1 on the old one, 2 on the new
        series.energies[60'000] = 3.0;
        series.put(30'000, 0.25);
        QVERIFY(series.worst() < 1e-12);
        QVERIFY(series.breaks.front().kind == CounterBreak::Kind::Reset);
        QCOMPARE(series.breaks.front().questionId, 7);
        series.take(30'000);
        QVERIFY(series.worst() < 1e-12);
        QCOMPARE(series.breaks.front().finalCounter, 101.0);
    }
};

QTEST_GUILESS_MAIN(TestRevolutions)
#include "tst_revolutions.moc"
