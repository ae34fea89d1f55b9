#include "tests/app/pages/whatif/whatifsupport.h"

class TestWhatIfPage : public QObject
{
    Q_OBJECT

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

    void chosenDaysStay_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("several days") << 10 << 20;
        QTest::newRow("one day") << 30 << 30;
        QTest::newRow("the first day") << 0 << 0;
        QTest::newRow("the last day") << 59 << 59;
    }

    void chosenDaysStay()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        const auto fields = page.findChildren<QDateEdit *>();
        const QDate first = fields[0]->minimumDate();
        fields[0]->setDate(first.addDays(from));
        fields[1]->setDate(first.addDays(to));
        page.reload();
        QTRY_VERIFY(isAskedAfter(server, "/api/buildings", "/api/predict"));
        QCOMPARE(fields[0]->date(), first.addDays(from));
        QCOMPARE(fields[1]->date(), first.addDays(to));
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
