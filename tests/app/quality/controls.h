#pragma once

#include <QList>
#include <QString>

class QWidget;

// What a person works with in a window.
namespace controls {

//! A visible, enabled widget that the mouse can do something with, parts of a greater one left out: the field of a spin
//! box, the clear button of a field, scroll bars, column titles and splitter handles.
bool isControl(const QWidget &widget);
QList<QWidget *> controlsOf(const QWidget &window);
//! The greater control a focused part belongs to, such as the table of a cell editor.
QWidget *wholeOf(QWidget *part);
//! For messages: class, name and words.
QString describe(const QWidget &widget);

} // namespace controls
