#include "core/sensors/plausibility.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochMilliseconds Noon = 1'760'000'000'000;
constexpr EpochMilliseconds Minute = 60'000;
constexpr EpochMilliseconds Hour = 60 * Minute;
constexpr EpochMilliseconds Day = 24 * Hour;

CounterReading reading(EpochMilliseconds at, double counter)
{
    return {at, counter, {}, {}};
}

Limits limits(EpochMilliseconds now = Noon + 40 * Day)
{
    return {0.6, u"kWh"_s, now};
}

} // namespace

class TestPlausibility : public QObject
{
    Q_OBJECT

private slots:
    void judgesByBothNeighbours_data()
    {
        QTest::addColumn<double>("counter");
        QTest::addColumn<EpochMilliseconds>("at"); // after noon
        QTest::addColumn<double>("earlier");       // at noon; 0 = none
        QTest::addColumn<double>("later");         // an hour after noon; 0 = none
        QTest::addColumn<QString>("doubt");        // empty = plausible

        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        const auto row = [](const char *name, double counter, EpochMilliseconds at, double earlier, double later,
                            const char *doubt) {
            QTest::newRow(name) << counter << at << earlier << later << QString::fromLatin1(doubt);
        };
        row("the first of a sensor", 4711.0, Minute, 0, 0, "");
        row("unchanged", 100.0, Minute, 100, 0, "");
        row("just at the limit", 100.6, Minute, 100, 0, "");
        row("just at the limit of large counters", 100'000.6, Minute, 100'000, 0, "");
        row("a little above the limit", 100.61, Minute, 100, 0, "too_fast");
        row("below the earlier", 99.9, Minute, 100, 0, "falling");
        row("above the later", 101.1, 30 * Minute, 100, 101, "above_later");
        row("equal to the later", 101.0, 30 * Minute, 100, 101, "");
        row("between the two", 100.5, 30 * Minute, 100, 101, "");
        row("leaves too little time to the later", 100.0, Hour - Minute, 100, 101, "too_fast");
        row("late, before everything", 90.0, 30 * Minute, 0, 101, "");
        row("late, and far below", 9.0, 30 * Minute, 0, 101, "too_fast");
        row("a day later anything goes", 90'000.0, Day, 100, 0, "");
        row("just less than a day later it does not", 90'000.0, Day - 1, 100, 0, "too_fast");
        row("a day later it still must not fall", 99.0, Day, 100, 0, "falling");
        row("zero", 0.0, Minute, 0, 0, "not_a_number");
        row("below zero", -1.0, Minute, 0, 0, "not_a_number");
        row("not a number", nan, Minute, 100, 0, "not_a_number");
        row("infinite", infinite, Minute, 100, 0, "not_a_number");
    }

    void judgesByBothNeighbours()
    {
        QFETCH(double, counter);
        QFETCH(EpochMilliseconds, at);
        QFETCH(double, earlier);
        QFETCH(double, later);
        QFETCH(QString, doubt);
        Neighbours around;
        if (earlier > 0)
            around.earlier = reading(Noon, earlier);
        if (later > 0)
            around.later = reading(Noon + Hour, later);
        const auto refusal = judge(reading(Noon + at, counter), around, {}, limits());
        QCOMPARE(refusal ? doubtName(refusal->doubt) : QString(), doubt);
        QVERIFY(!refusal || refusal->reason.endsWith(u'.'));
    }

    void theFutureEndsInFiveMinutes()
    {
        QVERIFY(!judge(reading(Noon + 5 * Minute, 1.0), {}, {}, limits(Noon)));
        const auto refusal = judge(reading(Noon + 5 * Minute + 1, 1.0), {}, {}, limits(Noon));
        QVERIFY(refusal);
        QCOMPARE(doubtName(refusal->doubt), u"future"_s);
    }

    void theSameTimeIsARepeatOrAContradiction()
    {
        Neighbours around;
        around.same = reading(Noon, 100.0);
        QVERIFY(isRepeat(reading(Noon, 100.0), around));
        QVERIFY(!isRepeat(reading(Noon, 100.1), around));
        const auto refusal = judge(reading(Noon, 100.1), around, {}, limits());
        QVERIFY(refusal);
        QCOMPARE(doubtName(refusal->doubt), u"other_value"_s);
    }

    void aBreakLetsTheCounterStartAnew_data()
    {
        QTest::addColumn<double>("counter");
        QTest::addColumn<QString>("doubt");
        QTest::newRow("goes on from the new start") << 3.5 << QString();
        QTest::newRow("below the new start") << 2.9 << u"falling"_s;
        QTest::newRow("too far above it") << 5.0 << u"too_fast"_s;
    }

    void aBreakLetsTheCounterStartAnew()
    {
        QFETCH(double, counter);
        QFETCH(QString, doubt);
        const std::array breaks{CounterBreak{Noon + Minute, CounterBreak::Kind::Replacement, 100.0, 3.0, 1}};
        Neighbours around;
        around.earlier = reading(Noon, 100.0);
        const auto refusal = judge(reading(Noon + Minute, counter), around, breaks, limits());
        QCOMPARE(refusal ? doubtName(refusal->doubt) : QString(), doubt);
    }

    void namesGoBothWays()
    {
        for (const Doubt doubt : AllDoubts)
            QVERIFY(doubtFromName(doubtName(doubt)) == doubt);
        QVERIFY(!doubtFromName(u"reset"_s));
    }
};

QTEST_GUILESS_MAIN(TestPlausibility)
#include "tst_plausibility.moc"
