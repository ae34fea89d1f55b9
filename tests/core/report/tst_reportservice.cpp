#include "tests/core/report/reportfixture.h"

#include "core/report/reportservice.h"
#include "core/report/reportsettings.h"
#include "core/storage/auditstore.h"
#include "core/storage/buildingstore.h"
#include "core/storage/sensorstore.h"
#include "core/storage/sitestore.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;
using support::MailRoom;

namespace {

EpochSeconds utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch();
}

const QDate Monday(2026, 11, 2);
const Principal Root{Role::Admin, 0, u"root"_s, 0, {}};

//! A store with one account, whose sensor counts a set number of kWh each hour of each day.
class Office : public MailRoom
{
public:
    explicit Office(const ReportOptions &wanted = {u"https://energy.example.org"_s}, bool mails = true)
        : quiet(*database, clock, hash, {})
        , unsubscribes(*database, clock, hash, wanted.baseUrl)
        , reports(*database, clock, hash, mails ? outbox : quiet, unsubscribes, late, sources(), wanted)
        , settings(*database, clock, unsubscribes)
    {
        Site site;
        site.name = u"Home"_s;
        site.zoneId = "Europe/Berlin";
        auto transaction = *Transaction::begin(*database);
        if (!SiteStore(*database).write(transaction, site) || !transaction.commit())
            qFatal("no site");
        ada = addAccount(u"ada"_s);
        sensor = addSensor(u"meter"_s, ada);
        clock.set(utc(u"2026-11-01T12:00:00Z"_s));
    }

    qint64 addSensor(const QString &name, qint64 owner)
    {
        auto transaction = *Transaction::begin(*database);
        Sensor one;
        one.externalId = name;
        one.name = u"<b>"_s + name + u"</b>"_s; // what people write stays text
        one.ownerId = owner;
        one.createdAt = clock.now();
        one.buildingId = *BuildingStore(*database).ensure(transaction, u"7"_s, u"Mill"_s, nullptr);
        const qint64 id = *SensorStore(*database).add(transaction, one, {});
        return transaction.commit() ? id : 0;
    }

    //! Turns reports on: weekly, on Mondays at six.
    ReportSettings enable(const ReportSettingsChange &more = {})
    {
        ReportSettingsChange change = more;
        change.enabled = true;
        change.firstDay = Monday;
        return *settings.change({Role::User, ada, u"ada"_s, 0, {}}, ada, change, Monday);
    }
    ReportSummary newest() { return reports.list({})->first(); }
    int process() { return *reports.process(ada, {}); }
    QString textOfNewest() { return reports.report(newest().id)->text; }

    std::map<QDate, double> perDay; //!< kWh; a day that is not here has no readings
    double usual = 12.0;            //!< of days that are not in perDay; negative = no readings
    std::shared_ptr<LateWatch> late = std::make_shared<LateWatch>();
    SensorEvents events;
    Outbox quiet;
    Unsubscribes unsubscribes;
    ReportService reports;
    ReportSettingsService settings;
    qint64 ada = 0;
    qint64 sensor = 0;

private:
    ReportSources sources()
    {
        ReportSources sources;
        sources.readings = [this](qint64, MillisecondRange range) -> Result<std::vector<MeasuredReading>> {
            const SiteZone zone = *SiteZone::create("Europe/Berlin");
            std::vector<MeasuredReading> all;
            constexpr EpochMilliseconds Hour = 3'600'000;
            for (EpochMilliseconds at = (range.from + Hour - 1) / Hour * Hour; at < range.to; at += Hour) {
                const QDate day = zone.localDate(at / 1000 - 1);
                const auto found = perDay.find(day);
                const double use = found == perDay.end() ? usual : found->second;
                if (use < 0 || at / 1000 > clock.now())
                    continue;
                MeasuredReading one;
                one.reading.at = at;
                one.from = at - Hour;
                one.consumption = use / 24;
                one.quality = IntervalQuality::Measured;
                all.push_back(one);
            }
            return all;
        };
        sources.events = [this](qint64, const TimeRange &) -> Result<SensorEvents> { return events; };
        return sources;
    }
};

} // namespace

// From settings to a report that is written, kept, mailed once and, when late data change it, replaced.
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

    void lateDataReplaceTheReport_data()
    {
        QTest::addColumn<bool>("mailed"); // as the settings say
        QTest::newRow("shown alone") << false;
        QTest::newRow("mailed again") << true;
    }

    void lateDataReplaceTheReport()
    {
        QFETCH(bool, mailed);
        Office office;
        ReportSettingsChange change;
        change.mailCorrections = mailed;
        office.enable(change);
        office.perDay[Monday] = -1;
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QVERIFY(!office.reports.due()->isEmpty());
        QCOMPARE(office.process(), 1);
        office.deliver();
        const ReportSummary first = office.newest();

        QVERIFY(office.reports.due()->isEmpty());
        office.perDay[Monday] = 30; // the readings of that day come late
        AcceptedReading reading;
        reading.sensorId = office.sensor;
        reading.reading.at = utc(u"2026-11-02T12:00:00Z"_s) * 1000;
        office.late->note({reading});
        QCOMPARE(*office.reports.due(), QList<qint64>{office.ada});
        QCOMPARE(office.process(), 1);
        QCOMPARE(office.process(), 0);

        const ReportSummary second = office.newest();
        QCOMPARE(second.version, 2);
        QCOMPARE(second.supersedes, first.id);
        QVERIFY(office.reports.report(first.id)->summary.supersededAt);
        QVERIFY(!office.reports.report(first.id)->content.correction); // the old one stays as it was
        const auto correction = office.reports.report(second.id)->content.correction;
        QVERIFY(correction);
        QCOMPARE(correction->version, 1);
        QVERIFY(std::abs(*correction->changes.first().totalBefore - 72) < 1e-6);
        QVERIFY(std::abs(*correction->changes.first().totalNow - 102) < 1e-6);
        QVERIFY(office.textOfNewest().contains(u"72.0 kWh before, 102 kWh now"_s));
        QCOMPARE(office.deliver().sent, mailed ? 1 : 0);
        QCOMPARE(second.mail.has_value(), mailed);
        QCOMPARE(office.reports.list({.current = true})->size(), 1);
    }

    void readingsThatAreNotLateTroubleNobody()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QVERIFY(office.reports.due());
        QCOMPARE(office.process(), 1);
        AcceptedReading reading;
        reading.sensorId = office.sensor;
        reading.reading.at = (office.clock.now() + 60) * 1000;
        office.late->note({reading});
        QVERIFY(office.reports.due()->isEmpty());
    }

    // Without a word from the sensors, as after a restart or a decision on held back readings.
    void allReportsAreLookedAtOnceADay()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QVERIFY(office.reports.due());
        QCOMPARE(office.process(), 1);
        QVERIFY(office.reports.due()->isEmpty());
        office.clock.set(utc(u"2026-11-10T00:00:00Z"_s));
        QCOMPARE(*office.reports.due(), QList<qint64>{office.ada});
        QCOMPARE(office.process(), 0); // and nothing has changed
    }

    void aNewTariffForThePastReplacesTheReport()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        QVERIFY(office.textOfNewest().contains(u"no tariff"_s));
        Tariff tariff;
        tariff.accountId = office.ada;
        tariff.validFrom = QDate(2026, 1, 1);
        tariff.name = u"Fair"_s;
        tariff.baseMinor = 1200;
        tariff.workMicro = 300'000;
        QVERIFY(office.settings.addTariff(Root, tariff));
        QCOMPARE(office.process(), 1);
        // 84 kWh at 0.30 and 7 of 30 days of 12.00.
        QVERIFY2(office.textOfNewest().contains(u"28.00 EUR"_s), qPrintable(office.textOfNewest()));
    }

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
        if (why.endsWith("address"_L1)) {
            auto transaction = *Transaction::begin(*office.database);
            Account account = **AccountStore(*office.database).byId(transaction, office.ada);
            account.email = why == "no address"_L1 ? QString() : u"ädä@example.org"_s;
            QVERIFY(AccountStore(*office.database).update(transaction, account));
            QVERIFY(transaction.commit());
        }
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

    void settingsAreCheckedAndAudited()
    {
        Office office;
        ReportSettingsChange wrong;
        wrong.hour = 24;
        QCOMPARE(office.settings.change(Root, office.ada, wrong, Monday).error().code, ErrorCode::InvalidArgument);
        wrong = {};
        wrong.weekdays = QList<int>{0};
        QCOMPARE(office.settings.change(Root, office.ada, wrong, Monday).error().code, ErrorCode::InvalidArgument);
        wrong = {};
        wrong.intervalDays = 0;
        QCOMPARE(office.settings.change(Root, office.ada, wrong, Monday).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(office.settings.change(Root, 99, {}, Monday).error().code, ErrorCode::NotFound);

        ReportSettingsChange change;
        change.weekdays = QList<int>{5, 1, 5};
        change.goalWh = 9000;
        const auto changed = office.settings.change(Root, office.ada, change, Monday);
        QVERIFY(changed);
        QCOMPARE(changed->weekdays, (QList<int>{1, 5}));
        QCOMPARE(office.settings.settings(office.ada)->weekdays, (QList<int>{1, 5}));
        QCOMPARE(office.settings.settings(office.ada)->goalWh, 9000);
        const auto audit = *AuditStore(*office.database).entries({});
        QCOMPARE(audit.size(), 1);
        QCOMPARE(audit.first().actor, u"root"_s);
        QCOMPARE(audit.first().action, u"report.settings"_s);
    }

    void tariffsAreTheirOwners()
    {
        Office office;
        const qint64 eve = office.addAccount(u"eve"_s);
        Tariff tariff;
        tariff.accountId = office.ada;
        tariff.validFrom = Monday;
        tariff.name = u"Fair"_s;
        const auto added = office.settings.addTariff(Root, tariff);
        QVERIFY(added);
        QCOMPARE(office.settings.addTariff(Root, tariff).error().code, ErrorCode::Conflict);
        QCOMPARE(office.settings.changeTariff(Root, added->id, eve, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(office.settings.removeTariff(Root, added->id, eve).error().code, ErrorCode::NotFound);
        TariffChange change;
        change.workMicro = -1;
        QCOMPARE(office.settings.changeTariff(Root, added->id, office.ada, change).error().code,
                 ErrorCode::InvalidArgument);
        change.workMicro = 250'000;
        QCOMPARE(office.settings.changeTariff(Root, added->id, office.ada, change)->workMicro, 250'000);
        QVERIFY(office.settings.removeTariff(Root, added->id, office.ada));
        QVERIFY(office.settings.tariffs(office.ada)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReportService)

#include "tst_reportservice.moc"
