#include "mainwindow.h"

#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/map/campusmapview.h"
#include "app/pages/map/mappage.h"
#include "app/shell/coachmarks.h"
#include "app/shell/consolesettings.h"
#include "app/shell/service.h"
#include "app/shell/statusline.h"
#include "app/widgets/preferences.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// What the window tells of the daemon, the hints of the first start, and its end.
namespace app {

void MainWindow::connectService()
{
    connect(m_statusLine, &StatusLine::leaveDemoRequested, this, &MainWindow::leaveDemo);
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
    m_coachMarks->setMarks(hints());
}

void MainWindow::leaveDemo()
{
    m_context.preferences.setConnection({}, true);
    m_statusLine->showNotice(tr("Starting with your own data."));
    showPage(PageId::Upload);
}

QList<CoachMarks::Mark> MainWindow::hints() const
{
    using Side = CoachMarks::Side;
    QList<CoachMarks::Mark> marks{
        {m_map->findChild<CampusMapView *>(), Side::Middle, tr("Every mark is a building"),
         tr("Shape and colour say how far its use is from what was expected. Choose a mark to see more.")},
        {m_map->findChild<QTableView *>(), Side::Left, tr("The worst come first"),
         tr("The table holds the same buildings and the utility that drives each score. Rest the pointer on one to "
            "read the reason. Enter opens one.")}};
    if (m_service.isBundled()) // elsewhere the campus is not ours to leave
        marks.append({m_statusLine->leaveDemoButton(), Side::Above, tr("This campus is simulated"),
                      tr("Look around as you like. With your own meter readings, start with your own data down here "
                         "and import them under Upload.")});
    return marks;
}

void MainWindow::addCoachMarks()
{
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

void MainWindow::saveState() const
{
    settings::WindowGeometry.write(saveGeometry());
    settings::NavigationCollapsed.write(m_wantsNamesHidden);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QStringList losses;
    for (const Page *page : std::as_const(m_byId))
        losses.append(page->lossAtEnd());
    losses.removeAll(QString());
    if (!losses.isEmpty() && !m_mayLose) {
        event->ignore();
        return askToClose(losses);
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::askToClose(const QStringList &losses)
{
    if (m_closeQuestion)
        return m_closeQuestion->activateWindow();
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Close the console"), losses.join(u' '), QMessageBox::NoButton, this);
    m_closeQuestion = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stay = question->addButton(tr("Keep open"), QMessageBox::RejectRole);
    QPushButton *leave = question->addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_mayLose = true;
        close();
    });
    question->open();
}

} // namespace app
