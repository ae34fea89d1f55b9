#include "mainwindow.h"

#include "app/pages/building/buildingpage.h"
#include "app/pages/chat/chatpage.h"
#include "app/pages/exports/exportspage.h"
#include "app/pages/jobs/jobspage.h"
#include "app/pages/map/mappage.h"
#include "app/pages/reports/reportspage.h"
#include "app/pages/sensors/sensorspage.h"
#include "app/pages/settings/settingspage.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/coachmarks.h"
#include "app/shell/helppanel.h"
#include "app/shell/navigation.h"
#include "app/shell/statusline.h"
#include "app/shell/topbar.h"
#include "app/widgets/taborder.h"

#include <QGuiApplication>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr qsizetype LongestHistory = 50;

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
    connect(m_navigation, &Navigation::pageChosen, this, [this](PageId page) {
        const QScopedValueRollback walks(m_isWalkingTheList, QGuiApplication::mouseButtons() == Qt::NoButton);
        showPage(page);
    });
    connect(m_topBar, &TopBar::backRequested, this, &MainWindow::goBack);
    connect(m_topBar, &TopBar::navigationToggled, this, &MainWindow::toggleNavigation);
    connect(m_topBar->search(), &BuildingSearch::buildingChosen, this, &MainWindow::showBuilding);
    connect(m_map, &MapPage::listChanged, this, [this] { m_topBar->search()->setBuildings(m_map->list()); });

    tabInReadingOrder(*central); // the status line was made before the pages
    takePlace();
    present({PageId::Map, {}});
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages()
{
    m_map = new MapPage(m_context, this);
    m_building = new BuildingPage(m_context, this);
    m_whatIf = new WhatIfPage(m_context, this);
    m_chat = new ChatPage(m_context, this);
    auto *upload = new UploadPage(m_context, this);
    auto *sensors = new SensorsPage(m_context, this);
    auto *reports = new ReportsPage(m_context, this);
    auto *exports = new ExportsPage(m_context, this);
    auto *jobs = new JobsPage(m_context, this);
    auto *settings = new SettingsPage(m_context, this);
    m_byId = {{static_cast<int>(PageId::Map), m_map},           {static_cast<int>(PageId::Upload), upload},
              {static_cast<int>(PageId::WhatIf), m_whatIf},     {static_cast<int>(PageId::Sensors), sensors},
              {static_cast<int>(PageId::Reports), reports},     {static_cast<int>(PageId::Exports), exports},
              {static_cast<int>(PageId::Jobs), jobs},           {static_cast<int>(PageId::Settings), settings},
              {static_cast<int>(PageId::Building), m_building}, {static_cast<int>(PageId::Chat), m_chat}};
    m_navigation->addPage(PageId::Map, u"map"_s, m_map->title());
    m_navigation->addPage(PageId::Upload, u"upload"_s, upload->title());
    m_navigation->addPage(PageId::WhatIf, u"whatif"_s, m_whatIf->title());
    m_navigation->addPage(PageId::Chat, u"chat"_s, m_chat->title());
    m_navigation->addPage(PageId::Sensors, u"sensors"_s, sensors->title());
    m_navigation->addPage(PageId::Reports, u"reports"_s, reports->title());
    m_navigation->addPage(PageId::Exports, u"exports"_s, exports->title());
    m_navigation->addPage(PageId::Jobs, u"jobs"_s, jobs->title());
    m_navigation->addPage(PageId::Settings, u"settings"_s, settings->title());
    for (Page *page : std::as_const(m_byId)) {
        m_pages->addWidget(page);
        connect(page, &Page::openPage, this, &MainWindow::showPage);
        connect(page, &Page::openBuilding, this, &MainWindow::showBuilding);
        connect(page, &Page::openWhatIf, this, [this](const QString &number) {
            m_whatIf->setBuilding(number);
            showPage(PageId::WhatIf);
        });
        connect(page, &Page::openChat, this, [this](const QString &number) {
            showPage(PageId::Chat);
            m_chat->askAbout(number);
        });
        connect(page, &Page::titleChanged, this, [this, page] {
            if (m_pages->currentWidget() == page)
                presentTitle(*page);
        });
    }
    connect(m_chat, &ChatPage::openScenario, this, [this](const Scenario &scenario) {
        m_whatIf->setScenario(scenario);
        showPage(PageId::WhatIf);
    });
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
    // Whoever comes from the map wants the score explained that stands there, not that of another utility.
    if (m_current.page == PageId::Map)
        m_building->showBuilding(number, m_map->utilityOf(number), m_map->scoring());
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
    QWidget *const before = page(place.page)->focusWidget(); // before the stack chooses the first it finds
    m_pages->setCurrentWidget(page(place.page));
    m_topBar->search()->clear();
    giveFocus(*page(place.page), before);
    m_navigation->setCurrentPage(place.page);
    presentTitle(*page(place.page));
    m_topBar->setCanGoBack(!m_history.isEmpty());
    m_help->raise(); // the page that came forward lies above it
    updateCoachMarks();
}

// Where the page was left, at first to its main control. Who goes along the list of pages with the arrow keys stays
// there.
void MainWindow::giveFocus(Page &page, QWidget *before)
{
    if (m_navigation->hasFocus() && m_isWalkingTheList)
        return;
    page.setAccessibleName(page.title()); // what a screen reader says where the page itself has the keyboard
    const bool isKept = before && before->isVisibleTo(&page) && before->isEnabled();
    (isKept ? before : page.mainControl())->setFocus(Qt::OtherFocusReason);
}

void MainWindow::presentTitle(const Page &page)
{
    m_topBar->setTitle(page.title());
    m_help->setPage(m_current.page, page.title());
}

} // namespace app
