#include "tests/core/sensors/fleetfixture.h"

#include "core/storage/importstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/query.h"
#include "core/storage/readingstore.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;
using support::Fleet;
using Kind = SensorOutcome::Kind;

namespace QTest {
template<>
char *toString(const SensorOutcome::Kind &kind)
{
    return QTest::toString(static_cast<int>(kind));
}
} // namespace QTest

namespace {

constexpr auto Minute = Fleet::Minute;
constexpr auto Hour = Fleet::Hour;

QList<double> consumptions(const std::vector<MeasuredReading> &measured)
{
    QList<double> all;
    for (const MeasuredReading &one : measured)
        all.append(one.consumption.value_or(-1.0));
    return all;
}

} // namespace

// Readings from their submission to the store, and from there into the meter.
class TestSensorService : public QObject
{
    Q_OBJECT

private slots:
    void whatIsStoredIsReadAtOnceAndAfterARestart()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, Minute, 100.5), Kind::Stored);
        QCOMPARE(consumptions(fleet.readings(id)), (QList<double>{-1.0, 0.5}));
        fleet.open();
        QCOMPARE(consumptions(fleet.readings(id)), (QList<double>{-1.0, 0.5}));
        QCOMPARE(fleet.service->state(id)->last.counter, 100.5);
        QCOMPARE(fleet.kindOf(id, 2 * Minute, 100.4), Kind::HeldBack); // it knows the last one
    }

    void theSameAgainIsNoSecondRow()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Repeated);
        QCOMPARE(fleet.kindOf(id, 0, 100.1), Kind::HeldBack);
        QVERIFY(fleet.service->flush());
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Repeated); // from the blocks
        QCOMPARE(fleet.readings(id).size(), std::size_t(1));
    }

    void lateReadingsCorrectTheirNeighbours_data()
    {
        QTest::addColumn<bool>("placed"); // the others are in place already
        QTest::newRow("waiting") << false;
        QTest::newRow("in place") << true;
    }

    void lateReadingsCorrectTheirNeighbours()
    {
        QFETCH(bool, placed);
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 101.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 20 * Minute, 104.0), Kind::Stored);
        if (placed)
            QVERIFY(fleet.service->flush());
        QCOMPARE(fleet.kindOf(id, 15 * Minute, 103.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 16 * Minute, 102.9), Kind::HeldBack);
        QCOMPARE(consumptions(fleet.readings(id)), (QList<double>{-1.0, 1.0, 2.0, 1.0}));
        QVERIFY(fleet.service->flush());
        QCOMPARE(consumptions(fleet.readings(id)), (QList<double>{-1.0, 1.0, 2.0, 1.0}));
    }

    void manyBlocksKeepTheirOrder()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        constexpr int Count = 2000;
        for (int i = 0; i < Count; i += 2)
            fleet.begin(id, i * Minute, 100.0 + i * 0.1);
        QVERIFY(fleet.service->flush());
        for (int i = Count - 1; i > 0; i -= 2) // late, and backwards
            fleet.begin(id, i * Minute, 100.0 + i * 0.1);
        QVERIFY(fleet.service->flush());
        const auto measured = fleet.readings(id);
        QCOMPARE(measured.size(), std::size_t(Count));
        for (int i = 0; i < Count; ++i)
            QCOMPARE(measured[static_cast<std::size_t>(i)].reading.at, Fleet::Midnight + i * Minute);
        const auto some =
            *fleet.service->readings(id, {Fleet::Midnight + 500 * Minute, Fleet::Midnight + 502 * Minute});
        QCOMPARE(some.size(), std::size_t(2));
        QVERIFY(std::abs(*some[0].consumption - 0.1) < 1e-9); // knows the one before the range
        QCOMPARE(fleet.service->readings(id, {}, 3)->front().reading.at, Fleet::Midnight + (Count - 3) * Minute);
    }

    void wholeSlotsReachTheMeter_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("factor"); // 0 = no meter
        QTest::newRow("electricity") << int(SensorKind::DigitalElectricity) << 1.0;
        QTest::newRow("gas in kWh") << int(SensorKind::Gas) << 11.2;
        QTest::newRow("water has no meter") << int(SensorKind::Water) << 0.0;
    }

    void wholeSlotsReachTheMeter()
    {
        QFETCH(int, kind);
        QFETCH(double, factor);
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, static_cast<SensorKind>(kind));
        for (int minute = 5; minute <= 50; ++minute)
            fleet.begin(id, minute * Minute, 100.0 + minute * 0.05);
        QVERIFY(fleet.service->flush());
        const auto meters = *MeterStore(*fleet.database).all();
        QCOMPARE(meters.size(), factor > 0 ? 1 : 0);
        if (factor <= 0)
            return;
        QCOMPARE(meters.first().externalId, u"sensor:a"_s);
        const auto readings = *ReadingStore(*fleet.database).readings(meters.first().id, TimeRange::all());
        QCOMPARE(readings.size(), std::size_t(2)); // 00:15 and 00:30; neither 00:00 nor 00:45 is whole
        QCOMPARE(readings.front().start, Fleet::Midnight / 1000 + 900);
        QVERIFY(std::abs(readings.front().value - 0.75 * factor) < 1e-9);
        QCOMPARE(ReadingStore(*fleet.database).hours(meters.first().id, TimeRange::all())->front().count, 2);
        QVERIFY(!fleet.touched.isEmpty());
        QVERIFY(!ImportStore(*fleet.database).dirty()->isEmpty());
        QVERIFY(ImportStore(*fleet.database).list()->isEmpty());
        QVERIFY(fleet.service->tasks().isEmpty());
    }

    void aLateReadingMovesEnergyBetweenSlots()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        fleet.begin(id, 0, 100.0);
        fleet.begin(id, 30 * Minute, 106.0);
        QVERIFY(fleet.service->flush());
        const qint64 meter = MeterStore(*fleet.database).all()->first().id;
        const ReadingStore store(*fleet.database);
        QCOMPARE(store.readings(meter, TimeRange::all())->front().value, 3.0);
        QCOMPARE(fleet.kindOf(id, 15 * Minute, 105.0), Kind::Stored);
        QVERIFY(fleet.service->flush());
        const auto readings = *store.readings(meter, TimeRange::all());
        QCOMPARE(readings.size(), std::size_t(2));
        QCOMPARE(readings[0].value, 5.0);
        QCOMPARE(readings[1].value, 1.0);
        QCOMPARE(*store.count(), 2);
    }

    void analogSensorsSendRevolutions()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity, 75.0);
        QCOMPARE(fleet.kindOf(id, 0, 75.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 150.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 150.0), Kind::Repeated);
        QCOMPARE(fleet.kindOf(id, 20 * Minute, 0.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 30 * Minute, -1.0), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 30 * Minute, 75'000.0), Kind::HeldBack);
        QCOMPARE(consumptions(fleet.readings(id)), (QList<double>{-1.0, 2.0, 0.0}));
    }

    void anAnalogSensorMayBeginAtRest()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity, 100.0);
        QCOMPARE(fleet.kindOf(id, 0, 0.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 0, 0.0), Kind::Repeated);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 50.0), Kind::Stored);
        QCOMPARE(consumptions(fleet.readings(id)), (QList<double>{-1.0, 0.5}));
        const qint64 digital = fleet.add(u"b"_s);
        QCOMPARE(fleet.kindOf(digital, 0, 0.0), Kind::HeldBack); // a meter's counter is above zero
    }

    //! What came late is used up in its own time; what was counted after it stays as it was.
    void aLateAnalogReadingShiftsNothing()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity, 100.0);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 20 * Minute, 200.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 30 * Minute, 300.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 50.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 15 * Minute, 25.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 5 * Minute, 10.0), Kind::Stored);
        const auto measured = fleet.readings(id);
        const QList<double> expected{-1.0, 0.1, 0.5, 0.25, 2.0, 3.0};
        QCOMPARE(measured.size(), std::size_t(expected.size()));
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const double got = measured[static_cast<std::size_t>(i)].consumption.value_or(-1.0);
            QVERIFY2(std::abs(got - expected[i]) < 1e-9, qPrintable(u"%1: %2"_s.arg(i).arg(got)));
        }
        fleet.open();
        QCOMPARE(consumptions(fleet.readings(id)), consumptions(measured));
    }

    void withoutRotationsNothingIsTaken()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity);
        QCOMPARE(fleet.kindOf(id, 0, 75.0), Kind::Refused);
        QVERIFY(fleet.service->heldBack(id, {})->empty());
    }

    void whatIsNoNumberIsHeldBack()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, std::numeric_limits<double>::quiet_NaN()), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 0, std::numeric_limits<double>::infinity()), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 0, 0.0), Kind::HeldBack);
        const auto held = *fleet.service->heldBack(id, {});
        QCOMPARE(held.size(), std::size_t(3));
        QVERIFY(std::isnan(held.front().reading.counter));
        QCOMPARE(fleet.service->openQuestions(), 1);
        QCOMPARE(fleet.service->quarantined(id), 3);
    }

    void readingsWithoutATimeAreAllNew()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        std::vector<std::future<SensorOutcome>> outcomes;
        for (int i = 0; i < 5; ++i) {
            auto promise = std::make_shared<std::promise<SensorOutcome>>();
            outcomes.push_back(promise->get_future());
            SensorSubmission submission;
            submission.sensorId = id;
            submission.value = 100.0;
            fleet.service->submit(submission, [promise](const SensorOutcome &one) { promise->set_value(one); });
        }
        for (auto &outcome : outcomes)
            QCOMPARE(outcome.get().kind, Kind::Stored);
        QCOMPARE(fleet.readings(id).size(), std::size_t(5));
    }

    //! A clock that goes wrong costs readings their place in time, never themselves: they are told apart from those
    //! that fit, and what comes after is taken again.
    void theClockMayJump()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        const qint64 noon = fleet.clock.nowMilliseconds();
        double counter = 100.0;
        const auto sendAt = [&](qint64 now) {
            fleet.clock.set(now);
            std::promise<SensorOutcome> promise;
            SensorSubmission submission;
            submission.sensorId = id;
            submission.value = counter += 0.1;
            fleet.service->submit(submission, [&promise](const SensorOutcome &one) { promise.set_value(one); });
            return promise.get_future().get().kind;
        };
        for (int minute = 0; minute < 3; ++minute)
            QCOMPARE(sendAt(noon + minute * Minute), Kind::Stored);
        QCOMPARE(sendAt(noon - Hour), Kind::HeldBack); // an hour back: above the ones that follow
        QCOMPARE(sendAt(noon + 3 * Minute), Kind::Stored);
        QCOMPARE(sendAt(noon + 50 * Hour), Kind::Stored); // two days ahead: a gap
        QVERIFY(fleet.readings(id).back().isGap);
        QCOMPARE(sendAt(noon + 4 * Minute), Kind::HeldBack);
        QCOMPARE(sendAt(noon + 51 * Hour), Kind::Stored);
        const auto measured = fleet.readings(id);
        double used = 0.0;
        for (const MeasuredReading &one : measured)
            used += one.consumption.value_or(0.0);
        QVERIFY(std::abs(used - (measured.back().reading.counter - measured.front().reading.counter)) < 1e-9);
        QCOMPARE(fleet.service->heldBack(id, {})->size(), std::size_t(2));
    }

    void aFullQueueIsRefusedAtOnce()
    {
        Fleet fleet;
        fleet.close();
        fleet.options.queueDepth = 2;
        fleet.open();
        const qint64 id = fleet.add(u"a"_s);
        std::vector<std::future<SensorOutcome>> outcomes;
        {
            const auto lock = *Transaction::begin(*fleet.database); // the writer waits behind it
            for (int i = 0; i < 20; ++i)
                outcomes.push_back(fleet.begin(id, i * Minute, 100.0));
        }
        int stored = 0;
        int refused = 0;
        for (auto &outcome : outcomes) {
            const Kind kind = outcome.get().kind;
            stored += kind == Kind::Stored ? 1 : 0;
            refused += kind == Kind::QueueFull ? 1 : 0;
        }
        QCOMPARE(stored + refused, 20);
        QVERIFY(refused >= 14); // at most two queues full and what one commit had taken
        QCOMPARE(fleet.readings(id).size(), std::size_t(stored));
    }

    void aFailedCommitLosesNothingAcknowledged()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        const auto connection = *fleet.database->connection();
        QVERIFY(sql::change(connection, u"CREATE TRIGGER full BEFORE INSERT ON sensor_inbox BEGIN SELECT"
                                        " RAISE(ABORT, 'disk is full'); END"_s));
        QCOMPARE(fleet.kindOf(id, Minute, 100.5), Kind::Failed);
        QVERIFY(sql::change(connection, u"DROP TRIGGER full"_s));
        QCOMPARE(fleet.kindOf(id, Minute, 100.4), Kind::Stored); // the failed one left no trace
        QCOMPARE(consumptions(fleet.readings(id)).size(), 2);
        QVERIFY(fleet.service->flush());
        QCOMPARE(fleet.readings(id).back().reading.counter, 100.4);
    }
};

QTEST_GUILESS_MAIN(TestSensorService)
#include "tst_sensorservice.moc"
