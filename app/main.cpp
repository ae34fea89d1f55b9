#include "app/client/bundleddaemon.h"
#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/shell/consolesettings.h"
#include "app/shell/language.h"
#include "app/shell/mainwindow.h"
#include "app/shell/options.h"
#include "app/shell/screenshot.h"
#include "app/widgets/preferences.h"

#include <QApplication>
#include <QTextStream>

#include <memory>

using namespace Qt::StringLiterals;

// Help, version and mistakes are answered before a window system is needed.
static std::optional<int> answerAtOnce(const core::Result<app::Options> &options)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!options) {
        err << "meterhouse: " << options.error().detail << Qt::endl;
        return 2;
    }
    if (options->showHelp) {
        out << app::helpText();
        return 0;
    }
    if (options->showVersion) {
        out << "meterhouse " << METERHOUSE_VERSION << Qt::endl;
        return 0;
    }
    return {};
}

static core::Result<app::Options> optionsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return app::parseOptions(arguments);
}

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(u"Meterhouse"_s);
    QCoreApplication::setApplicationName(u"meterhouse"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(METERHOUSE_VERSION));
    const core::Result<app::Options> options = optionsOf(argc, argv);
    if (const auto code = answerAtOnce(options))
        return *code;

    QApplication application(argc, argv);
    app::installLanguage(QLocale());
    app::Theme theme;
    theme.setMode(options->theme);
    theme.install();
    app::Connection connection;
    app::StatusMonitor status(connection);
    app::Preferences preferences;
    theme.setUnits(preferences.units());
    theme.setReducedMotion(preferences.value(app::settings::ReducedMotion));
    app::PageContext context{connection, status, theme, preferences};

    const QUrl server = options->server.isEmpty() ? QUrl(app::settings::Server.read()) : options->server;
    std::unique_ptr<app::BundledDaemon> daemon;
    if (server.isEmpty())
        daemon = std::make_unique<app::BundledDaemon>(app::BundledDaemon::defaultProgram(),
                                                      app::BundledDaemon::defaultDataFolder());
    app::MainWindow window(context, daemon.get());
    if (daemon) {
        const bool own = app::settings::OwnCampus.read();
        daemon->start(own ? app::BundledDaemon::Campus::Own : app::BundledDaemon::Campus::Demo);
    } else {
        connection.setBaseUrl(server);
    }
    window.show();
    if (options->building.isEmpty())
        window.showPage(options->page);
    else
        window.showBuilding(options->building);
    if (!options->screenshot.isEmpty())
        app::writeScreenshot(window, connection, options->screenshot);
    return QApplication::exec();
}
