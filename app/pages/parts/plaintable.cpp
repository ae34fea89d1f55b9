#include "plaintable.h"

#include "app/theme/plaintip.h"
#include "app/widgets/rowtable.h"

#include <QScrollBar>
#include <QSignalBlocker>

namespace app {

QTableWidget *makePlainTable(Theme &theme, const QString &name, const QStringList &titles, QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(titles.size()), parent);
    table->setHorizontalHeaderLabels(titles);
    makeRowTable(*table, theme, name);
    table->setAlternatingRowColors(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void setRow(QTableWidget &table, int row, const QStringList &texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setToolTip(plainTip(texts.at(column)));
        table.setItem(row, column, item);
    }
}

void setRows(QTableWidget &table, const QList<QStringList> &rows)
{
    const auto holds = [&table, &rows](int row) {
        for (int column = 0; column < rows.at(row).size(); ++column) {
            const QTableWidgetItem *item = table.item(row, column);
            if (!item || item->text() != rows.at(row).at(column))
                return false;
        }
        return true;
    };
    bool isSame = table.rowCount() == rows.size();
    for (int row = 0; isSame && row < rows.size(); ++row)
        isSame = holds(row);
    if (isSame)
        return;
    const int chosen = table.currentRow();
    const int scrolled = table.verticalScrollBar()->value();
    const QSignalBlocker quiet(&table);
    table.clearContents();
    table.setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row)
        setRow(table, row, rows.at(row));
    if (chosen >= 0 && chosen < rows.size())
        table.selectRow(chosen);
    table.verticalScrollBar()->setValue(scrolled);
}

} // namespace app
