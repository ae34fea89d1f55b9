#include "tests/core/report/officefixture.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace core;
using namespace Qt::StringLiterals;
using support::Monday;
using support::Office;
using support::utc;

// Who is mailed a report, and when it is a link alone.
class TestReportMails : public QObject
{
    Q_OBJECT

private slots:
    void mailsThatAreNotWanted_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : {"stopped", "no address", "impossible address", "no mail server"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }

    void mailsThatAreNotWanted()
    {
        QFETCH(QString, why);
        Office office({u"https://energy.example.org"_s}, why != "no mail server"_L1);
        ReportSettingsChange change;
        if (why == "stopped"_L1)
            change.mail = false;
        office.enable(change);
        if (why.endsWith("address"_L1))
            office.edit([&](Account &ada) { ada.email = why == "no address"_L1 ? QString() : u"ädä@example.org"_s; });
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1); // the report is written all the same
        QVERIFY(!office.newest().mail);
        QCOMPARE(office.deliver().sent, 0);
    }

    void aLargeReportIsMailedAsALink()
    {
        Office office({u"https://energy.example.org"_s, 1000});
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        QCOMPARE(office.deliver().sent, 1);
        const OutboxMail mail = office.mailer.sent.at(0);
        QVERIFY(mail.html.isEmpty());
        QVERIFY(mail.text.size() < 1000);
        const qsizetype at = mail.text.indexOf(u"https://energy.example.org/api/reports/linked?"_s);
        QVERIFY2(at >= 0, qPrintable(mail.text));
        const QUrlQuery query(QUrl(mail.text.mid(at).section(u'\n', 0, 0)));
        const QByteArray report = query.queryItemValue(u"report"_s).toLatin1();
        const QByteArray proof = query.queryItemValue(u"proof"_s).toLatin1();
        QCOMPARE(office.reports.linkedReport(report, proof)->summary.id, office.newest().id);
        QCOMPARE(office.reports.linkedReport(report, "x" + proof.mid(1)).error().code, ErrorCode::NotFound);
        QCOMPARE(office.reports.linkedReport(report + "x", proof).error().code, ErrorCode::NotFound);
        QCOMPARE(office.reports.linkedReport({}, {}).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestReportMails)

#include "tst_reportmails.moc"
