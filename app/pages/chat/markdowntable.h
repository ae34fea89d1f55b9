#pragma once

class QTextTable;

namespace app {

class Theme;

//! Dresses a table of an answer for the theme: thin lines, a head on a ground of its own, columns of amounts to the
//! right. The first row is the head. GUI thread.
void dressTable(QTextTable &table, const Theme &theme);

//! Shares `width` pixels among the columns: each as wide as its texts if that fits, else none so narrow that a word
//! breaks or an amount wraps, and the rest to those with the longest texts. A table whose words alone are wider stays
//! wider. GUI thread.
void fitTable(QTextTable &table, double width);

} // namespace app
