#pragma once

#include <QString>

class QTableView;

namespace app {

class Theme;

//! Makes a table one to read and to choose a row in, in the console's usual form. Follows `theme`, which outlives it;
//! `name` is what screen readers call it.
void makeRowTable(QTableView &table, Theme &theme, const QString &name);

} // namespace app
