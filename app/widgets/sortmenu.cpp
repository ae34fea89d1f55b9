#include "sortmenu.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

namespace app {

SortMenu::SortMenu(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    for (QObject *watched :
         std::initializer_list<QObject *>{&table, table.viewport(), table.horizontalHeader()->viewport()})
        watched->installEventFilter(this);
}

void SortMenu::open(const QPoint &place)
{
    const QHeaderView *header = m_table.horizontalHeader();
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *columns = new QActionGroup(menu);
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        //: %1 is the title of a column.
        QAction *action =
            menu->addAction(tr("Sort by %1").arg(m_table.model()->headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(column == sorted);
        columns->addAction(action);
        connect(action, &QAction::triggered, &m_table, [this, column, order] { m_table.sortByColumn(column, order); });
    }
    menu->addSeparator();
    auto *orders = new QActionGroup(menu);
    for (const auto &[direction, text] :
         {std::pair(Qt::AscendingOrder, tr("Ascending")), std::pair(Qt::DescendingOrder, tr("Descending"))}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(direction == order);
        action->setEnabled(sorted >= 0 && sorted < header->count());
        orders->addAction(action);
        connect(action, &QAction::triggered, &m_table,
                [this, sorted, direction = direction] { m_table.sortByColumn(sorted, direction); });
    }
    menu->popup(place);
    menu->setActiveAction(columns->checkedAction() ? columns->checkedAction() : menu->actions().constFirst());
}

bool SortMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *request = static_cast<QContextMenuEvent *>(event);
        const bool byKeyboard = request->reason() == QContextMenuEvent::Keyboard;
        open(byKeyboard ? m_table.horizontalHeader()->mapToGlobal(QPoint()) : request->globalPos());
        return true;
    }
    if (watched == &m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool shiftF10 = key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier;
        if (shiftF10) {
            open(m_table.horizontalHeader()->mapToGlobal(QPoint()));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace app
