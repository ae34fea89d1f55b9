#include "core/schedule/unitpool.h"

#include "tests/core/schedule/runnerfixture.h"

#include <map>

using namespace core;
using namespace Qt::StringLiterals;

class TestUnitPool : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::map<QString, JobUnit> m_ended;

    // Whether every unit ended.
    bool run(const UnitLimits &limits, const QStringList &units, const UnitPool::Work &work,
             const std::stop_token &stop = {})
    {
        m_ended.clear();
        UnitPool pool(limits, work);
        const bool complete =
            pool.run(units, {[this](const JobUnit &unit) { m_ended.emplace(unit.unit, unit); }, [] { return true; }},
                     stop, m_clock);
        m_stragglers = pool.takeStragglers();
        return complete;
    }
    std::vector<std::jthread> m_stragglers;

private slots:
    void cleanup() { m_stragglers.clear(); }

    void everyUnitEndsOnce()
    {
        QStringList units;
        for (int i = 0; i < 2'000; ++i)
            units.append(QString::number(i));
        std::atomic<int> calls = 0;
        std::atomic<int> atOnce = 0;
        std::atomic<int> most = 0;
        UnitLimits limits;
        limits.parallel = 4;
        QVERIFY(run(limits, units, [&](const QString &, const std::stop_token &) -> Result<UnitOutcome> {
            const int now = ++atOnce;
            int seen = most;
            while (seen < now && !most.compare_exchange_weak(seen, now)) {
            }
            ++calls;
            --atOnce;
            return UnitOutcome{UnitOutcome::Done, {}};
        }));
        QCOMPARE(calls, 2'000);
        QCOMPARE(m_ended.size(), std::size_t(2'000));
        QVERIFY(most <= 4);
    }

    void noUnitsAtAll()
    {
        QVERIFY(run({}, {}, [](const QString &, const std::stop_token &) -> Result<UnitOutcome> {
            return Error{ErrorCode::Internal, u"called"_s};
        }));
        QVERIFY(m_ended.empty());
    }

    void aHangingUnitIsStoppedAndTheOthersFinish()
    {
        UnitLimits limits;
        limits.parallel = 2;
        limits.unitLimit = std::chrono::milliseconds(50);
        Gate never;
        QVERIFY(run(limits, {u"a"_s, u"hangs"_s, u"b"_s, u"c"_s},
                    [&](const QString &unit, const std::stop_token &stop) -> Result<UnitOutcome> {
                        if (unit == "hangs"_L1 && !never.pass(stop))
                            return Error{ErrorCode::Cancelled, u"stopped"_s};
                        return UnitOutcome{UnitOutcome::Done, {}};
                    }));
        QCOMPARE(m_ended.at(u"hangs"_s).state, UnitState::TimedOut);
        QVERIFY(m_ended.at(u"hangs"_s).note.contains(u"was stopped"_s));
        for (const QString &unit : {u"a"_s, u"b"_s, u"c"_s})
            QCOMPARE(m_ended.at(unit).state, UnitState::Done);
        QVERIFY(m_stragglers.empty());
    }

    // With one thread only: the others get another one.
    void aUnitThatDoesNotStopIsLeftBehind()
    {
        UnitLimits limits;
        limits.unitLimit = std::chrono::milliseconds(20);
        limits.grace = std::chrono::milliseconds(20);
        const auto gate = std::make_shared<Gate>();
        QVERIFY(run(limits, {u"deaf"_s, u"a"_s, u"b"_s},
                    [gate](const QString &unit, const std::stop_token &) -> Result<UnitOutcome> {
                        if (unit == "deaf"_L1)
                            gate->pass();
                        return UnitOutcome{UnitOutcome::Done, {}};
                    }));
        QCOMPARE(m_ended.at(u"deaf"_s).state, UnitState::TimedOut);
        QVERIFY(m_ended.at(u"deaf"_s).note.contains(u"does not stop"_s));
        QCOMPARE(m_ended.at(u"a"_s).state, UnitState::Done);
        QCOMPARE(m_ended.at(u"b"_s).state, UnitState::Done);
        QCOMPARE(m_stragglers.size(), std::size_t(1));
        gate->open();
    }

    void failuresAreTriedAgain_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("calls");
        QTest::newRow("what may pass") << ErrorCode::Upstream << 3 << 3;
        QTest::newRow("the store") << ErrorCode::Storage << 2 << 2;
        QTest::newRow("only one attempt") << ErrorCode::Upstream << 1 << 1;
        QTest::newRow("what does not pass") << ErrorCode::NotFound << 3 << 1;
        QTest::newRow("wrong data") << ErrorCode::Unprocessable << 3 << 1;
    }

    void failuresAreTriedAgain()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, attempts);
        QFETCH(int, calls);
        UnitLimits limits;
        limits.attempts = attempts;
        limits.backOff = std::chrono::milliseconds(1);
        int called = 0;
        QVERIFY(run(limits, {u"a"_s}, [&](const QString &, const std::stop_token &) -> Result<UnitOutcome> {
            ++called;
            return Error{code, u"no luck"_s};
        }));
        QCOMPARE(called, calls);
        QCOMPARE(m_ended.at(u"a"_s).state, UnitState::Failed);
        QCOMPARE(m_ended.at(u"a"_s).attempts, calls);
        QCOMPARE(m_ended.at(u"a"_s).note, u"no luck"_s);
    }

    void aLaterAttemptMaySucceed()
    {
        UnitLimits limits;
        limits.attempts = 3;
        limits.backOff = std::chrono::milliseconds(1);
        int called = 0;
        QVERIFY(run(limits, {u"a"_s}, [&](const QString &, const std::stop_token &) -> Result<UnitOutcome> {
            if (++called < 3)
                return Error{ErrorCode::Unavailable, u"busy"_s};
            return UnitOutcome{UnitOutcome::Done, u"at last"_s};
        }));
        QCOMPARE(m_ended.at(u"a"_s).state, UnitState::Done);
        QCOMPARE(m_ended.at(u"a"_s).attempts, 3);
    }

    void whatIsThrownIsAFailureOfItsUnit()
    {
        QVERIFY(run({}, {u"a"_s, u"b"_s}, [](const QString &unit, const std::stop_token &) -> Result<UnitOutcome> {
            if (unit == "a"_L1)
                throw std::runtime_error("thrown");
            return UnitOutcome{UnitOutcome::Nothing, {}};
        }));
        QCOMPARE(m_ended.at(u"a"_s).state, UnitState::Failed);
        QCOMPARE(m_ended.at(u"a"_s).note, u"thrown"_s);
        QCOMPARE(m_ended.at(u"b"_s).state, UnitState::Nothing);
    }

    void theEndOfTheRunnerStopsWhatRuns()
    {
        std::stop_source stop;
        Gate never;
        std::jthread ender([&] {
            never.waitForSomebody();
            stop.request_stop();
        });
        UnitLimits limits;
        limits.parallel = 2;
        QVERIFY(!run(
            limits, {u"a"_s, u"b"_s, u"c"_s, u"d"_s},
            [&](const QString &, const std::stop_token &token) -> Result<UnitOutcome> {
                if (!never.pass(token))
                    return Error{ErrorCode::Cancelled, u"stopped"_s};
                return UnitOutcome{UnitOutcome::Done, {}};
            },
            stop.get_token()));
        QVERIFY(m_ended.empty());
    }
};

QTEST_GUILESS_MAIN(TestUnitPool)

#include "tst_unitpool.moc"
