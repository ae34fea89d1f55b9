#include "app/charts/serieschart.h"
#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/scenarioresult.h"
#include "app/pages/whatif/scenariototals.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/pagesupport.h"

#include <QComboBox>
#include <QDateEdit>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

static QByteArray weather()
{
    return R"({"status":"success","rowsFetched":2,"data":[
        {"date":"2025-09-08T00:00:00","temperature_2m":60.0,"cloud_cover":40},
        {"date":"2025-09-08T01:00:00","temperature_2m":70.0,"cloud_cover":null}]})";
}

static QByteArray daily()
{
    core::TimeSeries series;
    series.buildingNumber = u"311"_s;
    series.resolution = core::Resolution::Daily;
    for (int day = 0; day < 61; ++day) {
        core::SeriesPoint point = canned::point(day * 24, day >= 60);
        series.points.append(point);
    }
    return canned::bytes(core::wire::toJson(series));
}

class TestWhatIfPage : public QObject
{
    Q_OBJECT

    static void answerWell(FakeServer &server)
    {
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/buildings", {200, canned::buildings()});
        server.setAnswer("/api/buildings/311/timeseries", {200, daily()});
        server.setAnswer("/api/buildings/42/timeseries", {200, daily()});
        server.setAnswer("/api/predict", {200, canned::prediction(1.0)});
        server.setAnswer("/api/weather/fetch", {200, weather()});
    }

    static int predictions(const FakeServer &server)
    {
        return static_cast<int>(std::ranges::count_if(
            server.requests, [](const auto &request) { return request.target == "/api/predict"; }));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void scenarioFollowsTheSlider()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        world.theme.install();
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        QVERIFY(chart->chartData().scenario.empty());
        QCOMPARE(page.findChild<QComboBox *>()->currentData().toString(), u"311"_s);

        server.setAnswer("/api/predict", {200, canned::prediction(1.18)});
        const int before = predictions(server);
        auto *card = page.findChild<OverridesCard *>();
        for (int value = 80; value <= 95; ++value)
            card->setOverride(core::WeatherQuantity::Temperature2m, value);
        QTRY_COMPARE(chart->chartData().scenario.size(), 500u);
        QCOMPARE(predictions(server), before + 1);
        const QJsonObject body = QJsonDocument::fromJson(server.requests.constLast().body).object();
        QCOMPARE(body.value(u"weatherOverrides"_s).toObject().value(u"temperature_2m"_s).toDouble(), 95.0);
        QVERIFY2(page.findChild<ScenarioResult *>()->differenceText().contains(u"kWh"_s),
                 qPrintable(page.findChild<ScenarioResult *>()->differenceText()));
        takePictures(world.theme, page, u"whatif"_s);
    }

    void defaultsToTheLastMonthOfData()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_VERIFY(predictions(server) > 0);
        const auto request =
            std::ranges::find_if(server.requests, [](const auto &r) { return r.target == "/api/predict"; });
        const QJsonObject body = QJsonDocument::fromJson(request->body).object();
        // The 61st day has no reading, so the data end with the 60th: 2025-11-06.
        QCOMPARE(body.value(u"endDate"_s).toString(), u"2025-11-06"_s);
        QCOMPARE(body.value(u"startDate"_s).toString(), u"2025-10-07"_s);
        QVERIFY(body.value(u"weatherOverrides"_s).isNull());
    }

    void nothingToShow()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings", {200, canned::buildings(false)});
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.show();
        auto *empty = page.findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QSignalSpy opened(&page, &Page::openPage);
        emit empty->actionRequested();
        QCOMPARE(opened.constFirst().constFirst().value<PageId>(), PageId::Upload);
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not enough data") << 422 << QByteArray(R"({"detail":"no model for GAS"})");
        QTest::newRow("garbage") << 200 << QByteArray("\x01\x02");
        QTest::newRow("wrong shape") << 200 << QByteArray(R"({"predictions":7})");
    }

    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/predict", {status, body});
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        answerWell(server);
        page.reload();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(!bar->isVisible());
    }

    void weatherServiceAwayDoesNotMatter()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/weather/fetch", {502, R"({"detail":"upstream"})"});
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
    }

    void totalsCompareTheSameHours()
    {
        core::Prediction expected;
        core::Prediction scenario;
        for (int hour = 0; hour < 4; ++hour) {
            core::SeriesPoint point = canned::point(hour, false);
            point.actual = 10.0;
            point.predicted = 8.0;
            expected.points.append(point);
            point.predicted = 12.0;
            scenario.points.append(point);
        }
        expected.points[1].actual.reset();
        scenario.points[2].predicted.reset();
        const ScenarioTotals totals = scenarioTotals(expected, &scenario);
        QCOMPARE(*totals.actual, 20.0);
        QCOMPARE(*totals.expected, 16.0);
        QCOMPARE(*totals.scenario, 24.0);
        QCOMPARE(*totals.difference(), 8.0);
        QCOMPARE(*totals.ratio(), 0.5);

        expected.utility = core::Utility::CoolingPower;
        QCOMPARE(*scenarioTotals(expected, &scenario).expected, 8.0);
        QVERIFY(!scenarioTotals(expected, nullptr).scenario);
        QVERIFY(!scenarioTotals({}, nullptr).expected);
        QVERIFY(!scenarioTotals({}, nullptr).ratio());
    }
};

QTEST_MAIN(TestWhatIfPage)

#include "tst_whatifpage.moc"
