#include "mainwindow.h"

#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/map/campusmapview.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/map/mappage.h"
#include "app/pages/settings/settingspage.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/coachmarks.h"
#include "app/shell/consolesettings.h"
#include "app/shell/helppanel.h"
#include "app/shell/navigation.h"
#include "app/shell/service.h"
#include "app/shell/statusline.h"
#include "app/shell/topbar.h"
#include "app/widgets/preferences.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr QSize SmallestWindow{1100, 700};
constexpr QSize UsualWindow{1440, 900};
constexpr qsizetype LongestHistory = 50;
constexpr int NumberKeys = 9;

MainWindow::MainWindow(PageContext &context, Service &service, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_service(service)
    , m_navigation(new Navigation(context.theme, this))
    , m_topBar(new TopBar(context, this))
    , m_statusLine(new StatusLine(context, this))
    , m_pages(new QStackedWidget(this))
    , m_help(new HelpPanel(context.theme, m_pages))
{
    setWindowTitle(tr("Meterhouse"));
    setMinimumSize(SmallestWindow);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_pages, 1);
    right->addWidget(m_statusLine);
    auto *central = new QWidget(this);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    setCentralWidget(central);
    m_coachMarks = new CoachMarks(context.theme, central);

    addPages();
    addKeys();
    connectService();
    addCoachMarks();
    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);
    connect(m_topBar, &TopBar::backRequested, this, &MainWindow::goBack);
    connect(m_topBar, &TopBar::navigationToggled, this,
            [this] { m_navigation->setCollapsed(!m_navigation->isCollapsed()); });
    connect(m_topBar->search(), &BuildingSearch::buildingChosen, this, &MainWindow::showBuilding);
    connect(m_map, &MapPage::listChanged, this, [this] { m_topBar->search()->setBuildings(m_map->list()); });

    m_navigation->setCollapsed(settings::NavigationCollapsed.read());
    resize(UsualWindow);
    restoreGeometry(settings::WindowGeometry.read());
    present({PageId::Map, {}});
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages()
{
    m_map = new MapPage(m_context, this);
    m_building = new BuildingPage(m_context, this);
    m_whatIf = new WhatIfPage(m_context, this);
    auto *upload = new UploadPage(m_context, this);
    auto *settings = new SettingsPage(m_context, this);
    m_byId = {{static_cast<int>(PageId::Map), m_map},
              {static_cast<int>(PageId::Upload), upload},
              {static_cast<int>(PageId::WhatIf), m_whatIf},
              {static_cast<int>(PageId::Settings), settings},
              {static_cast<int>(PageId::Building), m_building}};
    m_navigation->addPage(PageId::Map, u"map"_s, m_map->title());
    m_navigation->addPage(PageId::Upload, u"upload"_s, upload->title());
    m_navigation->addPage(PageId::WhatIf, u"whatif"_s, m_whatIf->title());
    m_navigation->addPage(PageId::Settings, u"settings"_s, settings->title());
    for (Page *page : std::as_const(m_byId)) {
        m_pages->addWidget(page);
        connect(page, &Page::openPage, this, &MainWindow::showPage);
        connect(page, &Page::openBuilding, this, &MainWindow::showBuilding);
        connect(page, &Page::openWhatIf, this, [this](const QString &number) {
            m_whatIf->setBuilding(number);
            showPage(PageId::WhatIf);
        });
        connect(page, &Page::titleChanged, this, [this, page] {
            if (m_pages->currentWidget() == page)
                presentTitle(*page);
        });
    }
}

void MainWindow::addKey(const QKeySequence &keys, const QString &what, std::function<void()> run)
{
    auto *action = new QAction(what, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
}

void MainWindow::addKeys()
{
    for (int place = 0; place < NumberKeys; ++place) {
        addKey(QKeySequence(u"Ctrl+%1"_s.arg(place + 1)), tr("Switch page"), [this, place] {
            if (const auto page = m_navigation->pageAt(place))
                showPage(*page);
        });
    }
    addKey(QKeySequence(u"Ctrl+B"_s), tr("Show or hide the names of the pages"),
           [this] { m_navigation->setCollapsed(!m_navigation->isCollapsed()); });
    addKey(QKeySequence(u"Ctrl+K"_s), tr("Search buildings"), [this] {
        m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->search()->selectAll();
    });
    addKey(QKeySequence(u"Alt+Left"_s), tr("Back"), [this] { goBack(); });
    addKey(QKeySequence(u"F5"_s), tr("Reload"), [this] { page(m_current.page)->reload(); });
    addKey(QKeySequence(u"Esc"_s), tr("Close popup or help"), [this] { closeTopmost(); });
    addKey(QKeySequence(u"F1"_s), tr("Help of the page"), [this] { toggleHelp(); });
}

void MainWindow::closeTopmost()
{
    if (m_coachMarks->isVisible() && m_coachMarks->isAncestorOf(focusWidget()))
        return m_coachMarks->finish();
    if (page(m_current.page)->closePopup())
        return;
    if (m_help->isVisible())
        return toggleHelp();
    if (m_coachMarks->isVisible())
        return m_coachMarks->finish();
    if (m_topBar->search()->hasFocus())
        page(m_current.page)->setFocus();
}

void MainWindow::toggleHelp()
{
    const bool show = !m_help->isVisible();
    m_help->setVisible(show);
    if (!show)
        page(m_current.page)->setFocus();
}

void MainWindow::connectService()
{
    connect(m_statusLine, &StatusLine::leaveDemoRequested, this, &MainWindow::leaveDemo);
    connect(&m_context.connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Connected)
            m_statusLine->showNotice({});
    });
    connect(&m_service, &Service::daemonDied, this, [this](const QString &reason) {
        m_statusLine->showNotice(tr("The service ended unexpectedly and is being started again."), reason);
    });
    connect(&m_service, &Service::daemonFailed, this, [this](const QString &reason) {
        m_statusLine->showNotice(tr("The service could not be started: %1").arg(reason));
    });
    connect(&m_service, &Service::changed, this, &MainWindow::updateDemo);
    updateDemo();
}

void MainWindow::updateDemo()
{
    m_statusLine->setCanLeaveDemo(m_service.isBundled());
}

void MainWindow::leaveDemo()
{
    m_context.preferences.setConnection({}, true);
    m_statusLine->showNotice(tr("Starting with your own data."));
    showPage(PageId::Upload);
}

void MainWindow::addCoachMarks()
{
    using Side = CoachMarks::Side;
    m_coachMarks->setMarks(
        {{m_map->findChild<CampusMapView *>(), Side::Middle, tr("Every mark is a building"),
          tr("Shape and colour say how far its use is from what was expected. Choose a mark to see more.")},
         {m_map->findChild<QTableView *>(), Side::Left, tr("The worst come first"),
          tr("The table holds the same buildings with the reason for each score. Enter opens one.")},
         {m_statusLine->leaveDemoButton(), Side::Above, tr("This campus is simulated"),
          tr("Look around as you like. With your own meter readings, start with your own data down here and import "
             "them under Upload.")}});
    connect(m_coachMarks, &CoachMarks::closedForGood, this,
            [this] { m_context.preferences.set(settings::CoachMarks, false); });
    connect(m_map, &MapPage::listChanged, this, &MainWindow::updateCoachMarks);
    connect(&m_context.status, &StatusMonitor::statusChanged, this, &MainWindow::updateCoachMarks);
    connect(&m_context.preferences, &Preferences::changed, this, &MainWindow::updateCoachMarks);
}

void MainWindow::updateCoachMarks()
{
    const auto &status = m_context.status.status();
    const bool wanted = m_current.page == PageId::Map && status && status->simulated
                        && !m_map->list().buildings.isEmpty() && m_context.preferences.value(settings::CoachMarks);
    if (wanted)
        m_coachMarks->start();
    else
        m_coachMarks->pause();
}

bool MainWindow::isBusy() const
{
    return std::ranges::any_of(m_byId, [](const Page *page) { return page->isBusy(); });
}

void MainWindow::showNotice(const QString &text)
{
    m_statusLine->showNotice(text);
}

void MainWindow::withoutHints()
{
    m_coachMarks->setMarks({});
}

QString MainWindow::currentBuilding() const
{
    return m_building->buildingNumber();
}

Page *MainWindow::page(PageId page) const
{
    return m_byId.value(static_cast<int>(page));
}

void MainWindow::showPage(PageId page)
{
    go({page, page == PageId::Building ? m_building->buildingNumber() : QString()});
}

void MainWindow::showBuilding(const QString &number)
{
    go({PageId::Building, number});
}

void MainWindow::go(const Place &place)
{
    if (place == m_current)
        return;
    m_history.append(m_current);
    if (m_history.size() > LongestHistory)
        m_history.removeFirst();
    present(place);
}

void MainWindow::goBack()
{
    if (!m_history.isEmpty())
        present(m_history.takeLast());
}

void MainWindow::present(const Place &place)
{
    m_current = place;
    if (place.page == PageId::Building && m_building->buildingNumber() != place.building)
        m_building->showBuilding(place.building);
    m_pages->setCurrentWidget(page(place.page));
    m_navigation->setCurrentPage(place.page);
    presentTitle(*page(place.page));
    m_topBar->setCanGoBack(!m_history.isEmpty());
    m_help->raise(); // the page that came forward lies above it
    updateCoachMarks();
}

void MainWindow::presentTitle(const Page &page)
{
    m_topBar->setTitle(page.title());
    m_help->setPage(m_current.page, page.title());
}

void MainWindow::saveState() const
{
    settings::WindowGeometry.write(saveGeometry());
    settings::NavigationCollapsed.write(m_navigation->isCollapsed());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

} // namespace app
