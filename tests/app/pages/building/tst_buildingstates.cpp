#include "app/theme/format.h"
#include "tests/app/pages/building/buildingsupport.h"

// Failing, slow and late daemons, and buildings with little or odd data.
class TestBuildingStates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void unknownBuildingLeadsBack()
    {
        FakeServer server;
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/buildings/999", {404, R"({"detail":"Building 999 not found"})"});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"999"_s);
        auto *empty = page.findChildren<EmptyState *>().constLast();
        for (EmptyState *state : page.findChildren<EmptyState *>())
            empty = state->sentence().contains(u"Choose"_s) ? state : empty;
        QTRY_VERIFY(empty->sentence().contains(u"999"_s));
        QSignalSpy opened(&page, &Page::openPage);
        empty->findChild<QPushButton *>()->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.constFirst().constFirst().value<PageId>(), PageId::Map);
        takePicture(page, u"building-unknown"_s);
    }

    void nothingIsLeftOfABuildingRemovedWhileItIsOpen()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        QTRY_VERIFY(page.findChild<StatusBadge *>()->isVisible());
        server.setAnswer("/api/buildings/311", {404, R"({"detail":"Building 311 not found"})"});
        server.setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries(), 300}); // on its way
        page.reload();
        QTRY_VERIFY2(shownSentences(page).contains(u"no building 311"_s), qPrintable(shownSentences(page)));
        QTRY_COMPARE(server.openSockets(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(page.title(), u"Building"_s);
        QVERIFY(!page.findChild<StatusBadge *>()->isVisible());
        QVERIFY2(!shownLabels(page).contains(u"Mount Hall"_s), qPrintable(shownLabels(page)));
        for (const QPushButton *button : page.findChildren<QPushButton *>()) {
            if (QStringList{u"What-if"_s, u"Ask"_s, u"Export"_s}.contains(button->text()))
                QVERIFY2(!button->isEnabled(), qPrintable(button->text()));
        }
        QVERIFY(chart->chartData().isEmpty());
        takePicture(page, u"building-removed"_s);
    }

    void floorsThatAreNotKnownAreNotZero_data()
    {
        QTest::addColumn<std::optional<int>>("above");
        QTest::addColumn<std::optional<int>>("below");
        QTest::addColumn<QString>("said");
        using Floors = std::optional<int>;
        QTest::newRow("both") << Floors(2) << Floors(1) << u"2 above ground, 1 below"_s;
        QTest::newRow("none below") << Floors(2) << Floors(0) << u"2 above ground"_s;
        QTest::newRow("only those above") << Floors(2) << Floors() << u"2 above ground"_s;
        QTest::newRow("only those below") << Floors() << Floors(1) << u"1 below ground"_s;
        QTest::newRow("neither") << Floors() << Floors() << format::missing();
    }

    void floorsThatAreNotKnownAreNotZero()
    {
        QFETCH(std::optional<int>, above);
        QFETCH(std::optional<int>, below);
        QFETCH(QString, said);
        Theme theme;
        FactsCard card(theme);
        core::Building building;
        building.floorsAboveGround = above;
        building.floorsBelowGround = below;
        card.setBuilding(building);
        const auto labels = card.findChildren<QLabel *>();
        const auto floors =
            std::ranges::find_if(labels, [](const QLabel *label) { return label->accessibleName() == u"Floors"_s; });
        QVERIFY(floors != labels.end());
        QCOMPARE((*floors)->text(), said);
    }

    void failures_data() { faults::addRows(); }

    void failures()
    {
        FakeServer server;
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/buildings/311", faults::answer());
        server.setAnswer("/api/buildings/311/timeseries", faults::answer());
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        answerWell(server);
        page.reload();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(!bar->isVisible());
    }

    void daemonKilledAndRestarted()
    {
        auto server = std::make_unique<FakeServer>();
        answerWell(*server);
        ShownPage<BuildingPage> world(server->url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        faults::killAndRestart(
            page, server, [](FakeServer &fresh) { answerWell(fresh); },
            [chart] { return chart->chartData().starts.size() == 500u; });
    }

    void slowAnswersShowASkeletonAndLeaveTheWayBack()
    {
        FakeServer server;
        answerWell(server, faults::SlowAnswer);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        QTRY_VERIFY(faults::showsSkeleton(page));
        takePictures(world.theme, page, u"building-loading"_s);
        const auto places = [&page] {
            QStringList all;
            for (const Card *card : page.findChildren<Card *>()) {
                const QRect place(card->mapTo(&page, QPoint()), card->size());
                all += u"%1 at %2 %3, %4 x %5"_s.arg(card->accessibleName().section(u':', 0, 0))
                           .arg(place.x())
                           .arg(place.y())
                           .arg(place.width())
                           .arg(place.height());
            }
            return all.join(u'\n');
        };
        const QString placesBefore = places();
        QSignalSpy opened(&page, &Page::openPage);
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Back to the map"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(opened.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u, faults::Patience);
        QTRY_VERIFY(!faults::showsSkeleton(page));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
        QTRY_VERIFY(page.findChild<FactsCard *>()->isVisible());
        QCOMPARE(places(), placesBefore);
    }

    void theAgeOfTheDataMovesNothing()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *card = page.findChild<FactsCard *>();
        QTRY_VERIFY(card->isVisible());
        const auto room = [&page] {
            page.layout()->activate();
            QCoreApplication::processEvents();
            const auto *chart = page.findChild<SeriesChart *>();
            return QRect(chart->mapTo(&page, QPoint()), chart->size());
        };
        const QRect before = room();
        auto *stale = page.findChild<StaleLabel *>();
        stale->setReceived(QDateTime::currentDateTimeUtc());
        stale->setAway(true);
        QTRY_VERIFY(stale->isVisible());
        QCOMPARE(room(), before);
        takePicture(page, u"building-stale"_s);
    }

    void slowAnswerOfTheBuildingBeforeIsDropped()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/1", {200, canned::building(), 300});
        server.setAnswer("/api/buildings/1/timeseries", {200, canned::timeSeries(10), 300});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"1"_s);
        page.showBuilding(u"311"_s);
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QTest::qWait(500);
        QCOMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QCOMPARE(page.buildingNumber(), u"311"_s);
    }

    void nothingOfTheBuildingBeforeStandsUnderAnotherNumber()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/2", {500, R"({"detail":"disk full"})"});
        server.setAnswer("/api/buildings/2/timeseries", {500, R"({"detail":"disk full"})"});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        QTRY_VERIFY(chart->isVisible());
        page.showBuilding(u"2"_s);
        QVERIFY(!chart->isVisible());
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
        QVERIFY(!chart->isVisible());
        QVERIFY(!page.findChild<FactsCard *>()->isVisible());
        page.showBuilding(u"311"_s);
        QTRY_VERIFY(chart->isVisible());
        QVERIFY(page.findChild<FactsCard *>()->isVisible());
    }

    void withoutReadingsItShowsTheFactsAndOffersToImport()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311", {200, buildingWith({})});
        server.setAnswer("/api/buildings/311/timeseries", {404, R"({"detail":"no such series"})"});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        QTRY_VERIFY2(shownSentences(page).contains(u"no readings of Mount Hall"_s), qPrintable(shownSentences(page)));
        QVERIFY(page.findChild<FactsCard *>()->isVisible());
        QVERIFY(!page.findChild<SeriesChart *>()->isVisible());
        QVERIFY(!page.findChild<QTableView *>()->isVisible());
        takePicture(page, u"building-no-readings"_s);
    }

    void utilityWithoutReadingsSaysSo()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311/timeseries", {404, R"({"detail":"no such series"})"});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        QTRY_VERIFY2(shownSentences(page).contains(u"no readings of this utility"_s), qPrintable(shownSentences(page)));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
        // And is gone with the next utility that has some.
        server.setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries()});
        page.reload();
        QTRY_VERIFY(page.findChild<SeriesChart *>()->isVisible());
    }

    void oddSeries_data()
    {
        QTest::addColumn<QList<core::SeriesPoint>>("points");
        QTest::addColumn<int>("rows"); // of the table
        const QList<core::SeriesPoint> one{canned::point(0, false)};
        core::SeriesPoint bare = canned::point(0, false);
        bare.predicted.reset();
        bare.residual.reset();
        QList<core::SeriesPoint> flat;
        for (int hour = 0; hour < 200; ++hour) {
            flat.append(canned::point(hour, false));
            flat.last().actual = 0.0;
            flat.last().predicted = 0.0;
            flat.last().residual = 0.0;
        }
        QTest::newRow("one reading") << one << 1;
        QTest::newRow("one reading without an expected value") << QList{bare} << 0;
        QTest::newRow("flat line of zero") << flat << 20;
        QTest::newRow("only gaps") << QList{canned::point(0, true), canned::point(1, true)} << 0;
    }

    void oddSeries()
    {
        QFETCH(QList<core::SeriesPoint>, points);
        QFETCH(int, rows);
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311",
                         {200, buildingWith({canned::utility(core::Utility::Electricity, std::nullopt, {})})});
        server.setAnswer("/api/buildings/311/timeseries", {200, seriesOf(points)});
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), static_cast<std::size_t>(points.size()));
        QTRY_COMPARE(page.findChildren<UtilityCard *>().size(), 1);
        QCOMPARE(page.findChild<QTableView *>()->model()->rowCount(), rows);
        QCOMPARE(shownSentences(page).contains(u"no interval with both"_s), rows == 0);
        // A card alone is as wide as among others.
        QVERIFY(page.findChild<UtilityCard *>()->width() < page.width() / 2);
        takePicture(page, u"building-odd-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    }
};

QTEST_MAIN(TestBuildingStates)

#include "tst_buildingstates.moc"
