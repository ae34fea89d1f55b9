#include "app/pages/upload/importcard.h"
#include "app/pages/upload/servicepanel.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/upload/weatherdaysmodel.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/shownpage.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Weather = core::ImportKind::Weather;

//! Weather from the service: range, preview by day, import of what is new, and everything that can go wrong.
class TestWeatherService : public QObject
{
    Q_OBJECT

    //! `days` days from 1 Sep 2025 on; the first one is stored already.
    static QByteArray weather(int days)
    {
        QJsonArray data;
        for (int hour = 0; hour < days * 24; ++hour) {
            const QDateTime time = QDateTime(QDate(2025, 9, 1), QTime(0, 0), Qt::UTC).addSecs(hour * 3600);
            data.append(QJsonObject{{u"date"_s, time.toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                                    {u"latitude"_s, 40.0},
                                    {u"temperature_2m"_s, 60.0 + hour % 24},
                                    {u"relative_humidity_2m"_s, 50.0},
                                    {u"cloud_cover"_s, QJsonValue()}});
        }
        return canned::bytes({{u"status"_s, u"success"_s},
                              {u"rowsFetched"_s, data.size()},
                              {u"data"_s, data},
                              {u"storedDays"_s, QJsonArray{u"2025-09-01"_s}}});
    }

    static void answerWell(FakeServer &server)
    {
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/imports", {200, canned::imports()});
        server.setAnswer("/api/weather/fetch", {200, weather(3)});
        core::ImportResult result;
        result.kind = Weather;
        result.rowsRead = result.rowsIngested = 48;
        server.setAnswer("/api/upload/weather", {200, canned::bytes(core::wire::toJson(result))});
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void newDaysAreImported()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openService();
        ServicePanel &panel = *card->service();
        QAbstractItemModelTester tester(panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel.setRange(QDate(2025, 9, 1), QDate(2025, 9, 3));
        QVERIFY(!button(panel, u"Import "_s)->isEnabled());
        button(panel, u"Show weather"_s)->click();
        QTRY_COMPARE(panel.model()->rowCount(), 3);
        QVERIFY2(panel.noteText().contains(u"72 hour"_s) && panel.noteText().contains(u"1 day"_s),
                 qPrintable(panel.noteText()));
        QVERIFY(panel.model()->index(0, WeatherDaysModel::State).data().toString().contains(u"stored"_s));
        QVERIFY(panel.model()->index(1, WeatherDaysModel::State).data().toString().contains(u"new"_s));
        takePictures(world.theme, page, u"upload-service"_s);
        QVERIFY(panel.model()->index(0, WeatherDaysModel::Highest).data().toString().startsWith(u"83.0"_s));
        Units metric;
        metric.temperature = TemperatureUnit::Celsius;
        panel.model()->setUnits(metric);
        QVERIFY(panel.model()->index(0, WeatherDaysModel::Highest).data().toString().startsWith(u"28.3"_s));
        QCOMPARE(button(panel, u"Import "_s)->text(), u"Import 48 rows"_s);
        button(panel, u"Import "_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
        const auto sent =
            std::ranges::find(server.requests, QByteArray("/api/upload/weather"), &FakeServer::Request::target);
        QVERIFY(sent != server.requests.end());
        QVERIFY(!sent->body.contains("2025-09-01"));
        QVERIFY(sent->body.contains("2025-09-03T23:00:00"));
        QVERIFY(!sent->body.contains("latitude"));
    }

    void badRanges_data()
    {
        QTest::addColumn<QDate>("last");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("note");
        QTest::newRow("one day") << QDate(2025, 9, 1) << true << QString();
        QTest::newRow("90 days") << QDate(2025, 11, 29) << true << QString();
        QTest::newRow("91 days") << QDate(2025, 11, 30) << false << u"at most 90 days at once; these are 91"_s;
        QTest::newRow("end before start") << QDate(2025, 8, 31) << false << u"before the first"_s;
    }

    void badRanges()
    {
        QFETCH(QDate, last);
        QFETCH(bool, allowed);
        QFETCH(QString, note);
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        ServicePanel panel(world.connection, world.theme);
        panel.setRange(QDate(2025, 9, 1), last);
        QCOMPARE(button(panel, u"Show weather"_s)->isEnabled(), allowed);
        QVERIFY2(panel.noteText().contains(note), qPrintable(panel.noteText()));
    }

    void anotherRangeForgetsThePreview()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        ServicePanel panel(world.connection, world.theme);
        panel.setRange(QDate(2025, 9, 1), QDate(2025, 9, 3));
        panel.fetch();
        QTRY_COMPARE(panel.model()->rowCount(), 3);
        panel.setRange(QDate(2025, 9, 1), QDate(2025, 9, 2));
        QCOMPARE(panel.model()->rowCount(), 0);
        QVERIFY(panel.newRows().isEmpty());
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::newRow("service down") << 502 << QByteArray(R"({"detail":"Open-Meteo answered 503"})")
                                      << u"The weather service did not answer"_s;
        QTest::newRow("refused range") << 400 << QByteArray(R"({"detail":"at most 90 days"})")
                                       << u"could not be fetched"_s;
        QTest::newRow("garbage") << 200 << QByteArray("<html>") << u"could not be fetched"_s;
        QTest::newRow("no hours") << 200 << QByteArray("{}") << u"could not be fetched"_s;
        QTest::newRow("hour without a date")
            << 200 << QByteArray(R"({"data":[{"temperature_2m":3}]})") << u"could not be fetched"_s;
        QTest::newRow("text for a number")
            << 200 << QByteArray(R"({"data":[{"date":"2025-09-01T00:00:00","temperature_2m":"hot"}]})")
            << u"could not be fetched"_s;
    }

    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, said);
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/weather/fetch", {status, body});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openService();
        card->service()->setRange(QDate(2025, 9, 1), QDate(2025, 9, 3));
        card->service()->fetch();
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(said), qPrintable(bar->text()));
        QCOMPARE(card->step(), ImportCard::Step::Service);
        // Retry asks again.
        answerWell(server);
        button(*bar, u"Retry"_s)->click();
        QTRY_COMPARE(card->service()->model()->rowCount(), 3);
        QVERIFY(!bar->isVisible());
    }

    void nothingNewIsNotSent()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/weather/fetch", {200, weather(1)});
        PageWorld world(server.url());
        ServicePanel panel(world.connection, world.theme);
        panel.setRange(QDate(2025, 9, 1), QDate(2025, 9, 1));
        panel.fetch();
        QTRY_COMPARE(panel.model()->rowCount(), 1);
        QVERIFY(!button(panel, u"Import "_s)->isEnabled());
        QVERIFY2(panel.noteText().contains(u"stored already"_s), qPrintable(panel.noteText()));
    }
};

QTEST_MAIN(TestWeatherService)

#include "tst_weatherservice.moc"
