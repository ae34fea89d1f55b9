#include "tests/app/pages/building/buildingsupport.h"

class TestBuildingPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void showsWhatTheDaemonKnows()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        QTRY_COMPARE(page.findChildren<UtilityCard *>().size(), 4);
        QCOMPARE(page.title(), u"Mount Hall"_s);
        QCOMPARE(page.utility(), core::Utility::Electricity);
        auto *table = page.findChild<QTableView *>();
        QVERIFY(table->model()->rowCount() > 5);
        takePictures(world.theme, page, u"building"_s);
    }

    void opensWhereTheStrongestFindingBegins_data()
    {
        QTest::addColumn<core::AnomalyStatus>("status");
        QTest::addColumn<int>("hour"); // of 1000
        QTest::addColumn<int>("days");
        using Status = core::AnomalyStatus;
        QTest::newRow("in the last week") << Status::Anomaly << 1000 - 4 * 24 << 7;
        QTest::newRow("just now") << Status::Anomaly << 1000 - 2 << 7;
        QTest::newRow("without days before it in the week") << Status::Anomaly << 1000 - 6 * 24 << 30;
        QTest::newRow("in the last month") << Status::Warning << 1000 - 20 * 24 << 30;
        QTest::newRow("longer ago") << Status::Caution << 1000 - 35 * 24 << 37;
        QTest::newRow("a normal building's weak sign") << Status::Normal << 1000 - 20 * 24 << 7;
    }

    void opensWhereTheStrongestFindingBegins()
    {
        QFETCH(core::AnomalyStatus, status);
        QFETCH(int, hour);
        QFETCH(int, days);
        core::UtilityDetail detail = canned::utility(core::Utility::Electricity, 0.5, status);
        const core::EpochSeconds since = canned::Begin + hour * core::SecondsPerHour;
        detail.score.drivers = {{core::Signal::StepChange, 8.0, since, 100.0},
                                {core::Signal::Drift, 3.0, canned::Begin, 10.0}};
        for (const int slow : {0, 1}) { // whichever answer comes first
            FakeServer server;
            answerWell(server);
            server.setAnswer("/api/buildings/311", {200, buildingWith({detail}), slow ? 300 : 0});
            server.setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries(1000), slow ? 0 : 300});
            ShownPage<BuildingPage> world(server.url(), {1280, 860});
            BuildingPage &page = world.page;
            page.showBuilding(u"311"_s);
            auto *chart = page.findChild<SeriesChart *>();
            QTRY_COMPARE(chart->chartData().starts.size(), 1000u);
            QTRY_COMPARE(chart->view().to - chart->view().from, days * core::SecondsPerDay);
            QCOMPARE(chart->view().to, chart->chartData().extent().to);
            // A reload shows nothing else, nor does it after the person has moved.
            chart->setView({canned::Begin, canned::Begin + core::SecondsPerDay});
            const core::TimeRange moved = chart->view();
            const qsizetype asked = server.requests.size();
            page.reload();
            QTRY_VERIFY(server.requests.size() >= asked + 2);
            QTRY_COMPARE(server.openSockets(), 0);
            QCoreApplication::processEvents();
            QCOMPARE(chart->view(), moved);
        }
    }

    void aRangeChosenByHandHoldsForTheNextBuilding()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/312", {200, canned::building()});
        server.setAnswer("/api/buildings/312/timeseries", {200, canned::timeSeries(400)});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == u"7 d"_s)
                button->click();
        }
        QCOMPARE(chart->view().to - chart->view().from, 7 * 86400);
        page.showBuilding(u"312"_s);
        QTRY_COMPARE(chart->chartData().starts.size(), 400u);
        QCOMPARE(chart->view().to - chart->view().from, 7 * 86400);
    }

    void isShownForTheUtilityAndScoringItWasChosenFor()
    {
        core::UtilityDetail electricity =
            canned::utility(core::Utility::Electricity, 0.89, core::AnomalyStatus::Anomaly);
        core::UtilityDetail steam = canned::utility(core::Utility::Steam, 0.45, core::AnomalyStatus::Caution);
        constexpr auto Ranked = static_cast<std::size_t>(core::Scoring::PercentileRank);
        electricity.score.scores[Ranked] = 0.1;
        electricity.statuses[Ranked] = core::AnomalyStatus::Normal;
        steam.score.scores[Ranked] = 0.7;
        steam.statuses[Ranked] = core::AnomalyStatus::Warning;
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311", {200, buildingWith({electricity, steam})});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s, core::Utility::Steam, core::Scoring::PercentileRank);
        QTRY_COMPARE(page.findChildren<UtilityCard *>().size(), 2);
        QCOMPARE(page.utility(), core::Utility::Steam);
        QVERIFY(server.requests.constLast().target.contains("utility=STEAM"));
        const auto overall = [&page] { return page.findChild<StatusBadge *>()->accessibleName(); };
        QCOMPARE(overall(), u"warning 0.70"_s);
        const auto *card = page.findChildren<UtilityCard *>().at(1);
        QVERIFY2(card->toolTip().contains(u"warning 0.70"_s) || card->accessibleName().contains(u"warning 0.70"_s),
                 qPrintable(card->accessibleName()));
        // The same building again from a map that shows something else.
        page.showBuilding(u"311"_s, core::Utility::Electricity, core::Scoring::SizeNormalized);
        QCOMPARE(page.utility(), core::Utility::Electricity);
        QCOMPARE(overall(), u"anomaly 0.89"_s);
        page.showBuilding(u"311"_s, core::Utility::Gas, core::Scoring::SizeNormalized); // it has none
        QCOMPARE(page.utility(), core::Utility::Electricity);
    }

    void clickedDeviationJumpsTheChart()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *table = page.findChild<QTableView *>();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        auto *chart = page.findChild<SeriesChart *>();
        chart->setView({canned::Begin, canned::Begin + 86400});
        const QModelIndex row = table->model()->index(0, 0);
        emit table->clicked(row);
        QVERIFY(chart->pointedIndex() >= 300);
        QVERIFY(chart->view().contains(chart->chartData().starts[static_cast<std::size_t>(chart->pointedIndex())]));
    }

    void chosenReasonShowsItsBeginning()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        auto *why = page.findChild<WhyCard *>();
        constexpr core::EpochSeconds Since = canned::Begin + 300 * 3600;
        const QString link = u"href='%1'"_s.arg(Since);
        const auto reasons = [&]() -> QLabel * {
            for (QLabel *label : why->findChildren<QLabel *>()) {
                if (label->text().contains(link))
                    return label;
            }
            return nullptr;
        };
        QTRY_VERIFY(reasons());
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        chart->setView({canned::Begin, canned::Begin + 86400});
        QVERIFY(!chart->view().contains(Since));
        emit reasons()->linkActivated(QString::number(Since));
        QVERIFY(chart->view().contains(Since));
    }

    void noDayIsShownBeforeOneIsKnown()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311/timeseries", {503, R"({"detail":"starting"})"});
        ShownPage<BuildingPage> world(server.url());
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
        for (const QDateEdit *field : page.findChildren<QDateEdit *>())
            QVERIFY2(!field->text().contains(u"2000"_s), qPrintable(field->text()));
        server.setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries()});
        page.reload();
        const auto *first = page.findChildren<QDateEdit *>().constFirst();
        QTRY_VERIFY2(first->text().contains(u"2025"_s), qPrintable(first->text()));
    }

    void choosingAUtilityAsksForIt()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        QTRY_COMPARE(page.findChildren<UtilityCard *>().size(), 4);
        page.findChildren<UtilityCard *>().at(1)->click();
        QCOMPARE(page.utility(), core::Utility::Steam);
        QTRY_VERIFY(server.requests.constLast().target.contains("utility=STEAM"));
    }

    void tellsWhatWasMeasured()
    {
        QList<core::SeriesPoint> points;
        for (int hour = 0; hour < 500; ++hour)
            points.append(canned::point(hour, hour >= 430 && hour < 442));
        for (const int hour : {480, 481, 490}) { // half of it is missing
            points[hour].coverage = 0.5;
            *points[hour].actual *= 0.5;
            *points[hour].residual = *points[hour].actual - *points[hour].predicted;
        }
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311/timeseries", {200, seriesOf(points)});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        // Of 500 hours 12 are gaps and 3 were measured half; of the last ten all but a half.
        chart->resetView();
        QTRY_VERIFY2(shownLabels(page).contains(u"97.3\u2009% measured"_s), qPrintable(shownLabels(page)));
        chart->setView({canned::Begin + 490 * 3600, canned::Begin + 500 * 3600});
        QVERIFY2(shownLabels(page).contains(u"95\u2009% measured"_s), qPrintable(shownLabels(page)));
        QVERIFY2(chart->accessibleDescription().contains(u"95\u2009%"_s), qPrintable(chart->accessibleDescription()));
        chart->setView({canned::Begin + 470 * 3600, canned::Begin + 500 * 3600});
        chart->setFocus();
        chart->showTime(canned::Begin + 490 * 3600);
        QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(!chart->accessibleDescription().contains(u"Partly measured"_s));
        QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY2(chart->accessibleDescription().contains(u"Partly measured 50\u2009%"_s),
                 qPrintable(chart->accessibleDescription()));
        // Half an hour's use against a whole hour's expectation is no deviation.
        auto *table = page.findChild<QTableView *>();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const auto utc = table->model()->index(row, 0).data(Qt::UserRole + 1).toLongLong();
            QVERIFY(points[static_cast<int>((utc - canned::Begin) / 3600)].coverage == 1.0);
        }
        QVERIFY2(shownLabels(page).contains(u"3 partly measured"_s), qPrintable(shownLabels(page)));
        takePictures(world.theme, page, u"building-partly"_s);
    }

    void enterOnADeviationJumpsTheChart()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 700});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *table = page.findChild<QTableView *>();
        QTRY_VERIFY(table->model()->rowCount() > 3);
        auto *chart = page.findChild<SeriesChart *>();
        chart->setView({canned::Begin, canned::Begin + 86400});
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(chart->pointedIndex() >= 300);
        // The chart may have been scrolled out of sight.
        QVERIFY(!chart->viewport()->visibleRegion().isEmpty());
        QVERIFY(table->hasFocus() || !page.isActiveWindow());
    }

    void daysInTheWrongOrderAreSaid()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        const auto fields = page.findChildren<QDateEdit *>();
        const core::TimeRange all = chart->chartData().extent();
        chart->setView({all.to - 7 * core::SecondsPerDay, all.to});
        const core::TimeRange before = chart->view();
        const QDate last = fields[1]->date();
        fields[0]->setDate(fields[0]->minimumDate());
        QVERIFY(chart->view() != before);
        fields[1]->setDate(fields[1]->minimumDate());
        fields[0]->setDate(last);
        QVERIFY2(fields[0]->accessibleDescription().contains(u"after the last one"_s),
                 qPrintable(fields[0]->accessibleDescription()));
        fields[1]->setDate(last);
        QVERIFY(fields[0]->accessibleDescription().isEmpty());
        QVERIFY(chart->view().to - chart->view().from <= 86400);
    }

    void everyControlHasAName()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url());
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        QTRY_COMPARE(page.findChildren<UtilityCard *>().size(), 4);
        for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         button->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestBuildingPage)

#include "tst_buildingpage.moc"
