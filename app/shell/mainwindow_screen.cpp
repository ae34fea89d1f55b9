#include "mainwindow.h"

#include "app/shell/coachmarks.h"
#include "app/shell/consolesettings.h"
#include "app/shell/navigation.h"

#include <QScreen>
#include <QWindow>

#include <utility>

// How the window fits its screen.
namespace app {

constexpr QSize SmallestWindow{1100, 700};
constexpr QSize UsualWindow{1440, 900};
constexpr QSize FrameRoom{8, 48}; // what a window manager puts round a window, about

// A screen smaller than the usual least size, a laptop at 200 % say, must still hold the window. The pages scroll then.
void MainWindow::fitScreen()
{
    setMinimumSize(SmallestWindow.boundedTo(screen()->availableSize() - FrameRoom));
}

void MainWindow::takePlace()
{
    fitScreen();
    m_wantsNamesHidden = settings::NavigationCollapsed.read();
    m_navigation->setCollapsed(m_wantsNamesHidden);
    resize(UsualWindow.boundedTo(screen()->availableSize() - FrameRoom));
    restoreGeometry(settings::WindowGeometry.read());
}

void MainWindow::poseForPicture()
{
    m_coachMarks->setMarks({});
    resize(UsualWindow);
}

void MainWindow::toggleNavigation()
{
    m_navigation->setCollapsed(!m_navigation->isCollapsed());
    if (!m_narrow) // what is made room with in a narrow window is no wish for all others
        m_wantsNamesHidden = m_navigation->isCollapsed();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < SmallestWindow.width();
    if (std::exchange(m_narrow, narrow) != narrow)
        m_navigation->setCollapsed(narrow || m_wantsNamesHidden);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    fitScreen();
    connect(windowHandle(), &QWindow::screenChanged, this, &MainWindow::fitScreen, Qt::UniqueConnection);
}

} // namespace app
