#pragma once

#include <QSize>

class QAbstractButton;
class QStyleOptionButton;

//! What radio buttons and check boxes with wrapping words share. `line` is the size with all words in one line.
namespace app::wrappedwords {

//! As wide as the longest word.
QSize leastSize(const QAbstractButton &button, QSize line);
int height(const QAbstractButton &button, QSize line, int width);
//! The mark beside the first line, the words wrapped, and the focus round the words.
void paint(QAbstractButton &button, const QStyleOptionButton &option);

} // namespace app::wrappedwords
