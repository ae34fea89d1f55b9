#include "app/pages/sensors/heldbackcourse.h"

#include <QTest>

using namespace app;
using namespace core;

constexpr EpochMilliseconds Last = 1757289600000; // of the last accepted reading
constexpr EpochMilliseconds Minute = 60 * 1000;

static QuarantineQuestion fallen()
{
    QuarantineQuestion question;
    question.lastAccepted = CounterReading{Last, 150.0, {}, {}};
    question.first = CounterReading{Last + Minute, 0.5, {}, {}};
    question.last = CounterReading{Last + 3 * Minute, 2.0, {}, {}};
    return question;
}

static MeasuredReading measured(EpochMilliseconds at, std::optional<double> consumption,
                                IntervalQuality quality = IntervalQuality::Measured)
{
    MeasuredReading reading;
    reading.reading.at = at;
    reading.consumption = consumption;
    reading.quality = quality;
    return reading;
}

class TestHeldBackCourse : public QObject
{
    Q_OBJECT

private slots:
    void goesOnAsAnswered_data()
    {
        QTest::addColumn<double>("energy");
        QTest::addColumn<int>("readings");
        QTest::addColumn<QPolygonF>("course");
        const double one = Minute;
        QTest::newRow("a new start") << 2.0 << 2 << QPolygonF{{0, 0}, {one, 0.5}, {3 * one, 2.0}};
        QTest::newRow("a jump before") << 852.0 << 2 << QPolygonF{{0, 0}, {one, 850.5}, {3 * one, 852.0}};
        QTest::newRow("less than among those held back") << 1.0 << 1 << QPolygonF{{0, 0}, {one, 0.0}, {3 * one, 1.0}};
        QTest::newRow("nothing taken in") << 0.0 << 0 << QPolygonF{{0, 0}, {3 * one, 0.0}};
    }

    void goesOnAsAnswered()
    {
        QFETCH(double, energy);
        QFETCH(int, readings);
        QFETCH(QPolygonF, course);
        QuarantineProposal proposal;
        proposal.energy = energy;
        proposal.readings = readings;
        QCOMPARE(heldbackcourse::after(fallen(), proposal), course);
    }

    void hasNoCourseWithoutAReadingBefore()
    {
        QuarantineQuestion question = fallen();
        question.lastAccepted.reset();
        QuarantineProposal proposal;
        proposal.energy = 2.0;
        proposal.readings = 2;
        QVERIFY(heldbackcourse::after(question, proposal).isEmpty());
        QVERIFY(heldbackcourse::before(question, {measured(Last, 1.0)}).isEmpty());
    }

    // Up to the last accepted reading, where it is zero; what is held back or came later is no part of it.
    void endsAtTheLastAcceptedReading()
    {
        const QList<MeasuredReading> readings{measured(Last - 2 * Minute, 9.0), measured(Last - Minute, 1.0),
                                              measured(Last - Minute / 2, {}, IntervalQuality::Quarantined),
                                              measured(Last, 0.25), measured(Last + Minute, 7.0)};
        const double one = Minute;
        const QPolygonF course{{-2 * one, -1.25}, {-one, -0.25}, {0, 0}};
        QCOMPARE(heldbackcourse::before(fallen(), readings), course);
    }

    void beginsWhereNothingIsKnownBefore()
    {
        const QList<MeasuredReading> readings{measured(Last - 2 * Minute, 9.0),
                                              measured(Last - Minute, {}, IntervalQuality::First),
                                              measured(Last, 0.25)};
        const double one = Minute;
        const QPolygonF course{{-one, -0.25}, {0, 0}};
        QCOMPARE(heldbackcourse::before(fallen(), readings), course);
    }

    void showsAnHourBeforeAtLeast()
    {
        QList<MeasuredReading> readings;
        for (int minute = -180; minute <= 0; ++minute)
            readings.append(measured(Last + minute * Minute, 0.1));
        const QPolygonF course = heldbackcourse::before(fallen(), readings);
        QCOMPARE(course.size(), 61);
        QCOMPARE(course.first().x(), -60.0 * Minute);
        QCOMPARE(course.first().y(), -6.0);
    }
};

QTEST_GUILESS_MAIN(TestHeldBackCourse)

#include "tst_heldbackcourse.moc"
