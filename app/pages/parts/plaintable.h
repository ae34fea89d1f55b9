#pragma once

#include "app/widgets/measures.h"

#include <QHeaderView>
#include <QTableWidget>

namespace app {

class Theme;

//! A table to read and choose rows in, in the console's usual form. Follows `theme`, which outlives it.
QTableWidget *makePlainTable(Theme &theme, const QString &name, const QStringList &titles, QWidget *parent);
//! One cell a text, from the first column on.
void setRow(QTableWidget &table, int row, const QStringList &texts);
//! All rows; the columns fit them anew when a text has changed. The choice stays where it was.
void setRows(QTableWidget &table, const QList<QStringList> &rows);

} // namespace app
