// The daemon over a store of 287 buildings with 61 days of hourly electricity, and over one with ten times as many
// readings: requests per second and p99 of the routes a console lives on, and how long it takes to be ready.
//
//   bench_daemon [SECONDS]     needs wrk and meterhoused beside it
#include "bench_bare.h"
#include "core/campus/campusservice.h"
#include "core/demo/democampus.h"
#include "core/storage/sitestore.h"
#include "tests/support/daemonprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochSeconds Start = 1'735'689'600; // 2025-01-01T00:00:00Z
constexpr int Connections = 32;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

const char *verdict(bool met)
{
    return met ? "met" : "MISSED";
}

bool importFile(CampusService &campus, ImportKind kind, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto result = campus.importCsv(kind, file, path);
    if (!result)
        out() << result.error().detail << Qt::endl;
    return result.hasValue();
}

//! Fills the folder and scores it. Few rounds: what is measured here does not depend on how good the model is.
bool makeStore(const QString &folder, int days)
{
    CampusRecipe recipe;
    recipe.buildings = 287;
    recipe.days = days;
    recipe.intervalSeconds = 3600;
    recipe.start = Start;
    recipe.utilities = {Utility::Electricity};
    QTemporaryDir files;
    if (!writeCampus(generateCampus(recipe), recipe.zone, files.path()))
        return false;
    auto database = Database::open(folder);
    if (!database)
        return false;
    const SystemClock clock;
    CampusOptions options;
    options.booster.rounds = 5;
    const auto campus = CampusService::create(**database, clock, options);
    return campus && importFile(**campus, ImportKind::Building, files.filePath(u"building.csv"_s))
           && importFile(**campus, ImportKind::Weather, files.filePath(u"weather.csv"_s))
           && importFile(**campus, ImportKind::Meter, files.filePath(u"meter.csv"_s)) && (*campus)->waitUntilIdle();
}

QByteArray fetch(const QUrl &url)
{
    QNetworkAccessManager network;
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

struct StoreFigures
{
    double readySeconds = 0.0;
    bench::Figures buildings;
    bench::Figures bare;
    bench::Figures series;
};

StoreFigures measure(const QString &folder, int days, int seconds)
{
    StoreFigures figures;
    support::DaemonProcess daemon;
    QElapsedTimer timer;
    timer.start();
    if (!daemon.start({}, folder)) {
        out() << daemon.errorOutput() << Qt::endl;
        return figures;
    }
    figures.readySeconds = static_cast<double>(timer.elapsed()) / 1000.0;

    const auto port = static_cast<quint16>(daemon.baseUrl().port());
    const QByteArray list = fetch(daemon.baseUrl().resolved(QUrl(u"/api/buildings"_s)));
    const bench::BareLoops bare(2, {}, list);
    figures.bare = bench::drive(bare.port(), u"/large"_s, seconds, Connections);
    figures.buildings = bench::drive(port, u"/api/buildings"_s, seconds, Connections);
    const QString from = SiteZone::utc().format(Start + (days - 61) * SecondsPerDay);
    figures.series = bench::drive(port, u"/api/buildings/101/timeseries?start=%1"_s.arg(from), seconds, Connections);
    out() << u"  GET /api/buildings: %1 bytes, bare server %2/s, ours %3/s (%4), p99 %5 ms\n"_s.arg(list.size())
                 .arg(figures.bare.requestsPerSecond, 0, 'f', 0)
                 .arg(figures.buildings.requestsPerSecond, 0, 'f', 0)
                 .arg(figures.buildings.clean ? u"clean"_s : u"ERRORS"_s)
                 .arg(figures.buildings.p99Ms, 0, 'f', 2)
          << u"  time series of 61 days, hourly: %1/s (%2), p99 %3 ms\n"_s
                 .arg(figures.series.requestsPerSecond, 0, 'f', 0)
                 .arg(figures.series.clean ? u"clean"_s : u"ERRORS"_s)
                 .arg(figures.series.p99Ms, 0, 'f', 2)
          << u"  ready after %1 s"_s.arg(figures.readySeconds, 0, 'f', 2) << Qt::endl;
    return figures;
}

void judge(const StoreFigures &figures)
{
    const double ratio = figures.buildings.requestsPerSecond / figures.bare.requestsPerSecond;
    out() << "  buildings against bare   " << ratio << "  limit >= 0.5   " << verdict(ratio >= 0.5)
          << "\n  buildings p99 ms         " << figures.buildings.p99Ms << "  limit < 10     "
          << verdict(figures.buildings.p99Ms < 10.0) << "\n  time series p99 ms       " << figures.series.p99Ms
          << "  limit < 20     " << verdict(figures.series.p99Ms < 20.0) << "\n  ready s                  "
          << figures.readySeconds << "  limit <= 2     " << verdict(figures.readySeconds <= 2.0) << Qt::endl;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int seconds = argc > 1 ? QByteArray(argv[1]).toInt() : 5;
    if (QStandardPaths::findExecutable(u"wrk"_s).isEmpty()) {
        out() << "wrk is missing: install the package wrk" << Qt::endl;
        return 2;
    }
    QTemporaryDir small;
    QTemporaryDir large;
    out() << "making the stores" << Qt::endl;
    if (!makeStore(small.path(), 61) || !makeStore(large.path(), 610))
        return 1;
    out() << "287 buildings, 61 days" << Qt::endl;
    const StoreFigures few = measure(small.path(), 61, seconds);
    judge(few);
    out() << "287 buildings, 610 days" << Qt::endl;
    const StoreFigures many = measure(large.path(), 610, seconds);
    judge(many);
    const double lists = many.buildings.requestsPerSecond / few.buildings.requestsPerSecond;
    const double series = many.series.requestsPerSecond / few.series.requestsPerSecond;
    out() << "ten times the readings: buildings " << lists << " of the rate, limit >= 0.8, " << verdict(lists >= 0.8)
          << "; time series " << series << " of the rate, limit >= 0.8, " << verdict(series >= 0.8) << Qt::endl;
    return 0;
}
