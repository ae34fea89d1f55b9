#include "core/wire/jsonreportcontent.h"
#include "core/wire/jsonreports.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const SiteZone Berlin = *SiteZone::create("Europe/Berlin");

ReportContent fullContent()
{
    ReportSection section;
    section.commodity = Commodity::Gas;
    section.sensors = {u"a"_s, u"b"_s};
    section.days = {{QDate(2026, 11, 2), 1.5, 0.9, 0.1}, {QDate(2026, 11, 3), {}, 0.0, 0.0}};
    section.total = 1.5;
    section.bestDay = QDate(2026, 11, 2);
    section.cost =
        ReportCost{u"EUR"_s, {{u"Fair"_s, QDate(2026, 11, 2), QDate(2026, 11, 3), 1.5, 300'000, 1200, 45, 80}}, 125, 1};
    section.before = {QDate(2026, 10, 31), QDate(2026, 11, 1), 2.0, 1.0, -0.25};
    section.weather.state = WeatherComparison::State::TooFewDays;
    section.weather.learntDays = 7;
    section.peaks = {{u"a"_s, 1, 2, 0.5, 1000, u"kettle"_s, 0.8, true}};
    section.peakCount = 3;
    section.eventsKnown = true;
    ReportContent content;
    content.accountName = u"ada"_s;
    content.zoneId = "Europe/Berlin";
    content.language = ReportLanguage::German;
    content.firstDay = QDate(2026, 11, 2);
    content.lastDay = QDate(2026, 11, 3);
    content.sections = {section, ReportSection()};
    content.sections.last().before.firstDay = content.sections.last().before.lastDay = QDate(2026, 11, 1);
    content.correction = ReportCorrection{1, 1'793'000'000, {{Commodity::Gas, {}, 1.5}}};
    return content;
}

} // namespace

// What the daemon answers and keeps, read back.
class TestJsonReports : public QObject
{
    Q_OBJECT

private slots:
    void aReportComesBack()
    {
        Report report;
        report.summary = {
            7, 3, u"ada"_s, {1'793'000'000, 1'793'172'800}, 2, 1'793'200'000, 6, {}, MailState::Sent, 1'793'200'060};
        report.content = fullContent();
        report.html = u"<p>"_s;
        report.text = u"text"_s;
        const QJsonObject object = wire::toJson(report, Berlin);
        const auto back = wire::reportFromJson(object);
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(wire::toJson(*back, Berlin), object);
        QVERIFY(!back->content.sections.first().days.last().value); // no data stays no data
        QCOMPARE(object["content"_L1]["sections"_L1][0]["days"_L1][1]["value"_L1], QJsonValue(QJsonValue::Null));
        const auto list = wire::reportSummariesFromJson(wire::toJson(QList{report.summary}, Berlin));
        QVERIFY(list);
        QCOMPARE(list->first().supersedes, 6);
        QVERIFY(!list->first().supersededAt);
    }

    void settingsTariffsAndMailsComeBack()
    {
        ReportSettings settings;
        settings.accountId = 3;
        settings.weekdays = {1, 5};
        settings.firstDay = QDate(2026, 11, 2);
        settings.goalWh = 9000;
        settings.language = ReportLanguage::German;
        settings.changedAt = 1'793'000'000;
        const QJsonObject object = wire::toJson(settings, 1'793'100'000, Berlin);
        const auto back = wire::reportSettingsFromJson(object);
        QVERIFY(back);
        QCOMPARE(wire::toJson(*back, 1'793'100'000, Berlin), object);
        QJsonObject noDays = object;
        noDays.insert("weekdays"_L1, QJsonArray{u"Mon"_s});
        QVERIFY(!wire::reportSettingsFromJson(noDays));

        const Tariff tariff{1, 3, Commodity::Water, QDate(2026, 1, 1), u"Fair"_s, u"EUR"_s, 1200, 300'000};
        const QJsonObject tariffs = wire::toJson(QList{tariff});
        const auto tariffsBack = wire::tariffsFromJson(tariffs);
        QVERIFY(tariffsBack);
        QCOMPARE(wire::toJson(*tariffsBack), tariffs);

        OutboxEntry entry;
        entry.id = 4;
        entry.key = u"report:1"_s;
        entry.state = MailState::Unconfirmed;
        entry.error = u"gone"_s;
        const QJsonObject mails = wire::toJson(QList{entry}, Berlin);
        const auto mailsBack = wire::outboxEntriesFromJson(mails);
        QVERIFY(mailsBack);
        QCOMPARE(wire::toJson(*mailsBack, Berlin), mails);
    }

    void faultsNameTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no language") << u"language"_s << QJsonValue(u"fr"_s);
        QTest::newRow("no date") << u"firstDay"_s << QJsonValue(u"yesterday"_s);
        QTest::newRow("no list") << u"sections"_s << QJsonValue(5);
        QTest::newRow("missing") << u"zone"_s << QJsonValue();
    }

    void faultsNameTheField()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject object = wire::toJson(fullContent());
        object.insert(field, value);
        const auto back = wire::reportContentFromJson(object);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::Unprocessable);
        QVERIFY2(back.error().detail.contains(field), qPrintable(back.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestJsonReports)

#include "tst_jsonreports.moc"
