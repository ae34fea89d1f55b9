#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/map/sparkline.h"
#include "app/models/buildinglistmodel.h"
#include "app/pages/map/mappage.h"
#include "app/widgets/chip.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/stalelabel.h"
#include "core/wire/json.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/map/syntheticcampus.h"
#include "tests/app/map/tileserver.h"
#include "tests/app/support/pagesupport.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>

using namespace app;
using namespace Qt::StringLiterals;
using core::AnomalyStatus;

// Twelve buildings on two campuses, one of them without a position and one without a score.
static QByteArray buildings()
{
    core::BuildingList list;
    for (int i = 0; i < 12; ++i) {
        core::BuildingSummary building;
        building.number = QString::number(100 + i);
        building.name = u"Hall %1"_s.arg(QChar(u'A' + i));
        building.campusName = i < 8 ? u"North"_s : u"South"_s;
        building.latitude = 40.0 + 0.001 * (i % 4) + (i < 8 ? 0.0 : -0.012);
        building.longitude = -83.0 + 0.0021 * (i / 4) + 0.0003 * (i % 3);
        building.grossAreaSquareFeet = 20000.0 + 40000.0 * i;
        building.utilities = {core::Utility::Electricity};
        building.anomalyScore = i / 12.0;
        building.status = core::StatusCutoffs().statusOf(*building.anomalyScore);
        if (i > 5)
            building.drivers = {{core::Signal::StepChange, 7.0, 0, 100.0}};
        list.buildings.append(building);
    }
    list.buildings[0].anomalyScore.reset();
    list.buildings[0].status.reset();
    list.buildings[1].latitude.reset();
    list.buildings[1].longitude.reset();
    return QJsonDocument(core::wire::toJson(list)).toJson();
}

constexpr core::EpochSeconds Monday = 1757289600; // 2025-09-08T00:00:00Z

static QByteArray lastDays()
{
    core::TimeSeries series;
    series.buildingNumber = u"111"_s;
    for (int hour = 0; hour < 7 * 24; ++hour) {
        core::SeriesPoint point;
        point.utc = Monday + 23 * core::SecondsPerDay + hour * 3600;
        point.timestamp = QDateTime::fromSecsSinceEpoch(point.utc, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
        point.predicted = hour % 24 < 8 ? 20.0 : 60.0;
        if (hour < 40 || hour > 60)
            point.actual = *point.predicted * (hour > 90 ? 1.4 : 1.0);
        series.points.append(point);
    }
    return QJsonDocument(core::wire::toJson(series)).toJson();
}

static QByteArray detail()
{
    core::BuildingDetail detail;
    detail.building.number = u"111"_s;
    for (const auto utility : {core::Utility::Electricity, core::Utility::Steam, core::Utility::Cooling}) {
        core::UtilityDetail entry;
        entry.score.utility = utility;
        const double score = utility == core::Utility::Electricity ? 0.92 : 0.41;
        entry.score.scores[static_cast<std::size_t>(core::Scoring::SizeNormalized)] = score;
        entry.status = core::StatusCutoffs().statusOf(score);
        entry.score.scoredRange = {Monday, Monday + 30 * core::SecondsPerDay};
        detail.byUtility.append(entry);
    }
    return QJsonDocument(core::wire::toJson(detail)).toJson();
}

class TestMapPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<MapPage> m_page;

    void open()
    {
        m_page = std::make_unique<MapPage>(m_world->context);
        m_page->resize(1240, 780);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    QTableView *table() const { return m_page->findChild<QTableView *>(); }
    CampusMapView *map() const { return m_page->findChild<CampusMapView *>(); }
    QComboBox *combo(const QString &name) const
    {
        for (QComboBox *box : m_page->findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        return nullptr;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<FakeServer>();
        m_server->setAnswer("/api/status", {200, QJsonDocument(core::wire::toJson(core::DaemonStatus())).toJson()});
        m_server->setAnswer("/api/buildings", {200, buildings()});
        m_server->setAnswer("/api/buildings/111", {200, detail()});
        m_server->setAnswer("/api/buildings/111/timeseries", {200, lastDays()});
        m_world = std::make_unique<PageWorld>(m_server->url());
        m_world->theme.install();
        open();
    }

    void cleanup()
    {
        m_page.reset();
        m_world.reset();
        m_server.reset();
    }

    void showsTheSameBuildingsInMapAndTable()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(map()->markerCount(), 11);
        QCOMPARE(table()->model()->index(0, 1).data().toString(), u"Hall L"_s); // the worst first
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"1 without"_s); }));
    }

    void selectionIsInStepBothWays()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        table()->selectRow(2);
        QCOMPARE(map()->selected(), u"109"_s);
        map()->fitAll();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(map(), Qt::Key_Plus);
        map()->setSelected({});
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Tab);
        QCOMPARE(map()->selected(), u"111"_s);
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void utilityAndScoringAreAskedFor()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        combo(u"Scoring"_s)->setCurrentIndex(0);
        combo(u"Utility"_s)->setCurrentIndex(3);
        QTRY_COMPARE(m_server->requests.last().target, "/api/buildings?utility=STEAM&scoring=percentile_rank");
    }

    void noDataForTheUtilityIsSaid()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(!empty->isVisible());
        combo(u"Utility"_s)->setCurrentIndex(3);
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->sentence(), u"No buildings with steam data"_s);
        takePictures(m_world->theme, *m_page, u"mappage-empty"_s);
        QSignalSpy opened(m_page.get(), &Page::openPage);
        empty->findChild<QPushButton *>()->click();
        QCOMPARE(opened.first().first().value<PageId>(), PageId::Upload);
        combo(u"Utility"_s)->setCurrentIndex(0);
        QTRY_VERIFY(!empty->isVisible());
    }

    void chipsCountAndFilter()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        const auto chips = m_page->findChildren<Chip *>();
        QCOMPARE(chips.size(), 5);
        qint64 sum = 0;
        for (const Chip *chip : chips)
            sum += chip->count();
        QCOMPARE(sum, 12);
        Chip *anomaly = chips.first();
        QCOMPARE(anomaly->text(), u"anomaly"_s);
        QTest::mouseClick(anomaly, Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), static_cast<int>(anomaly->count()));
        QTest::mouseClick(anomaly, Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), 12);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"south"_s);
        QCOMPARE(table()->model()->rowCount(), 4);
    }

    void popupShowsUtilitiesAndOpens()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        auto *popup = m_page->findChild<BuildingPopup *>();
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Tab);
        QTest::keyClick(map(), Qt::Key_Return);
        QVERIFY(popup->isVisible());
        const int before = popup->height();
        QTRY_VERIFY(popup->height() > before); // the utilities came
        auto *lastDays = popup->findChild<Sparkline *>();
        QTRY_VERIFY(lastDays->isVisible());
        QVERIFY(!lastDays->isEmpty());
        QVERIFY(m_server->requests.last().target.contains("start=2025-10-01T00:00:00Z&end=2025-10-08T00:00:00Z"));
        takePictures(m_world->theme, *m_page, u"mappage-popup"_s);
        QSignalSpy opened(m_page.get(), &Page::openBuilding);
        popup->findChild<QPushButton *>()->click();
        QCOMPARE(opened.first().first().toString(), u"111"_s);
        QVERIFY(m_page->closePopup());
        QVERIFY(!popup->isVisible());
        QVERIFY(!m_page->closePopup());
    }

    void activatingARowOpensTheBuilding()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QSignalSpy opened(m_page.get(), &Page::openBuilding);
        table()->setCurrentIndex(table()->model()->index(0, 1));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
    }

    void aNarrowTableKeepsTheReasons()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QVERIFY(!table()->isColumnHidden(BuildingListModel::AreaColumn));
        m_page->resize(900, 600);
        QTRY_VERIFY(table()->isColumnHidden(BuildingListModel::AreaColumn));
        QVERIFY(!table()->isColumnHidden(BuildingListModel::ReasonColumn));
        m_page->resize(1240, 780);
        QTRY_VERIFY(!table()->isColumnHidden(BuildingListModel::AreaColumn));
    }

    void failuresShowAndRetry_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("error") << 500 << QByteArray(R"({"detail":"disk full"})");
        QTest::newRow("garbage") << 200 << QByteArray("no json");
        QTest::newRow("wrong type") << 200 << QByteArray(R"({"buildings":7})");
    }

    void failuresShowAndRetry()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings", {status, body});
        m_page->reload();
        auto *bar = m_page->findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(table()->model()->rowCount(), 12); // what was there stays
        m_server->setAnswer("/api/buildings", {200, buildings()});
        bar->findChild<QPushButton *>()->click();
        QTRY_VERIFY(!bar->isVisible());
    }

    void daemonAwayShowsAsOf()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        auto *stale = m_page->findChild<StaleLabel *>();
        QVERIFY(!stale->isVisible());
        m_server.reset();
        m_page->reload();
        QTRY_VERIFY(stale->isVisible());
        QVERIFY(stale->text().startsWith(u"as of "_s));
        QVERIFY(m_page->findChild<ErrorBar *>()->isVisible());
        takePictures(m_world->theme, *m_page, u"mappage-away"_s);
    }

    void aSlowDaemonLeavesThePageUsable()
    {
        m_page.reset();
        m_server->setAnswer("/api/buildings", {200, buildings(), 5000});
        open();
        auto *skeleton = m_page->findChild<Skeleton *>();
        QTRY_VERIFY(skeleton->isVisible());
        QVERIFY(map()->isVisible() && table()->isVisible()); // the final layout from the start
        const QRect place = map()->geometry();
        takePictures(m_world->theme, *m_page, u"mappage-loading"_s);
        combo(u"Scoring"_s)->setFocus(); // and the keys work
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"south"_s);
        QVERIFY(skeleton->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, 20000);
        QVERIFY(!skeleton->isVisible());
        QCOMPARE(map()->geometry(), place);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
    }

    void aSlowSwitchDimsAndKeepsWhatIsShown()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_world->theme.setReducedMotion(true);
        QSignalSpy changed(m_page.get(), &MapPage::listChanged);
        m_page->reload();
        QTRY_COMPARE(changed.count(), 1);
        const auto picture = [this] { return map()->viewport()->grab().toImage(); };
        const QImage full = picture();
        m_server->setAnswer("/api/buildings", {200, buildings(), 800});
        combo(u"Scoring"_s)->setCurrentIndex(0);
        QVERIFY(picture() != full);
        QCOMPARE(table()->model()->rowCount(), 12);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(picture(), full);
    }

    void chipsTakeRoomForTheirCounts()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        for (const Chip *chip : m_page->findChildren<Chip *>())
            QTRY_VERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->accessibleName()));
    }

    void scoresOfAnotherChoiceStayDimmed()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_world->theme.setReducedMotion(true);
        const auto picture = [this] { return map()->viewport()->grab().toImage(); };
        const QImage full = picture();
        m_server->setAnswer("/api/buildings", {500, R"({"detail":"disk full"})"});
        combo(u"Scoring"_s)->setCurrentIndex(0);
        QTRY_VERIFY(m_page->findChild<ErrorBar *>()->isVisible());
        QVERIFY(picture() != full);
    }

    void aRestartedDaemonClearsTheTrouble()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        const quint16 port = m_server->serverPort();
        m_server.reset();
        m_page->reload();
        auto *bar = m_page->findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(table()->model()->rowCount(), 12);
        m_server = std::make_unique<FakeServer>(port);
        m_server->setAnswer("/api/status", {200, QJsonDocument(core::wire::toJson(core::DaemonStatus())).toJson()});
        m_server->setAnswer("/api/buildings", {200, buildings()});
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 20000); // without a hand on the page
        QVERIFY(!m_page->findChild<StaleLabel *>()->isVisible());
    }

    void aDaemonKilledInMidAnswerIsAnError()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings", {200, buildings(), 0, false, 300});
        m_page->reload();
        QTRY_VERIFY(m_page->findChild<ErrorBar *>()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(map()->markerCount(), 11);
    }

    void thePopupTakesAndReturnsTheKeyboard()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_page->activateWindow();
        map()->setFocus();
        QTRY_VERIFY(map()->hasFocus());
        QTest::keyClick(map(), Qt::Key_Tab);
        QTest::keyClick(map(), Qt::Key_Return);
        auto *open = m_page->findChild<BuildingPopup *>()->findChild<QPushButton *>();
        QVERIFY(open->hasFocus());
        QSignalSpy opened(m_page.get(), &Page::openBuilding);
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(opened.count(), 1);
        QVERIFY(m_page->closePopup());
        QVERIFY(map()->hasFocus());
    }

    void tableKeepsItsOrderAndColumns()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        table()->sortByColumn(BuildingListModel::NameColumn, Qt::AscendingOrder);
        table()->setColumnWidth(BuildingListModel::ScoreColumn, 91);
        m_page->findChild<QSplitter *>()->setSizes({500, 700});
        QCoreApplication::processEvents();
        const QList<int> sizes = m_page->findChild<QSplitter *>()->sizes();
        m_page.reset();
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(table()->model()->index(0, 1).data().toString(), u"Hall A"_s);
        QCOMPARE(table()->columnWidth(BuildingListModel::ScoreColumn), 91);
        QCOMPARE(m_page->findChild<QSplitter *>()->sizes(), sizes);
    }

    void theMapSourceIsTheChosenOne()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        TileServer tiles;
        QVERIFY(!map()->tiles().isActive());
        m_world->preferences.set(settings::TileUrl, tiles.urlTemplate());
        m_world->preferences.set(settings::TileAttribution, u"© Surveyors"_s);
        m_world->preferences.set(settings::MapBackground, u"tiles"_s);
        QVERIFY(map()->tiles().isActive());
        QTRY_VERIFY(!tiles.targets.isEmpty());
        QTRY_VERIFY(map()->tiles().isComplete());
        QCOMPARE(map()->tiles().attribution(), u"© Surveyors"_s);
        takePictures(m_world->theme, *m_page, u"mappage-tiles"_s);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
        m_world->preferences.set(settings::MapBackground, QString());
        QVERIFY(!map()->tiles().isActive());
    }

    void aBadMapFileIsSaidAndTheRestWorks()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_world->preferences.set(settings::MbTilesFile, u"/nowhere/campus.mbtiles"_s);
        m_world->preferences.set(settings::MapBackground, u"mbtiles"_s);
        auto *bar = m_page->findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(u"pictures below the map"_s), qPrintable(bar->text()));
        takePictures(m_world->theme, *m_page, u"mappage-badfile"_s);
        QSignalSpy changed(m_page.get(), &MapPage::listChanged);
        m_page->reload();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!bar->isVisible()); // told once
        QCOMPARE(map()->markerCount(), 11);
    }

    void tenThousandBuildings()
    {
        m_server->setAnswer("/api/buildings",
                            {200, QJsonDocument(core::wire::toJson(syntheticCampus(10000))).toJson()});
        m_page->reload();
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 10000, 20000);
        QCOMPARE(map()->markerCount(), 9900);
        takePictures(m_world->theme, *m_page, u"mappage-10000"_s);
        map()->walkTo(0);
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(map(), Qt::Key_Plus);
            map()->setSelected({});
            map()->walkTo(0); // keeps it in view
        }
        takePictures(m_world->theme, *m_page, u"mappage-10000-near"_s);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"elm"_s);
        QVERIFY(table()->model()->rowCount() < 10000 && table()->model()->rowCount() > 1000);
    }

    void aSlowAnswerDoesNotOvertakeALaterOne()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings", {200, R"({"buildings":[],"meta":{}})", 300});
        m_page->reload();
        QTRY_COMPARE(m_server->requests.last().target.startsWith("/api/buildings?"), true);
        m_server->setAnswer("/api/buildings", {200, buildings()});
        QSignalSpy changed(m_page.get(), &MapPage::listChanged);
        m_page->reload();
        QTRY_COMPARE(changed.count(), 1);
        // The slow answer was withdrawn or has been sent by now; one more round trip would let it overtake.
        QTRY_COMPARE(m_server->openSockets(), 0);
        m_page->reload();
        QTRY_COMPARE(m_server->openSockets(), 0);
        QTRY_VERIFY(changed.count() > 1);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(table()->model()->rowCount(), 12);
    }
};

QTEST_MAIN(TestMapPage)

#include "tst_mappage.moc"
