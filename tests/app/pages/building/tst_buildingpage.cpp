#include "app/charts/serieschart.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/building/seriesexport.h"
#include "app/pages/building/utilitycard.h"
#include "app/pages/building/whycard.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/pagesupport.h"

#include <QDateEdit>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

static void answerWell(FakeServer &server)
{
    server.setAnswer("/api/status", {200, canned::status()});
    server.setAnswer("/api/buildings/311", {200, canned::building()});
    server.setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries()});
}

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
        PageWorld world(server.url());
        world.theme.install();
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        QTRY_COMPARE(page.findChildren<UtilityCard *>().size(), 4);
        QCOMPARE(page.title(), u"Mount Hall"_s);
        QCOMPARE(page.utility(), core::Utility::Electricity);
        // Seven days are shown at first.
        QCOMPARE(chart->view().to - chart->view().from, 7 * 86400);
        auto *table = page.findChild<QTableView *>();
        QVERIFY(table->model()->rowCount() > 5);
        takePictures(world.theme, page, u"building"_s);
    }

    void clickedDeviationJumpsTheChart()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(u"311"_s);
        QTRY_COMPARE(page.findChildren<UtilityCard *>().size(), 4);
        page.findChildren<UtilityCard *>().at(1)->click();
        QCOMPARE(page.utility(), core::Utility::Steam);
        QTRY_VERIFY(server.requests.constLast().target.contains("utility=STEAM"));
    }

    void unknownBuildingLeadsBack()
    {
        FakeServer server;
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/buildings/999", {404, R"({"detail":"Building 999 not found"})"});
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("hangUp");
        QTest::newRow("internal error") << 500 << QByteArray(R"({"detail":"disk on fire"})") << false;
        QTest::newRow("garbage") << 200 << QByteArray("<html>not json") << false;
        QTest::newRow("json of another kind") << 200 << QByteArray(R"({"building":[1,2]})") << false;
        QTest::newRow("hangs up") << 200 << QByteArray() << true;
    }

    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, hangUp);
        FakeServer server;
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/buildings/311", {status, body, 0, hangUp});
        server.setAnswer("/api/buildings/311/timeseries", {status, body, 0, hangUp});
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(u"311"_s);
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        answerWell(server);
        page.reload();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(!bar->isVisible());
    }

    void slowAnswerOfTheBuildingBeforeIsDropped()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/1", {200, canned::building(), 300});
        server.setAnswer("/api/buildings/1/timeseries", {200, canned::timeSeries(10), 300});
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(u"1"_s);
        page.showBuilding(u"311"_s);
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QTest::qWait(500);
        QCOMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QCOMPARE(page.buildingNumber(), u"311"_s);
    }

    void withoutReadingsItOffersToImport()
    {
        FakeServer server;
        answerWell(server);
        QJsonObject bare = QJsonDocument::fromJson(canned::building()).object();
        QJsonObject anomaly = bare.value(u"anomaly"_s).toObject();
        anomaly.insert(u"byUtility"_s, QJsonArray());
        bare.insert(u"anomaly"_s, anomaly);
        server.setAnswer("/api/buildings/311", {200, canned::bytes(bare)});
        server.setAnswer("/api/buildings/311/timeseries", {404, R"({"detail":"no such series"})"});
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.show();
        page.showBuilding(u"311"_s);
        const auto sentences = [&page] {
            QStringList all;
            for (EmptyState *state : page.findChildren<EmptyState *>())
                all.append(state->sentence());
            return all.join(u' ');
        };
        QTRY_VERIFY2(sentences().contains(u"no readings of Mount Hall"_s), qPrintable(sentences()));
    }

    void exportKeepsEveryDigit()
    {
        core::TimeSeries series;
        core::SeriesPoint point = canned::point(3, false);
        point.actual = 0.1 + 0.2;
        series.points = {point, canned::point(4, true)};
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QVERIFY(exportCsv(series, core::TimeRange::all(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].startsWith("2025-09-08T03:00:00,2025-09-08T03:00:00Z,0.30000000000000004,"));
        QVERIFY(lines[1].endsWith(",kWh"));
        QVERIFY(lines[2].startsWith("2025-09-08T04:00:00,2025-09-08T04:00:00Z,,"));
        QVERIFY(!exportCsv(series, core::TimeRange::all(), folder.filePath(u"no/such/folder.csv"_s)));
    }

    void everyControlHasAName()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.show();
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
