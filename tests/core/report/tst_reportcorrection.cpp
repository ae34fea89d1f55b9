#include "tests/core/report/officefixture.h"

#include "core/sensors/sensoraudit.h"
#include "core/storage/auditstore.h"
#include "core/storage/importstore.h"
#include "core/storage/weatherstore.h"

#include <QTest>
#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;
using support::Monday;
using support::Office;
using support::utc;

const Principal Root{Role::Admin, 0, u"root"_s, 0, {}};

// Reports that are written anew, since what they say has changed.
class TestReportCorrection : public QObject
{
    Q_OBJECT

private slots:
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
        office.note(utc(u"2026-11-02T12:00:00Z"_s));
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
        office.note(office.clock.now() + 60);
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

    // Weather of both periods, cold in the earlier one, which the report could not know yet.
    void lateWeatherReplacesTheReport()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        QVERIFY(office.textOfNewest().simplified().contains(u"too few weather data"_s));
        QCOMPARE(office.process(), 0);
        addWeather(office, 41.0);
        QCOMPARE(office.process(), 1);
        const Report second = *office.reports.report(office.newest().id);
        QCOMPARE(second.summary.version, 2);
        QVERIFY(std::abs(second.content.sections.first().weather.heatingDegreeDays - 10.0) < 1e-6);
        QVERIFY(second.text.contains(u"This report replaces version 1"_s));
        QVERIFY2(!second.text.contains(u"before, "_s), qPrintable(second.text)); // the total is what it was
        addWeather(office, 41.01);
        QCOMPARE(office.process(), 0); // nobody would read a difference
        addWeather(office, 50.0);
        QCOMPARE(office.process(), 1);
    }

    void aCorrectedApplianceReplacesTheReport()
    {
        Office office;
        const EpochMilliseconds noon = utc(u"2026-11-03T12:00:00Z"_s) * 1000;
        office.events.peaks.append({{}, noon, noon + 1'200'000, 0.7, 2000, u"kettle"_s, 0.83, false});
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        QCOMPARE(office.process(), 0);
        office.events.peaks.first().device = u"tumble_dryer"_s;
        office.events.peaks.first().confirmed = true;
        QCOMPARE(office.process(), 1);
        QCOMPARE(office.process(), 0);
        QCOMPARE(office.reports.report(office.newest().id)->content.sections.first().peaks.first().device,
                 u"tumble_dryer"_s);
        office.events.anomalies.append(office.events.peaks.takeFirst());
        QCOMPARE(office.process(), 1);
        QVERIFY(office.events.peaks.isEmpty());
    }

    void aSensorThatChangesHandsIsReportedToEachForTheirTime()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QCOMPARE(office.process(), 1);
        const qint64 bob = office.addAccount(u"bob"_s);
        give(office, bob, utc(u"2026-11-04T23:00:00Z"_s)); // as Thursday begins in Berlin
        QCOMPARE(office.process(), 0);                     // Ada's report stays
        const auto written = office.reports.write(bob, Monday, Monday.addDays(6), false);
        QVERIFY(written);
        const ReportSection section = office.reports.report(written->id)->content.sections.first();
        QVERIFY(!section.days[2].value);
        QVERIFY(section.days[3].value);
        QVERIFY(std::abs(*section.total - 48.0) < 1e-6); // four of seven days
        QVERIFY(!section.before.meanPerDay);
    }

    // The report may have read that sensor's readings already.
    void whatComesWhileAReportIsWrittenIsLate()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-08T20:00:00Z"_s));
        QVERIFY(office.reports.due()); // the look of this day
        office.clock.set(utc(u"2026-11-08T23:30:00Z"_s));
        office.beforeReading = [&office] { office.note(utc(u"2026-11-08T22:00:00Z"_s)); };
        QVERIFY(office.reports.write(office.ada, Monday, Monday.addDays(6), false));
        QCOMPARE(*office.reports.due(), QList<qint64>{office.ada});
    }

    void lateReadingsOfADisabledAccountTroubleNobody()
    {
        Office office;
        office.enable();
        office.clock.set(utc(u"2026-11-09T05:00:00Z"_s));
        QVERIFY(office.reports.due());
        QCOMPARE(office.process(), 1);
        office.edit([&office](Account &ada) { ada.disabledAt = office.clock.now(); });
        office.note(utc(u"2026-11-02T12:00:00Z"_s));
        QVERIFY(office.reports.due()->isEmpty());
    }

private:
    //! As an administrator does, so that the audit tells of it.
    static void give(Office &office, qint64 owner, EpochSeconds at)
    {
        Sensor sensor = **SensorStore(*office.database).byId(office.sensor);
        AuditEntry entry{0, at, u"root"_s, u"sensor.change"_s, u"sensor:meter"_s, auditValue(sensor), {}};
        sensor.ownerId = owner;
        entry.after = auditValue(sensor);
        auto transaction = *Transaction::begin(*office.database);
        QVERIFY(SensorStore(*office.database).write(transaction, sensor));
        QVERIFY(AuditStore(*office.database).append(transaction, entry));
        QVERIFY(transaction.commit());
    }

    //! The same temperature in every hour of the report's days and of those before.
    static void addWeather(Office &office, double fahrenheit)
    {
        std::vector<WeatherHour> hours;
        for (EpochSeconds at = utc(u"2026-10-25T00:00:00Z"_s); at < utc(u"2026-11-09T00:00:00Z"_s); at += 3600) {
            hours.emplace_back().start = at;
            hours.back().set(WeatherQuantity::Temperature2m, fahrenheit);
        }
        auto transaction = *Transaction::begin(*office.database);
        const qint64 batch =
            *ImportStore(*office.database).create(transaction, ImportKind::Weather, u"w.csv"_s, office.clock.now());
        QVERIFY(WeatherStore(*office.database).merge(transaction, batch, hours));
        QVERIFY(transaction.commit());
    }
};

QTEST_GUILESS_MAIN(TestReportCorrection)

#include "tst_reportcorrection.moc"
