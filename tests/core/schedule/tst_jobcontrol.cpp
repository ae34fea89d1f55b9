#include "core/storage/auditstore.h"
#include "tests/core/schedule/runnerfixture.h"

using namespace core;
using namespace Qt::StringLiterals;

static const Principal Admin{Role::Admin, 1, u"ada"_s, 0, {}};

// What people and calls do with jobs.
class TestJobControl : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunnerFixture> m_fixture;
    std::unique_ptr<JobRunner> m_runner;

    void change(const JobChange &change) { must(m_runner->change(Admin, u"peaks"_s, change)); }
    JobInfo info() { return must(m_runner->job(u"peaks"_s)); }

    // Begins a run and waits for its end.
    Result<JobRun> runNow(RunCause cause = RunCause::Person, bool dryRun = false)
    {
        std::mutex mutex;
        std::condition_variable ended;
        std::optional<Result<JobRun>> outcome;
        m_runner->runJob(u"peaks"_s, cause, u"ada"_s, dryRun, [&](const Result<JobRun> &run) {
            const std::lock_guard lock(mutex);
            outcome = run;
            ended.notify_all();
        });
        std::unique_lock lock(mutex);
        ended.wait(lock, [&] { return outcome.has_value(); });
        return *outcome;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<RunnerFixture>();
        m_runner = m_fixture->runner();
        must(m_runner->add(m_fixture->halfHourly({u"a"_s, u"b"_s})));
    }
    void cleanup()
    {
        m_runner.reset();
        m_fixture.reset();
    }

    void aPausedJobWaits()
    {
        change({.paused = true});
        QVERIFY(info().pausedAt);
        QCOMPARE(info().pausedBy, u"ada"_s);
        QVERIFY(!info().nextRun);
        m_fixture->clock.time += 7200;
        QCOMPARE(must(m_runner->runDue()), 0);
        change({.paused = false});
        QCOMPARE(must(m_runner->runDue()), 1); // one run for the four that were missed
        QCOMPARE(m_fixture->newest().cause, RunCause::CatchUp);
        QCOMPARE(m_fixture->newest().window.to - m_fixture->newest().window.from, 7200);
    }

    void policies_data()
    {
        QTest::addColumn<CatchUp>("catchUp");
        QTest::addColumn<int>("runs");
        QTest::newRow("once") << CatchUp::Once << 1;
        QTest::newRow("all") << CatchUp::All << 5;
        QTest::newRow("skip") << CatchUp::Skip << 0;
    }

    void policies()
    {
        QFETCH(CatchUp, catchUp);
        QFETCH(int, runs);
        change({.catchUp = catchUp});
        QCOMPARE(info().catchUp, catchUp);
        QCOMPARE(info().usualCatchUp, CatchUp::Once);
        m_fixture->clock.time += 5 * 1800 + 600;
        QCOMPARE(must(m_runner->runDue()), runs);
        QCOMPARE(must(m_runner->runDue()), 0);
        if (catchUp == CatchUp::Skip)
            QCOMPARE(m_fixture->newest().state, RunState::Skipped); // said, not hidden
        change({.usualCatchUp = true});
        QCOMPARE(info().catchUp, CatchUp::Once);
    }

    void aNewScheduleHoldsFromNow()
    {
        m_fixture->clock.time += 600;
        change({.schedule = u"5 * * * *"_s});
        QCOMPARE(info().schedule, u"5 * * * *"_s);
        QCOMPARE(info().usualSchedule, u"0,30 * * * *"_s);
        QCOMPARE(info().nextRun, std::optional(at("2025-06-01T11:05:00+02:00")));
        m_fixture->clock.time = at("2025-06-01T11:05:00+02:00");
        QCOMPARE(must(m_runner->runDue()), 1);
        QCOMPARE(m_fixture->newest().window.from, at("2025-06-01T10:00:00+02:00")); // nothing is left out
        change({.schedule = u""_s});
        QCOMPARE(info().schedule, u"0,30 * * * *"_s);
    }

    void refusedSchedules_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::newRow("no schedule") << u"soon"_s;
        QTest::newRow("never comes") << u"0 0 30 2 *"_s;
    }

    void refusedSchedules()
    {
        QFETCH(QString, schedule);
        JobChange change;
        change.schedule = schedule;
        const auto changed = m_runner->change(Admin, u"peaks"_s, change);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::InvalidArgument);
        QVERIFY(changed.error().detail.startsWith(u"schedule: "_s));
        QCOMPARE(info().schedule, u"0,30 * * * *"_s);
    }

    void changesAreInTheAudit()
    {
        change({.schedule = u"5 * * * *"_s, .paused = true});
        const auto entries = must(AuditStore(*m_fixture->database).entries({.subject = u"job:peaks"_s}));
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].actor, u"ada"_s);
        QVERIFY(entries[0].before.contains(u"0,30 * * * *"_s) && entries[0].before.contains(u"\"paused\":false"_s));
        QVERIFY(entries[0].after.contains(u"5 * * * *"_s) && entries[0].after.contains(u"\"paused\":true"_s));
    }

    void aRunByHand()
    {
        m_fixture->clock.time += 600;
        const JobRun run = must(runNow());
        QCOMPARE(run.state, RunState::Done);
        QCOMPARE(run.cause, RunCause::Person);
        QCOMPARE(run.by, u"ada"_s);
        QCOMPARE(run.done, 2);
        QCOMPARE(info().last->id, run.id);
        // The scheduled one still comes, and goes on where this one ended.
        m_fixture->clock.time += 1200;
        QCOMPARE(must(m_runner->runDue()), 1);
        QCOMPARE(m_fixture->newest().window, (TimeRange{run.window.to, m_fixture->clock.time}));
    }

    void aDryRunChangesNothing()
    {
        m_fixture->clock.time += 600;
        QVERIFY(must(runNow(RunCause::Person, true)).dryRun);
        QVERIFY(!info().last);
        m_fixture->clock.time += 1200;
        QCOMPARE(must(m_runner->runDue()), 1);
        QCOMPARE(m_fixture->newest().window.to - m_fixture->newest().window.from, 1800);
    }

    void whatCannotBeRun()
    {
        JobSpec plain = m_fixture->halfHourly({u"a"_s});
        plain.name = u"plain"_s;
        plain.canDryRun = false;
        must(m_runner->add(plain));
        QCOMPARE(m_runner->beginJob(u"plain"_s, u"ada"_s, true).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_runner->beginJob(u"none"_s, u"ada"_s, false).error().code, ErrorCode::NotFound);
        QCOMPARE(m_runner->add(plain).error().code, ErrorCode::Conflict);
        plain.name = u"other"_s;
        plain.schedule = u"often"_s;
        QCOMPARE(m_runner->add(plain).error().code, ErrorCode::InvalidArgument);
        change({.paused = true});
        QCOMPARE(runNow(RunCause::CronCall).error().code, ErrorCode::Conflict);
        QVERIFY(runNow(RunCause::Person));
    }

    // A call while the job is at work waits for that run instead of beginning another.
    void aCallJoinsTheRunThatGoesOn()
    {
        Gate gate;
        JobSpec spec = m_fixture->halfHourly({});
        spec.name = u"slow"_s;
        spec.units = {};
        spec.run = [&](const QString &unit, const JobWindow &window,
                       const std::stop_token &stop) -> Result<UnitOutcome> {
            m_fixture->diary.note(unit, window);
            gate.pass(stop);
            return UnitOutcome{UnitOutcome::Done, {}};
        };
        must(m_runner->add(spec));
        const JobRun begun = must(m_runner->beginJob(u"slow"_s, u"ada"_s, false));
        gate.waitForSomebody();
        QCOMPARE(m_runner->beginJob(u"slow"_s, u"bob"_s, false).error().code, ErrorCode::Conflict);
        QVERIFY(must(m_runner->job(u"slow"_s)).running);
        m_fixture->clock.time += 61; // the computer slept: the lease is over, but not the run
        const auto again = m_runner->beginJob(u"slow"_s, u"bob"_s, false);
        QVERIFY(!again && again.error().code == ErrorCode::Conflict);
        std::mutex mutex;
        std::condition_variable changed;
        QList<qint64> answers;
        for (int i = 0; i < 2; ++i) {
            m_runner->runJob(u"slow"_s, RunCause::CronCall, u"cron"_s, false, [&](const Result<JobRun> &run) {
                const std::lock_guard lock(mutex);
                answers.append(run ? run->id : 0);
                changed.notify_all();
            });
        }
        gate.open();
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return answers.size() == 2; });
        QVERIFY(!answers.contains(0));
        lock.unlock();
        // A call that came just after the end began a run of its own; none ran beside another.
        const auto runs = must(m_runner->runs({.job = u"slow"_s}));
        QCOMPARE(runs.last().id, begun.id);
        QCOMPARE(m_fixture->diary.units().size(), runs.size());
    }

    void oneUnit_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("code"); // of the error, -1 = none
        QTest::addColumn<QString>("detail");
        QTest::newRow("done") << u"a"_s << -1 << u"done"_s;
        QTest::newRow("nothing to do") << u"idle"_s << -1 << u"nothing"_s;
        QTest::newRow("unknown") << u"ghost"_s << static_cast<int>(ErrorCode::NotFound) << u"no sensor"_s;
        QTest::newRow("fails") << u"broken"_s << static_cast<int>(ErrorCode::Storage) << u"disk"_s;
        QTest::newRow("hangs") << u"hangs"_s << static_cast<int>(ErrorCode::Internal) << u"took longer"_s;
    }

    void oneUnit()
    {
        QFETCH(QString, unit);
        QFETCH(int, code);
        QFETCH(QString, detail);
        Gate never;
        JobSpec spec = m_fixture->halfHourly({});
        spec.name = u"units"_s;
        spec.unitLimit = std::chrono::milliseconds(50);
        spec.run = [&](const QString &which, const JobWindow &, const std::stop_token &stop) -> Result<UnitOutcome> {
            if (which == "ghost"_L1)
                return Error{ErrorCode::NotFound, u"no sensor"_s};
            if (which == "broken"_L1)
                return Error{ErrorCode::Storage, u"disk"_s};
            if (which == "hangs"_L1 && !never.pass(stop))
                return Error{ErrorCode::Cancelled, u"stopped"_s};
            return UnitOutcome{which == "idle"_L1 ? UnitOutcome::Nothing : UnitOutcome::Done, {}};
        };
        must(m_runner->add(spec));
        const auto outcome = m_runner->runUnit(u"units"_s, unit, u"cron"_s);
        QCOMPARE(outcome ? -1 : static_cast<int>(outcome.error().code), code);
        if (outcome)
            QCOMPARE(outcome->kind == UnitOutcome::Done ? u"done"_s : u"nothing"_s, detail);
        else
            QVERIFY2(outcome.error().detail.contains(detail), qPrintable(outcome.error().detail));
        QCOMPARE(m_fixture->newest().cause, RunCause::ProcessCall);
        QCOMPARE(m_fixture->newest().state, outcome ? RunState::Done : RunState::Failed);
        QVERIFY(!must(m_runner->job(u"units"_s)).last); // of the whole job there was none
    }

    void theLedgerIsListedAndTrimmed()
    {
        for (int i = 0; i < 6; ++i) {
            m_fixture->clock.time += 1800;
            QCOMPARE(must(m_runner->runDue()), 1);
        }
        const auto page = must(m_runner->runs({.limit = 2, .job = u"peaks"_s, .state = RunState::Done}));
        QCOMPARE(page.size(), 2);
        QCOMPARE(page[0].id, 6);
        QCOMPARE(must(m_runner->runs({.limit = 10, .before = page[1].id})).size(), 4);
        QVERIFY(must(m_runner->runs({.job = u"none"_s})).isEmpty());
        QVERIFY(must(m_runner->runs({.state = RunState::Failed})).isEmpty());
        QCOMPARE(m_runner->run(99).error().code, ErrorCode::NotFound);

        JobStore store(*m_fixture->database);
        auto transaction = must(Transaction::begin(*m_fixture->database));
        const EpochSeconds now = m_fixture->clock.time;
        QCOMPARE(must(store.trim(transaction, now - 4 * 1800, now - 1800)), 1);
        must(transaction.commit());
        QCOMPARE(must(m_runner->runs({})).size(), 5);
        QVERIFY(must(m_runner->run(3)).units.isEmpty());
        QCOMPARE(must(m_runner->run(6)).units.size(), 2);
        auto all = must(Transaction::begin(*m_fixture->database));
        QCOMPARE(must(store.trim(all, now + 1, now + 1)), 4); // the newest stays
        must(all.commit());
        QCOMPARE(must(m_runner->runs({})).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJobControl)

#include "tst_jobcontrol.moc"
