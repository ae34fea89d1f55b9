#include "core/report/reportschedule.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

ReportSettings settingsOf(int interval, const QList<int> &weekdays, int hour, const QString &firstDay)
{
    ReportSettings settings;
    settings.enabled = true;
    settings.intervalDays = interval;
    settings.weekdays = weekdays;
    settings.hour = hour;
    settings.firstDay = QDate::fromString(firstDay, Qt::ISODate);
    return settings;
}

EpochSeconds utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch();
}

const SiteZone Berlin = *SiteZone::create("Europe/Berlin");

} // namespace

// Which days a report is about, and when it is due.
class TestReportSchedule : public QObject
{
    Q_OBJECT

private slots:
    void theLatest_data()
    {
        QTest::addColumn<int>("interval");
        QTest::addColumn<QList<int>>("weekdays");
        QTest::addColumn<int>("hour");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("slot"); // first day, last day, due; empty = none
        const QList<int> none;
        const QList<int> mondayAndThursday{1, 4};
        // 2026-11-02 is a Monday and the first day of all rows; Berlin is an hour ahead of UTC in winter, two in
        // summer.
        QTest::newRow("before the first") << 7 << none << 6 << u"2026-11-02T04:59:59Z"_s << u""_s;
        QTest::newRow("just due") << 7 << none << 6 << u"2026-11-02T05:00:00Z"_s
                                  << u"2026-10-26 2026-11-01 2026-11-02T05:00:00Z"_s;
        QTest::newRow("still the same at the end of the week")
            << 7 << none << 6 << u"2026-11-09T04:59:59Z"_s << u"2026-10-26 2026-11-01 2026-11-02T05:00:00Z"_s;
        QTest::newRow("one report after a long outage")
            << 7 << none << 6 << u"2026-12-04T12:00:00Z"_s << u"2026-11-23 2026-11-29 2026-11-30T05:00:00Z"_s;
        QTest::newRow("daily") << 1 << none << 0 << u"2026-11-04T00:00:00Z"_s
                               << u"2026-11-03 2026-11-03 2026-11-03T23:00:00Z"_s;
        QTest::newRow("weekdays, the long stretch") << 7 << mondayAndThursday << 6 << u"2026-11-09T05:00:00Z"_s
                                                    << u"2026-11-05 2026-11-08 2026-11-09T05:00:00Z"_s;
        QTest::newRow("weekdays, the short one") << 7 << mondayAndThursday << 6 << u"2026-11-05T05:00:00Z"_s
                                                 << u"2026-11-02 2026-11-04 2026-11-05T05:00:00Z"_s;
        QTest::newRow("one weekday is a week")
            << 3 << QList<int>{3} << 6 << u"2026-11-05T05:00:00Z"_s << u"2026-10-28 2026-11-03 2026-11-04T05:00:00Z"_s;
        // The clocks go from 2 to 3 on 2027-03-28 and from 3 to 2 on 2027-10-31.
        QTest::newRow("an hour that is skipped is the next")
            << 1 << none << 2 << u"2027-03-28T01:00:00Z"_s << u"2027-03-27 2027-03-27 2027-03-28T01:00:00Z"_s;
        QTest::newRow("and not before") << 1 << none << 2 << u"2027-03-28T00:59:59Z"_s
                                        << u"2027-03-26 2027-03-26 2027-03-27T01:00:00Z"_s;
        QTest::newRow("a repeated hour is its first")
            << 1 << none << 2 << u"2027-10-31T01:30:00Z"_s << u"2027-10-30 2027-10-30 2027-10-31T00:00:00Z"_s;
    }

    void theLatest()
    {
        QFETCH(int, interval);
        QFETCH(QList<int>, weekdays);
        QFETCH(int, hour);
        QFETCH(QString, now);
        QFETCH(QString, slot);
        const auto found = latestSlot(settingsOf(interval, weekdays, hour, u"2026-11-02"_s), Berlin, utc(now));
        QString text;
        if (found)
            text = u"%1 %2 %3"_s.arg(found->firstDay.toString(Qt::ISODate), found->lastDay.toString(Qt::ISODate),
                                     SiteZone::formatUtc(found->dueAt));
        QCOMPARE(text, slot);
    }

    void theNextFollowsTheLatest()
    {
        const ReportSettings settings = settingsOf(7, {1, 4}, 6, u"2026-11-02"_s);
        EpochSeconds now = utc(u"2026-11-01T00:00:00Z"_s);
        QDate expected(2026, 10, 29); // the first report is about the days since the Thursday before
        for (int i = 0; i < 60; ++i) {
            const auto next = nextSlot(settings, Berlin, now);
            QVERIFY(next);
            QCOMPARE(next->firstDay, expected); // no day is left out, none is twice in a report
            QVERIFY(next->dueAt > now);
            now = next->dueAt;
            const auto latest = latestSlot(settings, Berlin, now);
            QCOMPARE(latest->dueAt, next->dueAt);
            expected = next->lastDay.addDays(1);
        }
    }

    void offIsOff()
    {
        ReportSettings settings = settingsOf(7, {}, 6, u"2026-11-02"_s);
        settings.enabled = false;
        QVERIFY(!latestSlot(settings, Berlin, utc(u"2026-12-01T00:00:00Z"_s)));
        QVERIFY(!nextSlot(settings, Berlin, utc(u"2026-12-01T00:00:00Z"_s)));
    }

    void aDayWithAChangeOfTheClocksIsWhole()
    {
        const ReportSlot slot{QDate(2027, 3, 28), QDate(2027, 3, 28), 0};
        const TimeRange period = slot.period(Berlin);
        QCOMPARE(period.to - period.from, 23 * SecondsPerHour);
    }
};

QTEST_GUILESS_MAIN(TestReportSchedule)

#include "tst_reportschedule.moc"
