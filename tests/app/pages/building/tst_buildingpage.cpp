#include "app/charts/serieschart.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/building/factscard.h"
#include "app/pages/building/seriesexport.h"
#include "app/pages/building/utilitycard.h"
#include "app/pages/building/whycard.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/pagesupport.h"

#include <QAction>
#include <QDateEdit>
#include <QFileDialog>
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

static void answerWell(FakeServer &server, int delayMilliseconds = 0)
{
    server.setAnswer("/api/status", {200, canned::status()});
    server.setAnswer("/api/buildings/311", {200, canned::building(), delayMilliseconds});
    server.setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries(), delayMilliseconds});
}

//! The building with other utilities, for instance none.
static QByteArray buildingWith(const QList<core::UtilityDetail> &utilities)
{
    QJsonObject whole = QJsonDocument::fromJson(canned::building()).object();
    core::BuildingDetail detail = *core::wire::buildingDetailFromJson(whole);
    detail.byUtility = utilities;
    return canned::bytes(core::wire::toJson(detail));
}

static QByteArray seriesOf(const QList<core::SeriesPoint> &points)
{
    core::TimeSeries series;
    series.buildingNumber = u"311"_s;
    series.points = points;
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

    void failures_data() { faults::addRows(); }

    void failures()
    {
        FakeServer server;
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/buildings/311", faults::answer());
        server.setAnswer("/api/buildings/311/timeseries", faults::answer());
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

    void daemonKilledAndRestarted()
    {
        auto server = std::make_unique<FakeServer>();
        answerWell(*server);
        PageWorld world(server->url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(u"311"_s);
        QTRY_VERIFY(faults::showsSkeleton(page));
        takePicture(page, u"building-loading"_s);
        QSignalSpy opened(&page, &Page::openPage);
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Back to the map"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(opened.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u, faults::Patience);
        QTRY_VERIFY(!faults::showsSkeleton(page));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
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

    void nothingOfTheBuildingBeforeStandsUnderAnotherNumber()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/2", {500, R"({"detail":"disk full"})"});
        server.setAnswer("/api/buildings/2/timeseries", {500, R"({"detail":"disk full"})"});
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
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

    void enterOnADeviationJumpsTheChart()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 700);
        page.show();
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
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        const auto fields = page.findChildren<QDateEdit *>();
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

    void exportStopsWhenAsked()
    {
        core::TimeSeries series;
        for (int hour = 0; hour < 9000; ++hour)
            series.points.append(canned::point(hour, false));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QList<double> shares;
        const auto report = [&shares](double done) {
            shares.append(done);
            return done < 0.5;
        };
        const auto stopped = exportCsv(series, core::TimeRange::all(), path, report);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, core::ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path));
        QVERIFY(shares.size() > 1);
        QVERIFY(std::ranges::is_sorted(shares));
    }

    void exportedFilesAreWrittenOrTheReasonIsSaid_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("writable");
        QTest::newRow("shown values") << u"Shown values as CSV…"_s << u"a.csv"_s << true;
        QTest::newRow("all values") << u"All values as CSV…"_s << u"b.csv"_s << true;
        QTest::newRow("picture") << u"Chart as PNG…"_s << u"c.png"_s << true;
        QTest::newRow("values to nowhere") << u"All values as CSV…"_s << u"no/folder/b.csv"_s << false;
        QTest::newRow("picture to nowhere") << u"Chart as PNG…"_s << u"no/folder/c.png"_s << false;
    }

    void exportedFilesAreWrittenOrTheReasonIsSaid()
    {
        QFETCH(QString, action);
        QFETCH(QString, name);
        QFETCH(bool, writable);
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        BuildingPage page(world.context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(u"311"_s);
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QTRY_COMPARE(page.title(), u"Mount Hall"_s);
        const auto actions = page.findChildren<QAction *>();
        const auto found = std::ranges::find_if(actions, [&](const QAction *one) { return one->text() == action; });
        QVERIFY(found != actions.end());
        (*found)->trigger();
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        emit dialog->fileSelected(path);
        dialog->close();
        auto *bar = page.findChild<ErrorBar *>();
        if (!writable) {
            QTRY_VERIFY(bar->isVisible());
            QVERIFY2(bar->toolTip().contains(path), qPrintable(bar->toolTip()));
            return;
        }
        auto *line = page.findChild<ExportBar *>();
        QTRY_VERIFY2(line->text().contains(name), qPrintable(line->text()));
        QVERIFY(!bar->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (name.endsWith(u"png"_s))
            QVERIFY(QImage::fromData(bytes).width() > 1000);
        else
            QCOMPARE(bytes.count('\n'), action.startsWith(u"All"_s) ? 501 : 169); // seven days are shown
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
