#include "core/wire/jsonjobs.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

static JobRun sampleRun()
{
    JobRun run;
    run.id = 7;
    run.job = u"mark_peaks"_s;
    run.cause = RunCause::CatchUp;
    run.by = u"ada"_s;
    run.window = {1'750'000'000, 1'750'001'800};
    run.dryRun = true;
    run.state = RunState::Failed;
    run.startedAt = 1'750'001'801;
    run.endedAt = 1'750'001'999;
    run.units = 10;
    run.done = 6;
    run.nothing = 3;
    run.failed = 1;
    run.interruptions = 2;
    run.error = u"3FA2: no disk"_s;
    return run;
}

class TestJsonJobs : public QObject
{
    Q_OBJECT

private slots:
    void aRunComesBackAsItWas()
    {
        const QJsonObject json = wire::toJson(sampleRun(), *SiteZone::create("Europe/Berlin"));
        QCOMPARE(json[u"from"_s].toString(), u"2025-06-15T17:06:40"_s);
        QCOMPARE(json[u"fromUtc"_s].toString(), u"2025-06-15T15:06:40Z"_s);
        const auto run = wire::jobRunFromJson(json);
        QVERIFY2(run, run ? "" : qPrintable(run.error().detail));
        QCOMPARE(wire::toJson(*run), wire::toJson(sampleRun()));
        JobRun running = sampleRun();
        running.state = RunState::Running;
        running.endedAt.reset();
        running.error.clear();
        QVERIFY(wire::toJson(running)[u"endedAtUtc"_s].isNull());
        QVERIFY(!wire::jobRunFromJson(wire::toJson(running))->endedAt);
    }

    void jobsComeBackAsTheyWere()
    {
        JobInfo job;
        job.name = u"backup"_s;
        job.schedule = u"0 1 * * *"_s;
        job.usualSchedule = u"30 2 * * *"_s;
        job.catchUp = CatchUp::All;
        job.usualCatchUp = CatchUp::Skip;
        job.canDryRun = true;
        job.nextRun = 1'750'050'000;
        job.last = sampleRun();
        JobInfo paused = job;
        paused.pausedAt = 1'750'000'000;
        paused.pausedBy = u"ada"_s;
        paused.nextRun.reset();
        paused.running = sampleRun();
        const QJsonObject json = wire::toJson(QList<JobInfo>{job, paused});
        const auto jobs = wire::jobInfosFromJson(json);
        QVERIFY2(jobs, jobs ? "" : qPrintable(jobs.error().detail));
        QCOMPARE(wire::toJson(*jobs), json);
        QCOMPARE(jobs->at(0).catchUp, CatchUp::All);
        QCOMPARE(jobs->at(1).running->id, 7);
        QVERIFY(!jobs->at(0).running && !jobs->at(1).nextRun);
        const auto one = wire::jobInfoFromJson(wire::toJson(job));
        QCOMPARE(wire::toJson(*one), wire::toJson(job));
    }

    void theLedgerComesBackAsItWas()
    {
        const QList<JobUnit> units{{u"3FA2"_s, UnitState::TimedOut, 2, 1'750'001'900, 60'000, u"took too long"_s},
                                   {u""_s, UnitState::Done, 1, 1'750'001'901, 12, {}}};
        const QJsonObject json = wire::toJson(sampleRun(), units);
        const auto back = wire::jobUnitsFromJson(json);
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(wire::toJson(sampleRun(), *back), json);
        const auto runs = wire::jobRunsFromJson(wire::toJson(QList<JobRun>{sampleRun(), sampleRun()}));
        QCOMPARE(runs->size(), 2);
    }

    void faultsAreNamed()
    {
        QJsonObject json = wire::toJson(sampleRun());
        json.insert(u"state"_s, u"fine"_s);
        const auto run = wire::jobRunFromJson(json);
        QVERIFY(!run);
        QVERIFY2(run.error().detail.contains(u"state"_s), qPrintable(run.error().detail));
    }

    void everyNameHasItsValue()
    {
        for (const CatchUp each : {CatchUp::Once, CatchUp::All, CatchUp::Skip})
            QCOMPARE(catchUpFromName(catchUpName(each)), std::optional(each));
        for (const RunCause each :
             {RunCause::Schedule, RunCause::CatchUp, RunCause::Person, RunCause::CronCall, RunCause::ProcessCall})
            QCOMPARE(runCauseFromName(runCauseName(each)), std::optional(each));
        for (const RunState each :
             {RunState::Running, RunState::Done, RunState::Failed, RunState::Stopped, RunState::Skipped})
            QCOMPARE(runStateFromName(runStateName(each)), std::optional(each));
        for (const UnitState each : {UnitState::Done, UnitState::Nothing, UnitState::Failed, UnitState::TimedOut})
            QCOMPARE(unitStateFromName(unitStateName(each)), std::optional(each));
        QVERIFY(!catchUpFromName(u"twice"_s));
    }
};

QTEST_GUILESS_MAIN(TestJsonJobs)

#include "tst_jsonjobs.moc"
