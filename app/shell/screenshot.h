#pragma once

#include <QString>

class QWidget;

namespace app {

class Connection;

//! Waits until the daemon answers and the page has had time to draw its data, writes the window's picture and quits
//! with 0; with 1 when the file cannot be written or the daemon does not come within a minute.
void writeScreenshot(QWidget &window, Connection &connection, const QString &file);

} // namespace app
