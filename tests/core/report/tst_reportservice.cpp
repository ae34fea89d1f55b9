#include "tests/core/report/officefixture.h"

#include <QTest>
#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;
using support::Monday;
using support::Office;
using support::utc;

// From settings to a report that is written, kept and mailed once.
class TestReportService : public QObject
{
    Q_OBJECT

private slots:
    void aReportIsWrittenAndMailedOnce()
    {
        Office office;
        office.enable();
        QVERIFY(!office.reports.due()->contains(office.ada));
        QCOMPARE(office.process(), 0);
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QVERIFY(office.reports.due()->contains(office.ada));
        QCOMPARE(office.process(), 1);
        QCOMPARE(office.process(), 0);
        QCOMPARE(office.deliver().sent, 1);
        QCOMPARE(office.deliver().sent, 0);

        const ReportSummary summary = office.newest();
        QCOMPARE(summary.version, 1);
        QCOMPARE(SiteZone::formatUtc(summary.period.from), u"2026-11-01T23:00:00Z"_s);
        QCOMPARE(SiteZone::formatUtc(summary.period.to), u"2026-11-08T23:00:00Z"_s);
        QVERIFY(summary.mail == MailState::Sent);
        const OutboxMail mail = office.mailer.sent.at(0);
        QCOMPARE(mail.to, u"ada@example.org"_s);
        QCOMPARE(mail.subject, u"Energy report, 2 Nov 2026 to 8 Nov 2026"_s);
        QVERIFY(mail.unsubscribeUrl.startsWith(u"https://energy.example.org/api/unsubscribe?token="_s));
        QVERIFY(mail.html.contains(mail.unsubscribeUrl));
        QVERIFY(mail.text.contains(mail.unsubscribeUrl));
        const Report report = *office.reports.report(summary.id);
        QVERIFY(!report.html.contains(u"token="_s)); // what is kept and shown stops nobody's mails
        QVERIFY(std::abs(*report.content.sections.first().total - 84) < 1e-6);
    }

    void anOutageGivesOneReport()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-12-11T12:00:00Z"_s)); // nobody looked for five Mondays
        QCOMPARE(office.process(), 1);
        QCOMPARE(office.process(), 0);
        QCOMPARE(SiteZone::formatUtc(office.newest().period.to), u"2026-12-06T23:00:00Z"_s);
        office.clock.set(utc(u"2026-12-14T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
    }

    void whatIsNotKnownIsNotZero()
    {
        Office office;
        office.enable();
        office.perDay[Monday.addDays(2)] = -1;
        office.perDay[Monday.addDays(3)] = 24;
        office.perDay[Monday.addDays(4)] = 6;
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        const ReportSection section = office.reports.report(office.newest().id)->content.sections.first();
        QVERIFY(!section.days.at(2).value);
        QVERIFY(std::abs(*section.total - (4 * 12 + 24 + 6)) < 1e-6);
        QVERIFY(std::abs(*section.meanPerDay - 78.0 / 6) < 1e-6);
        QVERIFY(std::abs(section.coverage - 6.0 / 7) < 1e-9);
        QCOMPARE(section.bestDay, Monday.addDays(4));
        QCOMPARE(section.worstDay, Monday.addDays(3));
        QVERIFY(section.before.change);
        const QString text = office.textOfNewest();
        QVERIFY2(text.contains(u"no data"_s), qPrintable(text));
        QVERIFY2(text.contains(u"86 % of the period was measured."_s), qPrintable(text));
    }

    void daysThatAreAlike()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        const QString text = office.textOfNewest();
        QVERIFY2(text.contains(u"Every day with enough data used the same (12.0 kWh)."_s), qPrintable(text));
    }

    void aPeriodWithoutAnyData()
    {
        Office office;
        office.enable();
        office.usual = -1;
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        const ReportSection section = office.reports.report(office.newest().id)->content.sections.first();
        QVERIFY(!section.total);
        QVERIFY(!section.meanPerDay);
        QVERIFY(!section.before.change);
        QVERIFY(office.textOfNewest().contains(u"That does not mean that nothing was used."_s));
    }

    void germanReports()
    {
        Office office;
        ReportSettingsChange change;
        change.language = ReportLanguage::German;
        change.goalWh = 11'500;
        office.enable(change);
        office.perDay[Monday] = 10.5;
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        office.deliver();
        const OutboxMail mail = office.mailer.sent.at(0);
        QCOMPARE(mail.subject, u"Energiebericht, 2. Nov. 2026 bis 8. Nov. 2026"_s);
        QVERIFY2(mail.text.contains(u"82,5 kWh"_s), qPrintable(mail.text));
        QVERIFY(mail.text.simplified().contains(u"Das Ziel von 11,5 kWh wurde an 1 von 7 Tagen"_s));
        QVERIFY(mail.html.contains(u"<html lang=\"de\">"_s));
    }

    void whatPeopleWriteStaysText()
    {
        Office office;
        office.events.peaks.append({{},
                                    utc(u"2026-11-03T12:00:00Z"_s) * 1000,
                                    utc(u"2026-11-03T12:20:00Z"_s) * 1000,
                                    0.7,
                                    2000,
                                    u"kettle"_s,
                                    0.83,
                                    false});
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        const Report report = *office.reports.report(office.newest().id);
        QVERIFY(!report.html.contains(u"<b>meter"_s));
        QVERIFY(report.html.contains(u"&lt;b&gt;meter"_s));
        QVERIFY(!report.html.contains(u"<script"_s) && !report.html.contains(u"http"_s + u"://energy"_s));
        QVERIFY(report.html.contains(u"kettle (likely, 83 %)"_s));
        QVERIFY(report.html.contains(u"<svg "_s));
        for (const QString &line : report.text.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void whatIsAskedForIsChecked_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("the wrong way round") << Monday.addDays(1) << Monday;
        QTest::newRow("not over yet") << Monday << Monday.addDays(7);
        QTest::newRow("too long") << Monday.addDays(-400) << Monday;
        QTest::newRow("no dates") << QDate() << QDate();
    }

    void whatIsAskedForIsChecked()
    {
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        Office office;
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.reports.write(office.ada, first, last, false).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(office.reports.write(office.ada + 7, Monday, Monday, false).error().code, ErrorCode::NotFound);
    }

    void whatIsAskedForTwiceIsTheSame()
    {
        Office office;
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        const auto first = office.reports.write(office.ada, Monday, Monday.addDays(2), false);
        QVERIFY(first);
        QCOMPARE(office.reports.write(office.ada, Monday, Monday.addDays(2), false)->id, first->id);
    }
};

QTEST_GUILESS_MAIN(TestReportService)

#include "tst_reportservice.moc"
