#pragma once

#include "app/shell/console.h"
#include "app/shell/mainwindow.h"
#include "app/shell/options.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/pagesupport.h"

#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

//! A server with the canned campus; `name` stands for Mount Hall, so that two campuses differ.
inline std::unique_ptr<FakeServer> campusServer(const QByteArray &name = "Mount Hall", int delayMilliseconds = 0)
{
    auto server = std::make_unique<FakeServer>();
    const auto answer = [&](const QByteArray &path, QByteArray body) {
        server->setAnswer(path, {200, body.replace("Mount Hall", name), delayMilliseconds});
    };
    server->setAnswer("/api/status", {200, canned::status()});
    answer("/api/buildings", canned::buildings());
    answer("/api/buildings/311", canned::building());
    answer("/api/buildings/311/timeseries", canned::timeSeries());
    answer("/api/predict", canned::prediction(1.0));
    answer("/api/imports", canned::imports());
    answer("/api/weather", R"({"data":[]})");
    return server;
}

//! The wired console over a fake server. Settings are as on the first start, in English.
struct FakeConsole
{
    explicit FakeConsole(const QUrl &server, const QString &building = {})
    {
        app::Options options;
        options.server = server;
        options.building = building;
        console.start(options);
        window().activateWindow();
    }

    app::MainWindow &window() const { return *console.window(); }
    template<typename T>
    T *find() const
    {
        return window().findChild<T *>();
    }
    //! Whether a visible text of the page holds these words.
    static bool shows(const QWidget &page, const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    static void resetSettings()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        app::settings::Language.write(QStringLiteral("en"));
        app::settings::CoachMarks.write(false);
    }

    QTemporaryDir folder;
    app::Console console{QStringLiteral("/no/such/daemon"), folder.path()};
};
