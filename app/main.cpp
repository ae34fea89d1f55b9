#include "app/shell/console.h"
#include "app/shell/heap.h"
#include "app/shell/mainwindow.h"
#include "app/shell/options.h"
#include "app/shell/screenshot.h"
#include "app/shell/singleinstance.h"

#include <QApplication>
#include <QIcon>
#include <QTextStream>

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

static QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

static int run(const app::Options &options, app::SingleInstance *instance)
{
    app::Console console(app::BundledDaemon::defaultProgram(), app::BundledDaemon::defaultDataFolder());
    console.start(options);
    if (instance) {
        QObject::connect(instance, &app::SingleInstance::startedAgain, &console, [&console](const QStringList &given) {
            // What it could not read, the second start has told already.
            if (const auto parsed = app::parseOptions(given))
                console.startedAgain(*parsed);
        });
    }
    if (!options.screenshot.isEmpty())
        app::writeScreenshot(*console.window(), console.connection(), options.screenshot);
    return QApplication::exec();
}

int main(int argc, char *argv[])
{
    app::giveLargeBlocksBack();
    QCoreApplication::setOrganizationName(u"Meterhouse"_s);
    QCoreApplication::setApplicationName(u"meterhouse"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(METERHOUSE_VERSION));
    const QStringList arguments = argumentsOf(argc, argv);
    const core::Result<app::Options> options = app::parseOptions(arguments);
    if (const auto code = answerAtOnce(options))
        return *code;

    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.meterhouse.Meterhouse"_s);
    QApplication::setWindowIcon(QIcon(u":/appicon/meterhouse.svg"_s));
    if (!options->screenshot.isEmpty()) // a picture is of a window of its own
        return run(*options, nullptr);
    app::SingleInstance instance(app::SingleInstance::usualName());
    if (instance.claim())
        return run(*options, &instance);
    if (instance.handOver(arguments))
        return 0;
    QTextStream(stderr) << "meterhouse: another one runs but does not answer" << Qt::endl;
    return 1;
}
