#include "tests/core/schedule/runnerfixture.h"

#include <latch>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

class TestJobRunner : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunnerFixture> m_fixture;

    // A run that a runner of this name has begun and not ended, as after kill -9.
    void crashInTheMiddle(const QString &owner, const QStringList &settled)
    {
        RunLedger dead(*m_fixture->database, m_fixture->clock, owner, 60);
        const KnownJob job{m_fixture->halfHourly({}), *CronExpression::parse(u"0,30 * * * *"_s)};
        const auto claimed = must(dead.claimDue(job, m_fixture->zone));
        QVERIFY(claimed);
        QList<JobUnit> units;
        for (const QString &unit : settled)
            units.append({unit, UnitState::Done, 1, m_fixture->clock.now(), 5, u"2 peaks"_s});
        JobRun run = claimed->run;
        run.done = static_cast<int>(units.size());
        QVERIFY(must(dead.save(run, units)));
    }

private slots:
    void init() { m_fixture = std::make_unique<RunnerFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aJobRunsWhenItIsDue()
    {
        const auto runner = m_fixture->runner();
        must(runner->add(m_fixture->halfHourly({u"a"_s, u"b"_s})));
        QCOMPARE(must(runner->runDue()), 0);
        const EpochSeconds start = m_fixture->clock.time;
        QCOMPARE(must(runner->job(u"peaks"_s)).nextRun, std::optional(start + 1800));
        m_fixture->clock.time = start + 1800;
        QCOMPARE(must(runner->runDue()), 1);
        QCOMPARE(must(runner->runDue()), 0);
        QCOMPARE(m_fixture->diary.units(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(m_fixture->diary.windows().first(), (TimeRange{start, start + 1800}));
        const JobRun run = m_fixture->newest();
        QCOMPARE(run.state, RunState::Done);
        QCOMPARE(run.cause, RunCause::Schedule);
        QCOMPARE(run.units, 2);
        QCOMPARE(run.done, 2);
        QCOMPARE(must(runner->run(run.id)).units.size(), 2);
        QCOMPARE(m_fixture->told, (QStringList{u"running"_s, u"done"_s}));
    }

    // Stopped for 36 hours around the night in which the clock changes: each half hour once.
    void afterADayAndAHalfEveryWindowIsDoneOnce_data()
    {
        QTest::addColumn<EpochSeconds>("from");
        QTest::newRow("spring") << at("2025-03-29T12:00:00+01:00");
        QTest::newRow("autumn") << at("2025-10-25T12:00:00+02:00");
    }

    void afterADayAndAHalfEveryWindowIsDoneOnce()
    {
        QFETCH(EpochSeconds, from);
        m_fixture->clock.time = from;
        {
            const auto runner = m_fixture->runner();
            must(runner->add(m_fixture->halfHourly({u"a"_s}, CatchUp::All)));
        }
        m_fixture->clock.time = from + 36 * 3600 + 30;
        const auto runner = m_fixture->runner(u"next"_s);
        must(runner->add(m_fixture->halfHourly({u"a"_s}, CatchUp::All)));
        QCOMPARE(must(runner->runDue()), 72);
        QCOMPARE(must(runner->runDue()), 0);
        const QList<TimeRange> windows = m_fixture->diary.windows();
        QCOMPARE(windows.size(), 72);
        EpochSeconds end = from;
        for (const TimeRange &window : windows) {
            QCOMPARE(window, (TimeRange{end, end + 1800}));
            end = window.to;
        }
    }

    void twoRunnersShareALedger()
    {
        const auto other = must(Database::open(m_fixture->folder.path())); // as another process would
        constexpr int Rounds = 40;
        const auto one = m_fixture->runner(u"one"_s);
        JobRunnerOptions options;
        options.owner = u"two"_s;
        JobRunner two(*other, m_fixture->clock, options, {});
        must(one->add(m_fixture->halfHourly({u"a"_s, u"b"_s, u"c"_s})));
        must(two.add(m_fixture->halfHourly({u"a"_s, u"b"_s, u"c"_s})));
        int runs = 0;
        for (int round = 0; round < Rounds; ++round) {
            m_fixture->clock.time += 1800;
            std::latch together(2);
            int ofTwo = 0;
            {
                std::jthread thread([&] {
                    together.arrive_and_wait();
                    ofTwo = must(two.runDue());
                });
                together.arrive_and_wait();
                runs += must(one->runDue());
            }
            runs += ofTwo;
        }
        QCOMPARE(runs, Rounds);
        QCOMPARE(m_fixture->diary.units().size(), 3 * Rounds);
        QList<TimeRange> windows = m_fixture->diary.windows();
        std::sort(windows.begin(), windows.end(),
                  [](const TimeRange &a, const TimeRange &b) { return a.from < b.from; });
        for (qsizetype i = 0; i < windows.size(); ++i)
            QCOMPARE(windows[i].from, windows[0].from + i / 3 * 1800);
    }

    void aCrashInTheMiddleIsGoneOnWithWhenTheLeaseIsOver()
    {
        const auto runner = m_fixture->runner(u"survivor"_s);
        must(runner->add(m_fixture->halfHourly({u"a"_s, u"b"_s, u"c"_s})));
        m_fixture->clock.time += 1800;
        const EpochSeconds crashed = m_fixture->clock.time;
        crashInTheMiddle(u"dead"_s, {u"a"_s, u"c"_s});
        m_fixture->clock.time = crashed + 59;
        QCOMPARE(must(runner->runDue()), 0); // still the other's
        m_fixture->clock.time = crashed + 60;
        QCOMPARE(must(runner->runDue()), 1);
        QCOMPARE(m_fixture->diary.units(), QStringList{u"b"_s});
        const JobRun run = m_fixture->newest();
        QCOMPARE(run.state, RunState::Done);
        QCOMPARE(run.interruptions, 1);
        QCOMPARE(run.units, 3);
        QCOMPARE(run.done, 3);
        QCOMPARE(run.window, (TimeRange{crashed - 1800, crashed}));
        QCOMPARE(must(runner->runDue()), 0);
    }

    // What nobody goes on with is ended once its lease is over, not only at the start: a quick restart is too early.
    void whatIsLeftOfAKilledDaemonEnds_data()
    {
        QTest::addColumn<QString>("job");
        QTest::addColumn<bool>("asUnit");
        QTest::newRow("a single unit") << u"peaks"_s << true;
        QTest::newRow("a job there is no more") << u"retired"_s << false;
    }

    void whatIsLeftOfAKilledDaemonEnds()
    {
        QFETCH(QString, job);
        QFETCH(bool, asUnit);
        const auto runner = m_fixture->runner(u"survivor"_s);
        must(runner->add(m_fixture->halfHourly({u"a"_s})));
        RunLedger dead(*m_fixture->database, m_fixture->clock, u"dead"_s, 60);
        must(dead.ensure(job));
        KnownJob known{m_fixture->halfHourly({}), *CronExpression::parse(u"0,30 * * * *"_s)};
        known.spec.name = job;
        const qint64 id = asUnit ? must(dead.claimUnit(known, u"cron"_s)).run.id
                                 : must(dead.claimNow(known, RunCause::Person, u"ann"_s, false)).run.id;
        m_fixture->clock.time += 59;
        QCOMPARE(must(runner->runDue()), 0);
        QCOMPARE(must(runner->run(id)).run.state, RunState::Running);
        m_fixture->clock.time += 1;
        QCOMPARE(must(runner->runDue()), 0);
        const JobRun left = must(runner->run(id)).run;
        QCOMPARE(left.state, RunState::Stopped);
        QCOMPARE(left.endedAt, std::optional<EpochSeconds>(m_fixture->clock.time));
        QVERIFY(!left.error.isEmpty());
        QVERIFY(m_fixture->diary.units().isEmpty());
    }

    // One that was thought dead comes back: what it says does not count any more.
    void whoLostTheLeaseCannotWrite()
    {
        const auto runner = m_fixture->runner(u"survivor"_s);
        must(runner->add(m_fixture->halfHourly({u"a"_s})));
        m_fixture->clock.time += 1800;
        RunLedger slow(*m_fixture->database, m_fixture->clock, u"slow"_s, 60);
        const KnownJob job{m_fixture->halfHourly({}), *CronExpression::parse(u"0,30 * * * *"_s)};
        auto claimed = must(slow.claimDue(job, m_fixture->zone));
        QVERIFY(claimed);
        m_fixture->clock.time += 61;
        QCOMPARE(must(runner->runDue()), 1);
        claimed->run.state = RunState::Failed;
        claimed->run.error = u"late"_s;
        QVERIFY(!must(slow.save(claimed->run, {})));
        QCOMPARE(m_fixture->newest().state, RunState::Done);
        QVERIFY(m_fixture->newest().error.isEmpty());
    }

    void anEndInOrderHandsOverAtOnce()
    {
        Gate never;
        JobSpec spec = m_fixture->halfHourly({u"a"_s, u"b"_s});
        spec.run = [this, &never](const QString &unit, const JobWindow &window,
                                  const std::stop_token &stop) -> Result<UnitOutcome> {
            if (unit == "b"_L1 && !never.pass(stop))
                return Error{ErrorCode::Cancelled, u"stopped"_s};
            m_fixture->diary.note(unit, window);
            return UnitOutcome{UnitOutcome::Done, {}};
        };
        auto runner = m_fixture->runner(u"first"_s);
        must(runner->add(spec));
        m_fixture->clock.time += 1800;
        runner->start();
        never.waitForSomebody();
        runner.reset();
        QCOMPARE(m_fixture->newest().state, RunState::Running);
        const auto next = m_fixture->runner(u"second"_s);
        must(next->add(m_fixture->halfHourly({u"a"_s, u"b"_s})));
        QCOMPARE(must(next->runDue()), 1);
        QCOMPARE(m_fixture->diary.units(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(m_fixture->newest().state, RunState::Done);
    }

    void aHangingUnitFailsAlone()
    {
        Gate never;
        JobSpec spec = m_fixture->halfHourly({u"a"_s, u"hangs"_s, u"z"_s});
        spec.unitLimit = std::chrono::milliseconds(50);
        spec.run = [this, &never](const QString &unit, const JobWindow &window,
                                  const std::stop_token &stop) -> Result<UnitOutcome> {
            if (unit == "hangs"_L1 && !never.pass(stop))
                return Error{ErrorCode::Cancelled, u"stopped"_s};
            m_fixture->diary.note(unit, window);
            return UnitOutcome{UnitOutcome::Nothing, {}};
        };
        const auto runner = m_fixture->runner();
        must(runner->add(spec));
        m_fixture->clock.time += 1800;
        QCOMPARE(must(runner->runDue()), 1);
        QCOMPARE(m_fixture->diary.units(), (QStringList{u"a"_s, u"z"_s}));
        const JobRun run = m_fixture->newest();
        QCOMPARE(run.state, RunState::Failed);
        QCOMPARE(run.failed, 1);
        QCOMPARE(run.nothing, 2);
        QVERIFY(run.error.startsWith(u"hangs: "_s));
        const JobRunDetail detail = must(runner->run(run.id));
        QCOMPARE(detail.units.size(), 1); // those with nothing to do are only counted
        QCOMPARE(detail.units[0].state, UnitState::TimedOut);
    }

    void whatCannotBeStoredFailsTheRun()
    {
        JobSpec spec = m_fixture->halfHourly({u"a"_s, u"b"_s});
        QStringList order;
        spec.settle = [this, &order]() -> Result<void> {
            order = m_fixture->diary.units(); // all of them come first
            return Error{ErrorCode::Storage, u"the disk is full"_s};
        };
        const auto runner = m_fixture->runner();
        must(runner->add(spec));
        m_fixture->clock.time += 1800;
        QCOMPARE(must(runner->runDue()), 1);
        QCOMPARE(order, (QStringList{u"a"_s, u"b"_s}));
        const JobRun run = m_fixture->newest();
        QCOMPARE(run.state, RunState::Failed);
        QCOMPARE(run.error, u"the disk is full"_s);
        QCOMPARE(run.done, 2);
        const auto unit = runner->runUnit(u"peaks"_s, u"a"_s, u"somebody"_s);
        QVERIFY(!unit);
        QCOMPARE(unit.error().detail, u"the disk is full"_s);
    }

    void unitsThatCannotBeListedFailTheRun()
    {
        JobSpec spec = m_fixture->halfHourly({});
        spec.units = [](const JobWindow &) -> Result<QStringList> { return Error{ErrorCode::Storage, u"no list"_s}; };
        const auto runner = m_fixture->runner();
        must(runner->add(spec));
        m_fixture->clock.time += 1800;
        QCOMPARE(must(runner->runDue()), 1);
        QCOMPARE(m_fixture->newest().state, RunState::Failed);
        QCOMPARE(m_fixture->newest().error, u"no list"_s);
    }

    void startWorksByItself()
    {
        Gate reached;
        JobSpec spec = m_fixture->halfHourly({u"a"_s});
        spec.run = [&](const QString &, const JobWindow &, const std::stop_token &stop) -> Result<UnitOutcome> {
            reached.pass(stop);
            return UnitOutcome{UnitOutcome::Done, {}};
        };
        m_fixture->clock.time -= 1; // so that it is due a moment later by the clock that is set on
        const auto runner = m_fixture->runner();
        must(runner->add(spec));
        m_fixture->clock.time += 1;
        runner->start();
        reached.waitForSomebody();
        reached.open();
        QTRY_COMPARE(m_fixture->newest().state, RunState::Done);
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)

#include "tst_jobrunner.moc"
