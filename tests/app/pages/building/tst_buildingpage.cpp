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
