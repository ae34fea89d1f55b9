#include "app/charts/serieschart.h"
#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/scenarioresult.h"
#include "app/pages/whatif/scenariototals.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/pages/whatif/workline.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/pagesupport.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
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

//! Sixty days with readings and one without.
static QByteArray daily(bool judged = true, int days = 60)
{
    core::TimeSeries series;
    series.buildingNumber = u"311"_s;
    series.resolution = core::Resolution::Daily;
    for (int day = 0; day <= days; ++day) {
        core::SeriesPoint point = canned::point(day * 24, day >= days);
        if (!judged)
            point.predicted.reset();
        series.points.append(point);
    }
    return canned::bytes(core::wire::toJson(series));
}

static QString shownSentences(const QWidget &page)
{
    QStringList all;
    for (const EmptyState *state : page.findChildren<EmptyState *>()) {
        if (state->isVisible())
            all.append(state->sentence());
    }
    return all.join(u' ');
}

class TestWhatIfPage : public QObject
{
    Q_OBJECT

    static void answerWell(FakeServer &server, int delayMilliseconds = 0)
    {
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/buildings", {200, canned::buildings(), delayMilliseconds});
        server.setAnswer("/api/buildings/311/timeseries", {200, daily()});
        server.setAnswer("/api/buildings/42/timeseries", {200, daily()});
        server.setAnswer("/api/predict", {200, canned::prediction(1.0), delayMilliseconds});
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

    void failures_data() { faults::addRows(); }

    void failures()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/predict", faults::answer());
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

    void failuresOfTheBuildings_data() { faults::addRows(); }

    void failuresOfTheBuildings()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings", faults::answer());
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.show();
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!faults::showsSkeleton(page));
        answerWell(server);
        page.reload();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(!bar->isVisible());
    }

    void daemonKilledAndRestarted()
    {
        auto server = std::make_unique<FakeServer>();
        answerWell(*server);
        PageWorld world(server->url());
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        auto *chart = page.findChild<SeriesChart *>();
        faults::killAndRestart(
            page, server, [](FakeServer &fresh) { answerWell(fresh); },
            [chart] { return chart->chartData().starts.size() == 500u; });
    }

    void slowAnswersShowASkeletonAndCanBeStopped()
    {
        FakeServer server;
        answerWell(server, faults::SlowAnswer);
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_VERIFY(faults::showsSkeleton(page));
        takePicture(page, u"whatif-loading"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE_WITH_TIMEOUT(chart->chartData().starts.size(), 500u, faults::Patience);
        QVERIFY(!faults::showsSkeleton(page));

        page.findChild<OverridesCard *>()->setOverride(core::WeatherQuantity::Temperature2m, 88.0);
        auto *line = page.findChild<WorkLine *>();
        QTRY_VERIFY(line->isVisible());
        takePicture(page, u"whatif-working"_s);
        QTRY_VERIFY(server.openSockets() > 0);
        line->findChild<QPushButton *>()->click();
        QCOMPARE(line->state(), WorkLine::State::Stopped);
        // The daemon is not kept busy for nobody.
        QTRY_COMPARE(server.openSockets(), 0);
        QVERIFY(chart->chartData().scenario.empty());
        answerWell(server);
        server.setAnswer("/api/predict", {200, canned::prediction(1.18)});
        line->findChild<QPushButton *>()->click();
        QTRY_COMPARE(chart->chartData().scenario.size(), 500u);
        QCOMPARE(line->state(), WorkLine::State::Idle);
    }

    void newerScenarioStopsTheOneUnderWay()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        server.setAnswer("/api/predict", {200, canned::prediction(1.5), faults::SlowAnswer});
        auto *card = page.findChild<OverridesCard *>();
        const int before = predictions(server);
        card->setOverride(core::WeatherQuantity::Temperature2m, 70.0);
        QTRY_COMPARE(predictions(server), before + 1);
        server.setAnswer("/api/predict", {200, canned::prediction(2.0)});
        card->setOverride(core::WeatherQuantity::Temperature2m, 90.0);
        QTRY_COMPARE(chart->chartData().scenario.size(), 500u);
        QCOMPARE(chart->chartData().scenario.front(), 2.0 * chart->chartData().expected.front());
        QTRY_COMPARE(server.openSockets(), 0);
        QVERIFY(!page.closePopup());
    }

    void resetGivesTheWeatherBack()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        auto *card = page.findChild<OverridesCard *>();
        auto *slider = card->findChild<QSlider *>();
        auto *field = card->findChild<QDoubleSpinBox *>();
        QTRY_COMPARE(field->value(), 65.0); // the mean of the two hours known
        QVERIFY(card->overrides().isEmpty());
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(card->overrides().size(), 1);
        QCOMPARE(card->overrides().constFirst().value, 66.0);
        QCOMPARE(slider->accessibleName(), u"Temperature, changed"_s);
        QTRY_COMPARE(chart->chartData().scenario.size(), 500u);
        const auto buttons = card->findChildren<QAbstractButton *>();
        const auto reset = std::ranges::find_if(
            buttons, [](const QAbstractButton *one) { return one->accessibleName() == u"Reset Temperature"_s; });
        QVERIFY(reset != buttons.end() && (*reset)->isEnabled());
        (*reset)->click();
        QVERIFY(!(*reset)->isEnabled());
        QVERIFY(card->overrides().isEmpty());
        QCOMPARE(field->value(), 65.0);
        QTRY_VERIFY(chart->chartData().scenario.empty());
    }

    void wrongDaysAreSaidBesideThem_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("first after last") << 60 << 50 << 20 << u"after the last one"_s;
        QTest::newRow("more than the daemon takes") << 1500 << 0 << 1499 << u"three years"_s;
    }

    void wrongDaysAreSaidBesideThem()
    {
        QFETCH(int, days);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, said);
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311/timeseries", {200, daily(true, days)});
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        const auto fields = page.findChildren<QDateEdit *>();
        QVERIFY2(fields[0]->accessibleDescription().contains(u"8 Sept 2025"_s),
                 qPrintable(fields[0]->accessibleDescription()));
        const QDate first = fields[0]->minimumDate();
        fields[1]->setDate(first.addDays(to));
        fields[0]->setDate(first.addDays(from));
        const int before = predictions(server);
        QVERIFY2(fields[0]->accessibleDescription().contains(said), qPrintable(fields[0]->accessibleDescription()));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
        // Put right, it is worked out again.
        fields[0]->setDate(first.addDays(to - 3));
        QTRY_COMPARE(predictions(server), before + 1);
        QVERIFY(!fields[0]->accessibleDescription().contains(said));
    }

    void withoutExpectedUseItSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("days");
        QTest::addColumn<QString>("said");
        QTest::newRow("no model of the utility") << daily(false) << u"no model"_s;
        QTest::newRow("no readings of the utility") << daily(true, 0) << u"no readings of this utility"_s;
    }

    void withoutExpectedUseItSaysWhy()
    {
        QFETCH(QByteArray, days);
        QFETCH(QString, said);
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311/timeseries", {200, days});
        server.setAnswer("/api/predict", {422, R"({"detail":"There is no model for ELECTRICITY yet"})"});
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_VERIFY2(shownSentences(page).contains(said), qPrintable(shownSentences(page)));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
        takePicture(page, u"whatif-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
        // Another building is not held by it.
        server.setAnswer("/api/predict", {200, canned::prediction(1.0)});
        page.setBuilding(u"42"_s);
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(shownSentences(page).isEmpty());
    }

    void weatherOfManyDaysIsAskedInParts()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311/timeseries", {200, daily(true, 200)});
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        const auto fields = page.findChildren<QDateEdit *>();
        const auto parts = [&server] {
            return std::ranges::count_if(server.requests, [](const FakeServer::Request &request) {
                return request.target.startsWith("/api/weather/fetch");
            });
        };
        QTRY_COMPARE(parts(), 1);
        fields[0]->setDate(fields[0]->minimumDate());
        QTRY_COMPARE(parts(), 4); // 90, 90 and 20 days
        QTRY_COMPARE(page.findChild<QDoubleSpinBox *>()->value(), 65.0);
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
