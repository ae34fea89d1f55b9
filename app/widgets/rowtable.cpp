#include "rowtable.h"

#include "app/widgets/measures.h"
#include "app/widgets/selectiontint.h"

#include <QHeaderView>
#include <QTableView>

namespace app {

void makeRowTable(QTableView &table, Theme &theme, const QString &name)
{
    table.setAccessibleName(name);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(measures::rowHeight(table.fontMetrics()));
    table.horizontalHeader()->setHighlightSections(false);
    tintSelection(table, theme);
}

} // namespace app
