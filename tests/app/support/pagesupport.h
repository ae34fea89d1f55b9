#pragma once

#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/pages/pagecontext.h"
#include "app/theme/theme.h"
#include "app/widgets/preferences.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

//! Everything a page works with, against one server.
struct PageWorld
{
    explicit PageWorld(const QUrl &url) { connection.setBaseUrl(url); }

    app::Theme theme;
    app::Connection connection;
    app::StatusMonitor status{connection};
    app::Preferences preferences;
    app::PageContext context{connection, status, theme, preferences};
};

//! Writes the page as it looks now into the folder for pictures; nothing when none is named.
inline void takePicture(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("METERHOUSE_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(page.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

//! The same page in light and dark, as a person sees it in the window.
inline void takePictures(app::Theme &theme, QWidget &page, const QString &name)
{
    for (const bool dark : {true, false}) {
        theme.setMode(dark ? app::Theme::Mode::Dark : app::Theme::Mode::Light);
        QApplication::processEvents();
        takePicture(page, name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
    }
}
