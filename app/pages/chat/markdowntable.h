#pragma once

class QTextTable;

namespace app {

class Theme;

//! Dresses a table of an answer for the theme: thin lines, a head on a ground of its own, columns of amounts to the
//! right. A table that would not fit beside itself gives each column the room its texts ask for, so that one of
//! sentences is not as narrow as one of numbers; the head of a column may wrap. GUI thread.
void dressTable(QTextTable &table, const Theme &theme);

} // namespace app
