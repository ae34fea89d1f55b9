#include "scoringcampus.h"

#include "core/anomaly/shape.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

using Change = std::function<double(std::size_t, double)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(core::Signal)

// Faults that the reference shows as well as the scored period, and such that only the last days show.
class TestFaultAge : public QObject
{
    Q_OBJECT

private slots:
    void aFaultOlderThanTheReferenceIsComparedWithOthers_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<core::Signal>("signal");
        const auto night = [](std::size_t i) { return i % 24 < 8 || i % 24 >= 18; };
        QTest::newRow("nights as high as days")
            << Change([=](std::size_t i, double v) { return night(i) ? v + 50.0 : v; }) << Signal::LostSetback;
        QTest::newRow("weekends as high as working days")
            << Change([=](std::size_t i, double v) { return (i / 24) % 7 >= 5 && !night(i) ? v + 42.0 : v; })
            << Signal::LostSetback;
        QTest::newRow("twice as much") << Change([](std::size_t, double v) { return v * 2.0; })
                                       << Signal::SustainedExcess;
    }

    void aFaultOlderThanTheReferenceIsComparedWithOthers()
    {
        QFETCH(Change, change);
        QFETCH(core::Signal, signal);
        constexpr std::size_t Faulty = 3;
        ScoringCampus campus(24);
        const std::vector<UtilityScore> sound = campus.score();
        campus.alter(Faulty, 0, change);
        // The model has learnt the fault with the rest.
        for (std::size_t i = 0; i < ScoringCampus::Hours; ++i)
            campus.expected[Faulty][i] = change(i, campus.expected[Faulty][i]);
        const UtilityScore score = campus.score()[Faulty];
        QVERIFY2(sizeNormalized(score) > sizeNormalized(sound[Faulty]) + 0.05, describe(score));
        QVERIFY2(sizeNormalized(score) < 0.3, describe(score)); // a comparison alone is no finding
        QCOMPARE(signalName(score.drivers.first().signal), signalName(signal));
        QCOMPARE(score.drivers.first().since, campus.axis.starts.front());
        QVERIFY(score.drivers.first().excess > 0.0);
    }

    void aFaultOfTheLastDaysIsSeen_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<Change>("change");
        const Change half = [](std::size_t, double v) { return v * 1.5; };
        const Change night = [](std::size_t i, double v) { return i % 24 < 8 || i % 24 >= 18 ? v + 40.0 : v; };
        for (const int days : {2, 3, 5}) {
            QTest::addRow("half as much again, %d days", days) << days << half;
            QTest::addRow("nights no longer lower, %d days", days) << days << night;
        }
    }

    void aFaultOfTheLastDaysIsSeen()
    {
        QFETCH(int, days);
        QFETCH(Change, change);
        ScoringCampus campus(12);
        campus.alter(3, ScoringCampus::Hours - static_cast<std::size_t>(days) * 24, change);
        const UtilityScore score = campus.score()[3];
        QVERIFY2(sizeNormalized(score) >= 0.3, describe(score));
        QVERIFY(score.drivers.first().since >= campus.axis.starts[ScoringCampus::Hours - 6 * 24]);
    }

    void fewBuildingsAreNoComparison()
    {
        ScoringCampus campus(int(MinimumShapes) - 1);
        const std::vector<UtilityScore> sound = campus.score();
        campus.alter(3, 0, [](std::size_t, double v) { return v * 2.0; });
        for (double &value : campus.expected[3])
            value *= 2.0;
        QVERIFY(std::abs(sizeNormalized(campus.score()[3]) - sizeNormalized(sound[3])) < 0.05);
    }

    void whoAlwaysUsedLessIsNotRaised()
    {
        ScoringCampus campus(24);
        campus.alter(3, 0, [](std::size_t, double v) { return v * 0.4; });
        for (double &value : campus.expected[3])
            value *= 0.4;
        const UtilityScore score = campus.score()[3];
        QVERIFY2(sizeNormalized(score) < 0.2, describe(score));
    }
};

QTEST_GUILESS_MAIN(TestFaultAge)

#include "tst_faultage.moc"
