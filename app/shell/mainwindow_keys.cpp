#include "mainwindow.h"

#include "app/pages/building/buildingpage.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/coachmarks.h"
#include "app/shell/helppanel.h"
#include "app/shell/navigation.h"
#include "app/shell/topbar.h"

#include <QAction>

using namespace Qt::StringLiterals;

// The keys that work on every page.
namespace app {

constexpr int NumberKeys = 10;
constexpr int BuildingDigit = 0; // it is not in the list

void MainWindow::addKey(const QKeySequence &keys, const QString &what, std::function<void()> run)
{
    auto *action = new QAction(what, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
}

void MainWindow::addKeys()
{
    for (int digit = 0; digit < NumberKeys; ++digit) {
        addKey(QKeySequence(u"Ctrl+%1"_s.arg(digit)), tr("Switch page"), [this, digit] {
            if (const auto page = m_navigation->pageOf(digit))
                showPage(*page);
            else if (digit == BuildingDigit && !m_building->buildingNumber().isEmpty())
                showPage(PageId::Building);
        });
    }
    addKey(QKeySequence(u"Ctrl+B"_s), tr("Show or hide the names of the pages"), [this] { toggleNavigation(); });
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
    if (m_help->isVisible())
        m_help->close();
    else
        m_help->open();
}

} // namespace app
