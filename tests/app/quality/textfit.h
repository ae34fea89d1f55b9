#pragma once

#include <QStringList>

class QWidget;

//! What is cut of the words below `window`, one line each: texts wider or higher than their widget, widgets that stick
//! out of what holds them, and pages that scroll sideways. Shortened texts that tell the whole in a tooltip are fine.
QStringList cutTexts(const QWidget &window);
