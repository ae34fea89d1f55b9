#include "app/charts/serieschart.h"
#include "app/models/importlistmodel.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/map/mappage.h"
#include "app/pages/settings/settingspage.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/rowspanel.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/whatif/whatifpage.h"
#include "tests/app/shell/consolesupport.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/shownpage.h"

#include <QComboBox>
#include <QPushButton>

#include <map>

using namespace app;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(app::PageId)

constexpr int SlowMilliseconds = 1500; // long enough to look at what is shown meanwhile

// Another server, one that is still starting, and one that is not there, on every page.
class TestServerChange : public QObject
{
    Q_OBJECT

    //! What a page holds of a campus, as a number of things that are not there without one.
    static qsizetype held(Page &page)
    {
        if (auto *map = qobject_cast<MapPage *>(&page))
            return map->list().buildings.size();
        if (auto *upload = qobject_cast<UploadPage *>(&page))
            return upload->history()->model()->rowCount();
        return static_cast<qsizetype>(page.findChild<SeriesChart *>()->chartData().starts.size());
    }

    static QString titleHeld(Page &page)
    {
        if (auto *map = qobject_cast<MapPage *>(&page))
            return map->list().buildings.value(0).name;
        if (qobject_cast<WhatIfPage *>(&page))
            return page.findChildren<QComboBox *>().constFirst()->currentText();
        return page.title();
    }

    static void open(const FakeConsole &console, PageId page)
    {
        if (page == PageId::Building)
            console.window().showBuilding(u"311"_s);
        else
            console.window().showPage(page);
        if (page == PageId::WhatIf)
            static_cast<WhatIfPage *>(console.window().page(page))->setBuilding(u"311"_s);
    }

    static void addPages()
    {
        QTest::addColumn<PageId>("id");
        QTest::newRow("map") << PageId::Map;
        QTest::newRow("building") << PageId::Building;
        QTest::newRow("upload") << PageId::Upload;
        QTest::newRow("what-if") << PageId::WhatIf;
    }

    static QPushButton *actionOf(const Page &page) { return page.findChild<ErrorBar *>()->findChild<QPushButton *>(); }

private slots:
    void init() { FakeConsole::resetSettings(); }

    void nothingOfTheServerBeforeStays_data() { addPages(); }

    void nothingOfTheServerBeforeStays()
    {
        QFETCH(PageId, id);
        const auto first = campusServer("Mount Hall");
        const auto second = campusServer("North Tower", SlowMilliseconds);
        FakeConsole console(first->url());
        open(console, id);
        Page &page = *console.window().page(id);
        QTRY_VERIFY(held(page) > 0);
        Options other;
        other.server = second->url();
        console.console.startedAgain(other);
        QCOMPARE(held(page), 0);
        QTRY_VERIFY(faults::showsSkeleton(page));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
        QVERIFY(!page.findChild<StaleLabel *>()->isVisible());
        QVERIFY(!titleHeld(page).contains(u"Mount"_s));
        QTRY_VERIFY_WITH_TIMEOUT(held(page) > 0, faults::Patience);
        if (id != PageId::Upload)
            QTRY_VERIFY2(titleHeld(page).contains(u"North Tower"_s), qPrintable(titleHeld(page)));
        QTRY_VERIFY(!faults::showsSkeleton(page));
    }

    void hiddenPagesForgetToo()
    {
        const auto first = campusServer("Mount Hall");
        const auto second = campusServer("North Tower");
        FakeConsole console(first->url());
        Page &map = *console.window().page(PageId::Map);
        QTRY_VERIFY(held(map) > 0);
        console.window().showPage(PageId::Settings);
        console.console.preferences().setConnection(second->url(), false);
        QCOMPARE(held(map), 0);
        console.window().showPage(PageId::Map);
        QTRY_VERIFY(titleHeld(map).contains(u"North Tower"_s));
    }

    void lateAnswerOfTheServerBeforeIsDropped()
    {
        const auto first = campusServer("Mount Hall", SlowMilliseconds);
        const auto second = campusServer("North Tower");
        FakeConsole console(first->url());
        MapPage &map = static_cast<MapPage &>(*console.window().page(PageId::Map));
        QTRY_VERIFY(std::ranges::any_of(first->requests, [](const FakeServer::Request &request) {
            return request.target.startsWith("/api/buildings");
        }));
        console.console.preferences().setConnection(second->url(), false);
        QTRY_VERIFY(titleHeld(map).contains(u"North Tower"_s));
        QTRY_COMPARE_WITH_TIMEOUT(first->openSockets(), 0, faults::Patience); // what was asked of the first is over
        QVERIFY(titleHeld(map).contains(u"North Tower"_s));
    }

    void rowsTypedAreThePersonsAndStay()
    {
        const auto first = campusServer();
        const auto second = campusServer("North Tower");
        FakeConsole console(first->url());
        console.window().showPage(PageId::Upload);
        auto *upload = static_cast<UploadPage *>(console.window().page(PageId::Upload));
        ImportCard *card = upload->card(core::ImportKind::Meter);
        card->openRows();
        RowsModel *rows = card->rows()->model();
        QVERIFY(rows->setData(rows->index(0, RowsModel::FirstField), u"311"_s));
        console.console.preferences().setConnection(second->url(), false);
        QTRY_COMPARE(console.console.connection().state(), Connection::State::Connected);
        QCOMPARE(card->step(), ImportCard::Step::Rows);
        QCOMPARE(rows->index(0, RowsModel::FirstField).data().toString(), u"311"_s);
    }

    void serviceThatStartsIsNoError_data() { addPages(); }

    void serviceThatStartsIsNoError()
    {
        QFETCH(PageId, id);
        PageWorld world{QUrl()};
        const std::map<PageId, std::function<Page *()>> makers{
            {PageId::Map, [&] { return new MapPage(world.context); }},
            {PageId::Building, [&] { return new BuildingPage(world.context); }},
            {PageId::Upload, [&] { return new UploadPage(world.context); }},
            {PageId::WhatIf, [&] { return new WhatIfPage(world.context); }}};
        const std::unique_ptr<Page> page(makers.at(id)());
        page->resize(1280, 860);
        page->show();
        if (id == PageId::Building)
            static_cast<BuildingPage &>(*page).showBuilding(u"311"_s);
        else if (id == PageId::WhatIf)
            static_cast<WhatIfPage &>(*page).setBuilding(u"311"_s);
        auto *bar = page->findChild<ErrorBar *>();
        QTRY_VERIFY(faults::showsSkeleton(*page));
        QVERIFY(!bar->isVisible());
        const auto server = campusServer();
        world.connection.setBaseUrl(server->url()); // the daemon says where it listens
        QTRY_VERIFY(held(*page) > 0);
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY(!faults::showsSkeleton(*page));
    }

    void serviceThatCannotStartIsSaidOnEveryPage_data() { addPages(); }

    void serviceThatCannotStartIsSaidOnEveryPage()
    {
        QFETCH(PageId, id);
        const FakeConsole console{QUrl()}; // with a program that is not there
        open(console, id);
        Page &page = *console.window().page(id);
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
        QCOMPARE(actionOf(page)->text(), u"Open settings"_s);
        actionOf(page)->click();
        QCOMPARE(console.window().currentPage(), PageId::Settings);
    }

    void sameServiceElsewhereKeepsItsData()
    {
        auto first = campusServer();
        const auto second = campusServer("Mount Hall", SlowMilliseconds);
        ShownPage<MapPage> world(first->url());
        MapPage &page = world.page;
        QTRY_VERIFY(held(page) > 0);
        first.reset();
        page.reload();
        QTRY_VERIFY(page.findChild<StaleLabel *>()->isVisible());
        world.connection.moveTo(second->url());
        QVERIFY(held(page) > 0);
        QVERIFY(page.findChild<StaleLabel *>()->isVisible()); // until it answers
        QTRY_VERIFY_WITH_TIMEOUT(!page.findChild<StaleLabel *>()->isVisible(), faults::Patience);
        QVERIFY(held(page) > 0);
    }

    void addressNobodyAnswersAtLeadsToTheSettings()
    {
        quint16 port = 0;
        {
            const FakeServer gone;
            port = gone.serverPort();
        }
        const FakeConsole console(QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
        Page &map = *console.window().page(PageId::Map);
        QTRY_VERIFY(map.findChild<ErrorBar *>()->isVisible());
        QTRY_COMPARE(actionOf(map)->text(), u"Open settings"_s);
    }

    void addressOfSomethingElseLeadsToTheSettings()
    {
        FakeServer other; // answers 404 to everything
        const FakeConsole console(other.url());
        Page &map = *console.window().page(PageId::Map);
        QTRY_VERIFY(map.findChild<ErrorBar *>()->isVisible());
        QTRY_COMPARE(actionOf(map)->text(), u"Open settings"_s);
    }

    void serverThatWorkedBeforeIsTriedAgain()
    {
        auto server = campusServer();
        const FakeConsole console(server->url());
        Page &map = *console.window().page(PageId::Map);
        QTRY_VERIFY(held(map) > 0);
        server.reset();
        map.reload();
        QTRY_VERIFY(map.findChild<ErrorBar *>()->isVisible());
        QCOMPARE(actionOf(map)->text(), u"Retry"_s);
    }
};

QTEST_MAIN(TestServerChange)

#include "tst_serverchange.moc"
