#include "app/shell/buildingsearch.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/pagesupport.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace app;
using namespace Qt::StringLiterals;

// The search field by itself: it gets the buildings when it needs them, and says why Enter opens none.
class TestBuildingSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<QWidget> m_window;
    BuildingSearch *m_search = nullptr;
    std::unique_ptr<QSignalSpy> m_chosen;

    static QByteArray threeHalls()
    {
        core::BuildingList list;
        for (const auto &[number, name] : {std::pair(u"311"_s, u"Mount Hall"_s), std::pair(u"42"_s, u"River Hall"_s),
                                           std::pair(u"7"_s, u"Annex"_s)}) {
            core::BuildingSummary building;
            building.number = number;
            building.name = name;
            list.buildings.append(building);
        }
        return canned::bytes(core::wire::toJson(list));
    }

    void focus()
    {
        m_search->setFocus(Qt::ShortcutFocusReason);
        QTRY_VERIFY(m_search->hasFocus());
    }
    void type(const QString &text) { QTest::keyClicks(m_search, text); }
    void enter() { QTest::keyClick(m_search, Qt::Key_Return); }

private slots:
    void init()
    {
        m_server = std::make_unique<FakeServer>();
        m_server->setAnswer("/api/status", {200, canned::status()});
        m_server->setAnswer("/api/buildings", {200, threeHalls()});
        m_world = std::make_unique<PageWorld>(m_server->url());
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_search = new BuildingSearch(m_world->context, m_window.get());
        layout->addWidget(m_search);
        layout->addStretch();
        m_window->resize(500, 300);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setFocus();
        m_chosen = std::make_unique<QSignalSpy>(m_search, &BuildingSearch::buildingChosen);
    }

    void cleanup()
    {
        m_window.reset();
        m_world.reset();
        m_server.reset();
    }

    void listComesByItself()
    {
        focus();
        QTRY_COMPARE(m_search->completer()->model()->rowCount(), 3);
        type(u"hall"_s);
        QTRY_VERIFY(m_search->completer()->popup()->isVisible());
        QCOMPARE(m_search->completer()->completionCount(), 2);
    }

    void listThatComesLateOpensUnderWhatWasTyped()
    {
        m_server->setAnswer("/api/buildings", {200, threeHalls(), 300});
        focus();
        type(u"hall"_s);
        QTRY_VERIFY(m_search->completer()->popup()->isVisible());
    }

    void enterBeforeTheListWaitsForIt()
    {
        m_server->setAnswer("/api/buildings", {200, threeHalls(), 300});
        focus();
        type(u"annex"_s);
        enter();
        QVERIFY(m_search->note().contains(u"being loaded"_s));
        QCOMPARE(m_chosen->count(), 0);
        QTRY_COMPARE(m_chosen->count(), 1);
        QCOMPARE(m_chosen->constFirst().constFirst().toString(), u"7"_s);
        QVERIFY(m_search->note().isEmpty());
    }

    void severalHitsAreSaid()
    {
        focus();
        QTRY_COMPARE(m_search->completer()->model()->rowCount(), 3);
        type(u"hall"_s);
        enter();
        QTRY_VERIFY2(m_search->note().contains(u"2"_s), qPrintable(m_search->note()));
        QCOMPARE(m_chosen->count(), 0);
        QTest::keyClick(m_search, Qt::Key_Down); // as the note says
        QTRY_VERIFY(m_search->completer()->popup()->isVisible());
        QVERIFY(m_search->note().isEmpty());
        QTest::keyClick(m_search->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(m_search->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(m_chosen->count(), 1);
    }

    void noHitIsSaidUntilOneTypesOn()
    {
        focus();
        QTRY_COMPARE(m_search->completer()->model()->rowCount(), 3);
        type(u"castle"_s);
        enter();
        QTRY_VERIFY2(m_search->note().contains(u"castle"_s), qPrintable(m_search->note()));
        QCOMPARE(m_search->accessibleDescription(), m_search->note());
        type(u"x"_s);
        QVERIFY(m_search->note().isEmpty());
        enter();
        QTRY_VERIFY(!m_search->note().isEmpty());
        m_window->setFocus();
        QVERIFY(m_search->note().isEmpty());
    }

    void exactNumberGoesFirst()
    {
        focus();
        QTRY_COMPARE(m_search->completer()->model()->rowCount(), 3);
        m_search->setText(u"7"_s);
        enter();
        QCOMPARE(m_chosen->count(), 1);
        QCOMPARE(m_chosen->constFirst().constFirst().toString(), u"7"_s);
    }

    void failureIsSaidAndEnterTriesAgain()
    {
        m_server->setAnswer("/api/buildings", {500, R"({"detail":"disk full"})"});
        focus();
        type(u"annex"_s);
        enter();
        QTRY_VERIFY2(m_search->note().contains(u"could not be loaded"_s), qPrintable(m_search->note()));
        m_server->setAnswer("/api/buildings", {200, threeHalls()});
        enter();
        QTRY_COMPARE(m_chosen->count(), 1);
    }

    void namesOfTheServerBeforeAreForgotten()
    {
        focus();
        QTRY_COMPARE(m_search->completer()->model()->rowCount(), 3);
        FakeServer other;
        other.setAnswer("/api/status", {200, canned::status()});
        other.setAnswer("/api/buildings", {200, canned::buildings(false)});
        m_world->connection.setBaseUrl(other.url());
        QCOMPARE(m_search->completer()->model()->rowCount(), 0);
        m_search->setText(u"annex"_s);
        enter();
        QTRY_VERIFY2(m_search->note().contains(u"annex"_s), qPrintable(m_search->note()));
    }

    void listOfAPageSparesTheRequest()
    {
        core::BuildingSummary building;
        building.number = u"5"_s;
        building.name = u"Library"_s;
        core::BuildingList list;
        list.buildings = {building};
        focus();
        QTRY_COMPARE(m_search->completer()->model()->rowCount(), 3);
        m_server->requests.clear();
        m_search->setBuildings(list);
        m_window->setFocus();
        focus();
        QTRY_COMPARE(m_server->openSockets(), 0);
        QVERIFY(std::ranges::none_of(m_server->requests, [](const FakeServer::Request &request) {
            return request.target.startsWith("/api/buildings");
        }));
        QCOMPARE(m_search->completer()->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestBuildingSearch)

#include "tst_buildingsearch.moc"
