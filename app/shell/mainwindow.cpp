#include "mainwindow.h"

#include "app/client/bundleddaemon.h"
#include "app/client/connection.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/map/mappage.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/consolesettings.h"
#include "app/shell/navigation.h"
#include "app/shell/statusline.h"
#include "app/shell/topbar.h"
#include "app/widgets/preferences.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr QSize SmallestWindow{1100, 700};
constexpr QSize UsualWindow{1440, 900};
constexpr qsizetype LongestHistory = 50;
constexpr int NumberKeys = 9;

MainWindow::MainWindow(PageContext &context, BundledDaemon *daemon, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_daemon(daemon)
    , m_navigation(new Navigation(context.theme, this))
    , m_topBar(new TopBar(context, this))
    , m_statusLine(new StatusLine(context, this))
    , m_pages(new QStackedWidget(this))
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

    addPages();
    addKeys();
    connectDaemon();
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
    m_byId = {{static_cast<int>(PageId::Map), m_map},
              {static_cast<int>(PageId::Upload), upload},
              {static_cast<int>(PageId::WhatIf), m_whatIf},
              {static_cast<int>(PageId::Building), m_building}};
    m_navigation->addPage(PageId::Map, u"map"_s, m_map->title());
    m_navigation->addPage(PageId::Upload, u"upload"_s, upload->title());
    m_navigation->addPage(PageId::WhatIf, u"whatif"_s, m_whatIf->title());
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
                m_topBar->setTitle(page->title());
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
    addKey(QKeySequence(u"Esc"_s), tr("Close popup"), [this] {
        if (!page(m_current.page)->closePopup() && m_topBar->search()->hasFocus())
            page(m_current.page)->setFocus();
    });
}

void MainWindow::connectDaemon()
{
    m_statusLine->setCanLeaveDemo(m_daemon != nullptr);
    connect(m_statusLine, &StatusLine::leaveDemoRequested, this, &MainWindow::leaveDemo);
    connect(&m_context.connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Connected)
            m_statusLine->showNotice({});
    });
    if (!m_daemon)
        return;
    connect(m_daemon, &BundledDaemon::ready, &m_context.connection, &Connection::setBaseUrl);
    connect(m_daemon, &BundledDaemon::died, this, [this](const QString &reason) {
        m_statusLine->showNotice(tr("The service ended unexpectedly and is being started again."));
        m_statusLine->setToolTip(reason);
    });
    connect(m_daemon, &BundledDaemon::failed, this, [this](const QString &reason) {
        m_statusLine->showNotice(tr("The service could not be started: %1").arg(reason));
    });
}

void MainWindow::leaveDemo()
{
    m_context.preferences.set(settings::OwnCampus, true);
    m_context.connection.setBaseUrl({});
    m_statusLine->showNotice(tr("Starting with your own data."));
    m_daemon->start(BundledDaemon::Campus::Own);
    showPage(PageId::Upload);
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
    m_topBar->setTitle(page(place.page)->title());
    m_topBar->setCanGoBack(!m_history.isEmpty());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    settings::WindowGeometry.write(saveGeometry());
    settings::NavigationCollapsed.write(m_navigation->isCollapsed());
    QMainWindow::closeEvent(event);
}

} // namespace app
