#include "core/schedule/dueruns.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

static EpochSeconds at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toSecsSinceEpoch();
}

class TestDueRuns : public QObject
{
    Q_OBJECT

    const SiteZone m_berlin = *SiteZone::create("Europe/Berlin");
    const CronExpression m_halfHours = *CronExpression::parse(u"0,30 * * * *"_s);
    const CronExpression m_nightly = *CronExpression::parse(u"30 2 * * *"_s);

    // Everything that is due at `now`, one run after the other, as a runner asks for it.
    QList<DueRun> allDue(const CronExpression &schedule, CatchUp catchUp, JobMark &mark, EpochSeconds now) const
    {
        QList<DueRun> runs;
        while (const auto due = nextDueRun(schedule, catchUp, mark, now, m_berlin)) {
            mark = due->mark;
            runs.append(*due);
        }
        return runs;
    }

private slots:
    void onTimeThereIsOneRun_data()
    {
        QTest::addColumn<CatchUp>("catchUp");
        QTest::newRow("once") << CatchUp::Once;
        QTest::newRow("all") << CatchUp::All;
        QTest::newRow("skip") << CatchUp::Skip;
    }

    void onTimeThereIsOneRun()
    {
        QFETCH(CatchUp, catchUp);
        const EpochSeconds start = at("2025-06-01T10:00:00+02:00");
        JobMark mark{start, start};
        QVERIFY(allDue(m_halfHours, catchUp, mark, start + 1799).isEmpty());
        const auto runs = allDue(m_halfHours, catchUp, mark, start + 1801);
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].window, (TimeRange{start, start + 1800}));
        QCOMPARE(runs[0].cause, RunCause::Schedule);
        QVERIFY(runs[0].runs && runs[0].skipped.isEmpty());
        QVERIFY(allDue(m_halfHours, catchUp, mark, start + 1801).isEmpty());
    }

    void stoppedForAWhile_data()
    {
        QTest::addColumn<EpochSeconds>("from");
        QTest::addColumn<EpochSeconds>("now");
        QTest::addColumn<int>("missed");
        // 36 hours on the clock's wheel; the wall shows one more, or one less.
        QTest::newRow("over the change in spring")
            << at("2025-03-29T12:00:00+01:00") << at("2025-03-31T01:00:00+02:00") << 72;
        QTest::newRow("over the change in autumn")
            << at("2025-10-25T12:00:00+02:00") << at("2025-10-26T23:00:00+01:00") << 72;
        QTest::newRow("a plain night") << at("2025-06-01T12:00:00+02:00") << at("2025-06-03T00:00:00+02:00") << 72;
    }

    void allGivesEveryWindowOnce()
    {
        QFETCH(EpochSeconds, from);
        QFETCH(EpochSeconds, now);
        QFETCH(int, missed);
        JobMark mark{from, from};
        const auto runs = allDue(m_halfHours, CatchUp::All, mark, now);
        QCOMPARE(runs.size(), missed);
        EpochSeconds end = from;
        for (const DueRun &run : runs) {
            QCOMPARE(run.window, (TimeRange{end, end + 1800}));
            end = run.window.to;
        }
        QCOMPARE(end, now);
        QCOMPARE(runs.first().cause, RunCause::CatchUp);
        QCOMPARE(runs.last().cause, RunCause::Schedule);
    }
    void allGivesEveryWindowOnce_data() { stoppedForAWhile_data(); }

    void onceGivesOneWindowOverAll()
    {
        QFETCH(EpochSeconds, from);
        QFETCH(EpochSeconds, now);
        JobMark mark{from, from};
        const auto runs = allDue(m_halfHours, CatchUp::Once, mark, now);
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].window, (TimeRange{from, now}));
        QCOMPARE(runs[0].cause, RunCause::CatchUp);
    }
    void onceGivesOneWindowOverAll_data() { stoppedForAWhile_data(); }

    void skipGivesTheNewestAlone()
    {
        QFETCH(EpochSeconds, from);
        QFETCH(EpochSeconds, now);
        JobMark mark{from, from};
        const auto runs = allDue(m_halfHours, CatchUp::Skip, mark, now);
        QCOMPARE(runs.size(), 1);
        QVERIFY(runs[0].runs);
        QCOMPARE(runs[0].skipped, (TimeRange{from, now - 1800}));
        QCOMPARE(runs[0].window, (TimeRange{now - 1800, now}));
    }
    void skipGivesTheNewestAlone_data() { stoppedForAWhile_data(); }

    void skipLeavesOutWhatIsLate()
    {
        const EpochSeconds start = at("2025-06-01T10:00:00+02:00");
        JobMark mark{start, start};
        const auto runs = allDue(m_halfHours, CatchUp::Skip, mark, start + 1800 + LateSeconds + 1);
        QCOMPARE(runs.size(), 1);
        QVERIFY(!runs[0].runs);
        QCOMPARE(runs[0].skipped, (TimeRange{start, start + 1800}));
        const auto next = allDue(m_halfHours, CatchUp::Skip, mark, start + 3600);
        QCOMPARE(next.size(), 1);
        QCOMPARE(next[0].window, (TimeRange{start + 1800, start + 3600}));
    }

    void theNightlyRunOfAChangeIsDueOnce()
    {
        for (const QByteArray day : {"2025-03-30", "2025-10-26"}) {
            const EpochSeconds from = at(day + "T00:00:00+01:00");
            JobMark mark{from - 7200, from - 7200};
            QCOMPARE(allDue(m_nightly, CatchUp::All, mark, from + SecondsPerDay - 3 * SecondsPerHour).size(), 1);
        }
    }

    // A run by hand covers up to its own time; the scheduled one goes on from there.
    void aRunByHandInBetweenLeavesNoGap()
    {
        const EpochSeconds start = at("2025-06-01T10:00:00+02:00");
        JobMark mark{start, start + 600};
        const auto runs = allDue(m_halfHours, CatchUp::Once, mark, start + 1800);
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].window, (TimeRange{start + 600, start + 1800}));
        mark.covered = start + 1800 + 900; // by hand again, and the next due run comes late
        const auto late = allDue(m_halfHours, CatchUp::Once, mark, start + 3600);
        QCOMPARE(late[0].window, (TimeRange{start + 2700, start + 3600}));
    }

    void aClockThatGoesBackRepeatsNothing()
    {
        const EpochSeconds start = at("2025-06-01T10:00:00+02:00");
        JobMark mark{start, start};
        QCOMPARE(allDue(m_halfHours, CatchUp::All, mark, start + 3600).size(), 2);
        QVERIFY(allDue(m_halfHours, CatchUp::All, mark, start + 1800).isEmpty());
        QVERIFY(allDue(m_halfHours, CatchUp::All, mark, start + 3600).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDueRuns)

#include "tst_dueruns.moc"
