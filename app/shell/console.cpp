#include "console.h"

#include "app/shell/heap.h"
#include "app/shell/mainwindow.h"
#include "app/shell/options.h"

#include <QApplication>
#include <QPixmapCache>

#include <utility>

namespace app {

Console::Console(const QString &daemonProgram, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_status(m_connection)
    , m_daemon(daemonProgram, dataFolder)
    , m_service(m_preferences, m_connection, m_daemon)
    , m_context{m_connection, m_status, m_theme, m_preferences}
{
    connect(&m_preferences, &Preferences::changed, this, &Console::follow);
    qApp->installEventFilter(&m_returnKey);
    connect(&m_motion, &PlatformMotion::changed, this, &Console::applyLook);
}

Console::~Console() = default;

void Console::start(const Options &options)
{
    // Qt keeps the name of every picture it ever kept, one for each control's size, state and palette and one for each
    // icon, even when the picture has gone. What is not kept has no name; drawing it again is cheaper than one sees.
    QPixmapCache::setCacheLimit(0);
    m_themeAsked = options.theme;
    m_language.choose(Language::localeOf(m_preferences.value(settings::Language)));
    applyLook();
    m_theme.install();
    m_window = std::make_unique<MainWindow>(m_context, m_service);
    if (!options.screenshot.isEmpty())
        m_window->poseForPicture();
    m_preferences.overrideServer(options.server);
    m_service.start();
    m_window->show();
    open(options);
}

void Console::startedAgain(const Options &options)
{
    if (!options.server.isEmpty())
        m_preferences.overrideServer(options.server);
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    QApplication::alert(m_window.get()); // where the platform does not let a window come to the front by itself
    open(options);
}

void Console::open(const Options &options)
{
    if (!options.building.isEmpty())
        m_window->showBuilding(options.building);
    else if (options.pageAsked)
        m_window->showPage(options.page);
}

void Console::follow(Preferences::Group group)
{
    switch (group) {
    case Preferences::Group::Language:
        // Later: the page that is being clicked on must not be deleted under its own signal.
        QMetaObject::invokeMethod(this, &Console::changeLanguage, Qt::QueuedConnection);
        return;
    case Preferences::Group::Look:
        m_themeAsked = Theme::Mode::Platform;
        return applyLook();
    case Preferences::Group::Units:
        return m_theme.setUnits(m_preferences.units());
    case Preferences::Group::Connection:
    case Preferences::Group::MapBackground:
    case Preferences::Group::Hints:
    case Preferences::Group::Assistant:
        return;
    }
}

void Console::applyLook()
{
    m_theme.setMode(m_themeAsked == Theme::Mode::Platform ? m_preferences.themeMode() : m_themeAsked);
    m_theme.setReducedMotion(m_preferences.value(settings::ReducedMotion) || m_motion.isReduced());
    m_theme.setUnits(m_preferences.units());
}

// Every text is made when its page is: a new window speaks the new language throughout.
void Console::changeLanguage()
{
    if (!m_window)
        return;
    if (m_window->isBusy())
        return m_window->showNotice(
            tr("The language changes at the next start: a page still has work under way that must not be lost."));
    m_language.choose(Language::localeOf(m_preferences.value(settings::Language)));
    m_window->saveState();
    const PageId page = m_window->currentPage();
    const QString building = m_window->currentBuilding();
    auto before = std::exchange(m_window, std::make_unique<MainWindow>(m_context, m_service));
    if (!building.isEmpty())
        m_window->showBuilding(building);
    m_window->showPage(page);
    m_window->show();
    before.reset();
    giveFreePagesBack(); // two windows took more than one ever will
}

} // namespace app
