#include "app/pages/map/mappage.h"
#include "app/shell/coachmarks.h"
#include "app/shell/console.h"
#include "app/shell/mainwindow.h"
#include "app/shell/navigation.h"
#include "app/shell/options.h"
#include "app/shell/statusline.h"
#include "app/shell/topbar.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/pagesupport.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>

using namespace app;
using namespace Qt::StringLiterals;

constexpr int DaemonPatience = 60000; // ms

// The wired console over a fake server for faults, and over the real daemon for its life.
class TestConsole : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Console> m_console;

    Options toServer() const
    {
        Options options;
        options.server = m_server->url();
        return options;
    }

    void start(const Options &options, const QString &program = u"/no/such/daemon"_s)
    {
        m_console = std::make_unique<Console>(program, m_folder.path());
        m_console->start(options);
    }

    template<typename T>
    bool shows(const QString &text) const
    {
        const auto labels = m_console->window()->findChild<T *>()->template findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    //! Also on a small screen, where the icons stand alone.
    QString navigationText(int row) const
    {
        const QListWidgetItem *entry = m_console->window()->findChild<Navigation *>()->item(row);
        return entry->data(Qt::AccessibleTextRole).toString();
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<FakeServer>();
        m_server->setAnswer("/api/status", {200, canned::status()});
        m_server->setAnswer("/api/buildings", {200, canned::buildings()});
        m_server->setAnswer("/api/buildings/311", {200, canned::building()});
    }

    void cleanup()
    {
        m_console.reset();
        m_server.reset();
    }

    void commandLineServerGoesFirstButIsNotKept()
    {
        start(toServer());
        QTRY_VERIFY(shows<TopBar>(u"connected"_s));
        QVERIFY(m_console->preferences().value(settings::Server).isEmpty());
        QCOMPARE(m_console->preferences().server(), m_server->url());
    }

    void linksOpenTheirBuilding()
    {
        Options options = toServer();
        options.building = u"311"_s;
        start(options);
        QCOMPARE(m_console->window()->currentPage(), PageId::Building);
        QCOMPARE(m_console->window()->currentBuilding(), u"311"_s);
    }

    void secondStartGoesWhereItAsks()
    {
        start(toServer());
        Options link;
        link.building = u"42"_s;
        m_console->window()->showMinimized();
        m_console->startedAgain(link);
        QCOMPARE(m_console->window()->currentBuilding(), u"42"_s);
        QVERIFY(m_console->window()->isVisible() && !m_console->window()->isMinimized());
        Options nothing;
        m_console->startedAgain(nothing); // only comes to the front
        QCOMPARE(m_console->window()->currentPage(), PageId::Building);
        FakeServer other;
        other.setAnswer("/api/status", {200, canned::status()});
        Options elsewhere;
        elsewhere.server = other.url();
        m_console->startedAgain(elsewhere);
        QCOMPARE(m_console->connection().baseUrl(), other.url());
    }

    void languageChangesAtOnce()
    {
        m_console = std::make_unique<Console>(u"/no/such/daemon"_s, m_folder.path());
        m_console->preferences().set(settings::Language, u"en"_s);
        m_console->start(toServer());
        m_console->window()->showPage(PageId::Settings);
        QCOMPARE(navigationText(0), u"Map"_s);
        const QPointer<MainWindow> before = m_console->window();
        m_console->preferences().set(settings::Language, u"de"_s);
        QTRY_VERIFY(!before);
        QCOMPARE(navigationText(0), u"Karte"_s);
        QCOMPARE(m_console->window()->currentPage(), PageId::Settings);
        QVERIFY(m_console->window()->isVisible());
        QCOMPARE(QLocale().language(), QLocale::German);
        QTRY_VERIFY(m_console->connection().state() == Connection::State::Connected); // the connection goes on
        m_console->preferences().set(settings::Language, u"en"_s);
        QTRY_COMPARE(navigationText(0), u"Map"_s);
    }

    void lookAndUnitsChangeAtOnce()
    {
        start(toServer());
        m_console->preferences().set(settings::ThemeMode, u"dark"_s);
        QVERIFY(m_console->theme().isDark());
        m_console->preferences().set(settings::ThemeMode, u"light"_s);
        QVERIFY(!m_console->theme().isDark());
        m_console->preferences().set(settings::Megajoules, true);
        QCOMPARE(m_console->theme().units().energy, EnergyUnit::Megajoules);
        m_console->preferences().set(settings::ReducedMotion, true);
        QVERIFY(m_console->theme().reducedMotion());
        QCOMPARE(m_console->theme().transition(200), 0);
        m_console->preferences().reset();
        QCOMPARE(m_console->theme().units(), Units());
    }

    void hintsPointAtWhatIsThere()
    {
        QByteArray status = canned::status();
        m_server->setAnswer("/api/status", {200, status.replace("\"simulated\":false", "\"simulated\":true")});
        settings::CoachMarks.write(true);
        start(toServer());
        auto *hints = m_console->window()->findChild<CoachMarks *>();
        QTRY_VERIFY(hints->isVisible());
        QStringList titles;
        while (hints->isVisible() && titles.size() < 5) {
            titles.append(hints->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        }
        QCOMPARE(titles, QStringList({u"Every mark is a building"_s, u"The worst come first"_s})); // a server's campus
    }

    void serverThatGoesAwayAndComesBack()
    {
        start(toServer());
        QTRY_VERIFY(shows<TopBar>(u"connected"_s));
        QTRY_VERIFY(shows<StatusLine>(u"building"_s));
        const quint16 port = m_server->serverPort();
        m_server.reset();
        m_console->window()->page(PageId::Map)->reload();
        QTRY_VERIFY(shows<TopBar>(u"no answer"_s));
        m_server = std::make_unique<FakeServer>(port);
        m_server->setAnswer("/api/status", {200, canned::status()});
        m_server->setAnswer("/api/buildings", {200, canned::buildings()});
        QTRY_VERIFY_WITH_TIMEOUT(shows<TopBar>(u"connected"_s), 15000);
        QTRY_VERIFY(!static_cast<MapPage *>(m_console->window()->page(PageId::Map))->list().buildings.isEmpty());
    }

    void workOfAServerThatWentAwayIsNotShownAsGoingOn()
    {
        m_server->setAnswer("/api/status", {200, canned::status(1)});
        start(toServer());
        auto *progress = m_console->window()->findChild<StatusLine *>()->findChild<QProgressBar *>();
        QTRY_VERIFY(progress->isVisible());
        QCOMPARE(progress->value(), 61);
        m_server.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!progress->isVisible(), 15000);
    }

    void garbageIsSaid()
    {
        m_server->setAnswer("/api/status", {200, "<html>it works</html>"});
        start(toServer());
        QTRY_VERIFY_WITH_TIMEOUT(shows<TopBar>(u"wrong answer"_s), 15000);
        m_server->setAnswer("/api/status", {200, canned::status()});
        QTRY_VERIFY_WITH_TIMEOUT(shows<TopBar>(u"connected"_s), 15000);
    }

    void slowServerDoesNotHoldTheWindowUp()
    {
        m_server->setAnswer("/api/buildings", {200, canned::buildings(), 5000});
        start(toServer());
        QTRY_VERIFY(shows<TopBar>(u"connected"_s));
        const auto *map = static_cast<MapPage *>(m_console->window()->page(PageId::Map));
        for (const PageId page : {PageId::Upload, PageId::WhatIf, PageId::Settings, PageId::Map}) {
            m_console->window()->showPage(page);
            QCOMPARE(m_console->window()->currentPage(), page);
            QApplication::processEvents();
        }
        QVERIFY(map->list().buildings.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!map->list().buildings.isEmpty(), 15000);
    }

    void daemonThatCannotStartIsSaid()
    {
        start({});
        QTRY_VERIFY(shows<StatusLine>(u"/no/such/daemon"_s));
    }

    void daemonThatEndsBeforeItIsReadyIsSaidAndItsErrorShown()
    {
        const QString program = QDir(m_folder.path()).filePath(u"daemon.sh"_s);
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho 'the store is of a newer version' >&2\nexit 1\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        start({}, program);
        QTRY_VERIFY(shows<StatusLine>(u"the store is of a newer version"_s));
        QTRY_VERIFY(m_console->window()->findChild<MapPage *>()->findChild<ErrorBar *>()->isVisible());
    }

    void choosingAServerEndsTheOwnDaemonAndBack()
    {
        const QString program = QDir(qEnvironmentVariable("METERHOUSE_BIN")).filePath(u"meterhoused"_s);
        if (!QFileInfo(program).isExecutable())
            QSKIP("meterhoused is not built");
        m_console = std::make_unique<Console>(program, m_folder.path());
        m_console->preferences().setConnection({}, true);
        m_console->start({});
        QTRY_COMPARE_WITH_TIMEOUT(m_console->connection().state(), Connection::State::Connected, DaemonPatience);
        const QUrl own = m_console->connection().baseUrl();
        m_console->preferences().setConnection(m_server->url(), true);
        QCOMPARE(m_console->connection().baseUrl(), m_server->url());
        QTRY_COMPARE(m_console->connection().state(), Connection::State::Connected);
        QTcpSocket gone;
        gone.connectToHost(own.host(), static_cast<quint16>(own.port()));
        QVERIFY(!gone.waitForConnected(2000));
        m_console->preferences().setConnection({}, true);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->connection().state(), Connection::State::Connected, DaemonPatience);
        QVERIFY(m_console->connection().baseUrl() != m_server->url());
    }
};

QTEST_MAIN(TestConsole)

#include "tst_console.moc"
