// How long a person waits for the console: from the start of its process, over loading its libraries, until the window
// has painted the buildings of a daemon that runs already. Each run is a process of its own.
//
//   QT_QPA_PLATFORM=offscreen bench_startup [URL]     without a URL over a demo campus of its own

#include "app/map/campusmapview.h"
#include "app/pages/map/mappage.h"
#include "app/shell/console.h"
#include "app/shell/mainwindow.h"
#include "app/shell/options.h"
#include "tests/support/daemonprocess.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 10;
constexpr double Limit = 1500; // milliseconds
constexpr int Patience = 60000;
constexpr auto Child = "--child";

//! As main.cpp does it, and then says so on standard output.
int showWindow(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(u"Meterhouse"_s);
    QCoreApplication::setApplicationName(u"meterhouse"_s);
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    Console console(u"/no/such/daemon"_s, folder.path());
    Options options;
    options.server = QUrl(QString::fromLocal8Bit(argv[2]));
    console.start(options);
    const auto *map = static_cast<MapPage *>(console.window()->page(PageId::Map));
    QObject::connect(map, &MapPage::listChanged, &application, [&console, map] {
        if (map->list().buildings.isEmpty())
            return;
        console.window()->repaint();
        QTextStream(stdout) << "usable" << Qt::endl;
        QCoreApplication::quit();
    });
    return QApplication::exec();
}

double timeOfOne(const QString &url)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(Child), url});
    while (process.waitForReadyRead(Patience)) {
        if (process.readAllStandardOutput().contains("usable")) {
            const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            process.waitForFinished(Patience);
            return elapsed;
        }
    }
    return -1;
}

int measure(const QString &url)
{
    QTextStream out(stdout);
    QList<double> times;
    for (int run = 0; run < Runs; ++run) {
        const double time = timeOfOne(url);
        if (time < 0) {
            QTextStream(stderr) << "the window showed no buildings of " << url << "\n";
            return 1;
        }
        times.append(time);
    }
    out << u"first start %1 ms\n"_s.arg(times.constFirst(), 0, 'f', 0);
    std::ranges::sort(times);
    const double median = times.at(times.size() / 2);
    out << u"start to window with buildings, %1 runs: median %2 ms, worst %3 ms, %4 of the limit of %5 ms\n"_s.arg(Runs)
               .arg(median, 0, 'f', 0)
               .arg(times.constLast(), 0, 'f', 0)
               .arg(times.constLast() / Limit, 0, 'f', 2)
               .arg(Limit);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 2 && QByteArray(argv[1]) == Child)
        return showWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    if (argc > 1)
        return measure(QString::fromLocal8Bit(argv[1]));
    support::DaemonProcess daemon;
    if (!daemon.start({u"--demo"_s})) {
        QTextStream(stderr) << daemon.errorOutput();
        return 1;
    }
    return measure(daemon.baseUrl().toString());
}
