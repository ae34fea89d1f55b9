#include "app/client/bundleddaemon.h"
#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/map/mappage.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/coachmarks.h"
#include "app/shell/helppanel.h"
#include "app/shell/language.h"
#include "app/shell/mainwindow.h"
#include "app/shell/navigation.h"
#include "app/shell/service.h"
#include "app/shell/topbar.h"
#include "tests/app/support/pagesupport.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

#include <csignal>

using namespace app;
using namespace Qt::StringLiterals;

constexpr int TrainingPatience = 150000; // ms; the demo campus is trained and scored on a busy machine

// The whole console over the real daemon and its demo campus, which is started once: training takes a while.
class TestMainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<BundledDaemon> m_daemon;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<MainWindow> m_window;
    Language m_language;

    MapPage *map() const { return static_cast<MapPage *>(m_window->page(PageId::Map)); }
    QString titleShown() const { return m_window->findChild<TopBar *>()->findChild<QLabel *>()->text(); }
    bool shows(const QString &text) const
    {
        const auto labels = m_window->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

private slots:
    void initTestCase()
    {
        const QString program = QDir(qEnvironmentVariable("METERHOUSE_BIN")).filePath(u"meterhoused"_s);
        if (!QFileInfo(program).isExecutable())
            QSKIP("meterhoused is not built");
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_language.choose(QLocale(QLocale::English));
        m_world = std::make_unique<PageWorld>(QUrl());
        m_world->theme.install();
        m_daemon = std::make_unique<BundledDaemon>(program, m_folder.path());
        m_daemon->setFirstDelay(std::chrono::milliseconds(50));
        m_service = std::make_unique<Service>(m_world->preferences, m_world->connection, *m_daemon);
        m_window = std::make_unique<MainWindow>(m_world->context, *m_service);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        takePictures(m_world->theme, *m_window, u"window-starting"_s);
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_world->connection.state(), Connection::State::Connected, 60000);
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_service.reset();
        m_daemon.reset();
        m_world.reset();
    }

    void firstStartShowsThreeHints()
    {
        auto *hints = m_window->findChild<CoachMarks *>();
        QTRY_VERIFY_WITH_TIMEOUT(hints->isVisible(), 60000);
        QTest::qWait(500);
        QStringList titles;
        for (int shown = 1; shown <= 3; ++shown) {
            titles.append(hints->accessibleName());
            QVERIFY(m_window->rect().contains(hints->geometry()));
            takePictures(m_world->theme, *m_window, u"hint-%1"_s.arg(shown));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Next has the focus, at last Done
        }
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 3);
        QVERIFY(!hints->isVisible());
        QVERIFY(!m_world->preferences.value(settings::CoachMarks)); // for good
        m_world->preferences.set(settings::CoachMarks, true);       // asked for again
        QVERIFY(hints->isVisible());
        m_window->showPage(PageId::Upload);
        QVERIFY(!hints->isVisible());
        m_window->showPage(PageId::Map);
        QVERIFY(hints->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!hints->isVisible());
        QVERIFY(!m_world->preferences.value(settings::CoachMarks));
    }

    void scoresArriveByThemselves()
    {
        const auto scored = [this] {
            return std::ranges::any_of(map()->list().buildings, [](const core::BuildingSummary &building) {
                return building.status.has_value();
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(scored(), TrainingPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->status.status() && m_world->status.status()->pendingWork == 0,
                                 TrainingPatience);
        QVERIFY(shows(u"simulated campus"_s));
        QVERIFY(shows(u"connected"_s));
        QTRY_VERIFY(shows(u"40 buildings"_s));
        QTest::qWait(300); // the fade of the markers
        takePictures(m_world->theme, *m_window, u"map"_s);
    }

    void theMapsChoiceIsCarriedToTheBuilding()
    {
        const auto *building = static_cast<BuildingPage *>(m_window->page(PageId::Building));
        const auto combos = map()->findChildren<QComboBox *>();
        const core::BuildingSummary some = map()->list().buildings.first();
        const core::Utility other = some.utilities.last();
        QVERIFY(other != core::Utility::Electricity);
        combos.at(0)->setCurrentIndex(combos.at(0)->findData(core::utilityName(other)));
        combos.at(1)->setCurrentIndex(combos.at(1)->findData(core::scoringName(core::Scoring::PercentileRank)));
        QTRY_COMPARE(map()->list().selectedUtility, other);
        emit map()->openBuilding(some.number);
        QCOMPARE(m_window->currentBuilding(), some.number);
        QCOMPARE(building->utility(), other);
        QCOMPARE(building->scoring(), core::Scoring::PercentileRank);
        m_window->showPage(PageId::Map);
        combos.at(0)->setCurrentIndex(combos.at(0)->findData(core::utilityName(core::Utility::Electricity)));
        combos.at(1)->setCurrentIndex(combos.at(1)->findData(core::scoringName(core::Scoring::SizeNormalized)));
        QTRY_VERIFY(map()->list().selectedUtility == core::Utility::Electricity
                    && map()->list().scoring == core::Scoring::SizeNormalized);
    }

    void clickOnTheWorstOpensItsPopup()
    {
        auto *view = m_window->findChild<CampusMapView *>();
        auto *popup = m_window->findChild<BuildingPopup *>();
        auto *table = map()->findChild<QTableView *>();
        const QString worst = table->model()->index(0, 0).data(BuildingListModel::NumberRole).toString();
        table->selectRow(0);
        QCOMPARE(view->selected(), worst);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->number(), worst);
        QTest::qWait(500);
        takePictures(m_world->theme, *m_window, u"map-popup"_s);
        popup->findChild<QPushButton *>()->click();
        QCOMPARE(m_window->currentPage(), PageId::Building);
        QTest::qWait(1500);
        takePictures(m_world->theme, *m_window, u"window-building"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->currentPage(), PageId::Map);
        QCOMPARE(view->selected(), worst); // as it was left
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
    }

    void keysSwitchPages()
    {
        const auto *list = m_window->findChild<Navigation *>();
        QCOMPARE(list->count(), 9);
        const std::array pages{PageId::Map,     PageId::Upload,  PageId::WhatIf, PageId::Chat,    PageId::Sensors,
                               PageId::Reports, PageId::Exports, PageId::Jobs,   PageId::Settings};
        for (std::size_t i = pages.size(); i-- > 0;) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), Qt::ControlModifier);
            QCOMPARE(m_window->currentPage(), pages[i]);
            QCOMPARE(list->currentRow(), static_cast<int>(i));
            QVERIFY(list->currentItem()->toolTip().contains(u"Ctrl+%1"_s.arg(i + 1)));
        }
        for (const auto &[page, name] :
             {std::pair(PageId::Upload, u"window-upload"_s), std::pair(PageId::WhatIf, u"window-whatif"_s),
              std::pair(PageId::Settings, u"window-settings"_s)}) {
            m_window->showPage(page);
            QTest::qWait(500);
            takePictures(m_world->theme, *m_window, name);
        }
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), PageId::Map);
        auto *navigation = m_window->findChild<Navigation *>();
        QCOMPARE(navigation->width(), 160);
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(navigation->width() < 60);
        takePicture(*m_window, u"window-collapsed"_s);
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(navigation->width(), 160);
    }

    void helpBelongsToThePage()
    {
        auto *help = m_window->findChild<HelpPanel *>();
        for (const PageId page : {PageId::Map, PageId::Upload, PageId::WhatIf, PageId::Settings, PageId::Building}) {
            m_window->showPage(page);
            QTest::keyClick(m_window.get(), Qt::Key_F1);
            QVERIFY(help->isVisible());
            QVERIFY(help->findChild<QLabel *>()->text().contains(m_window->page(page)->title()));
            takePictures(m_world->theme, *m_window, u"help-%1"_s.arg(static_cast<int>(page)));
            QTest::keyClick(m_window.get(), Qt::Key_Escape);
            QVERIFY(!help->isVisible());
        }
        m_window->showPage(PageId::Map);
    }

    void searchListIsChosenFromByKeyboard()
    {
        auto *search = m_window->findChild<BuildingSearch *>();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"a"_s);
        QTRY_VERIFY(search->completer()->popup()->isVisible());
        QWidget *list = search->completer()->popup();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(m_window->currentPage(), PageId::Building);
        QTRY_VERIFY(search->text().isEmpty());
        m_window->showPage(PageId::Map);
    }

    void searchOpensABuilding()
    {
        auto *search = m_window->findChild<BuildingSearch *>();
        const core::BuildingSummary building = map()->list().buildings.last();
        search->setText(building.number);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_window->currentPage(), PageId::Building);
        QVERIFY(search->text().isEmpty());
        m_window->showPage(PageId::Map);
    }

    void fitsTheSmallestWindow()
    {
        m_window->resize(1100, 700);
        QCOMPARE(m_window->size(), QSize(1100, 700));
        QTest::qWait(100);
        takePictures(m_world->theme, *m_window, u"map-small"_s);
        m_window->resize(1440, 900);
    }

    void daemonThatDiesComesBack()
    {
        QSignalSpy died(m_daemon.get(), &BundledDaemon::died);
        QSignalSpy lists(map(), &MapPage::listChanged);
        ::kill(static_cast<pid_t>(m_daemon->processId()), SIGKILL);
        QTRY_COMPARE(died.count(), 1);
        QVERIFY(shows(u"The service ended unexpectedly and is being started again."_s));
        QTRY_VERIFY_WITH_TIMEOUT(!lists.isEmpty(), 60000); // the page reloads by itself
        // The connection's own question is under way beside that of the page, and may be answered after it.
        QTRY_COMPARE(m_world->connection.state(), Connection::State::Connected);
        QCOMPARE(map()->list().buildings.size(), 40);
        QVERIFY(shows(u"The service ended unexpectedly and is being started again."_s)); // long enough to be read
    }

    void ownDataLeaveTheDemo()
    {
        const auto buttons = m_window->findChildren<QPushButton *>();
        const auto leave = std::ranges::find_if(
            buttons, [](const QPushButton *button) { return button->text() == u"Start with my own data"_s; });
        QVERIFY(leave != buttons.end());
        (*leave)->click();
        QCOMPARE(m_window->currentPage(), PageId::Upload);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->connection.state(), Connection::State::Connected, 60000);
        m_window->showPage(PageId::Map);
        QTRY_COMPARE_WITH_TIMEOUT(map()->list().buildings.size(), 0, 30000);
        QVERIFY(!shows(u"simulated campus"_s));
        QTest::qWait(300);
        takePictures(m_world->theme, *m_window, u"window-own-empty"_s);
    }
};

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
