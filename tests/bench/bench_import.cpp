// bench_import [ROWS]: imports a generated meter CSV in the 25-column campus form and prints how that compares with
// `sqlite3 x.db '.import --csv'` of the same file into an unindexed table. Limits: at least 1.5 times as fast, at most
// 400 MB. Both orders of rows are measured. Exit code 1 when a limit is missed.

#include "core/ingest/importer.h"
#include "core/model/sitezone.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr double LeastSpeed = 1.5;
constexpr double MostMegabytes = 400.0;
constexpr qint64 DefaultRows = 4'000'000;
constexpr qint64 Meters = 683;
constexpr EpochSeconds Start = 1'756'684'800; // 2025-09-01T00:00:00Z
constexpr qint64 FlushBytes = 1 << 20;

constexpr const char *Header =
    "siteId,siteName,simsCode,meterId,utility,readingTime,readingValue,readingUnits,readingUnitsDisplay,"
    "readingWindowStart,readingWindowEnd,expectedWindowReadings,totalWindowReadings,missingWindowReadings,"
    "filteredWindowReadings,readingWindowSum,readingWindowMean,readingWindowStandardDeviation,readingWindowMin,"
    "readingWindowMinTime,readingWindowMax,readingWindowMaxTime,year,month,day\n";

enum class Order { ByMeter, ByTime };

void appendRow(QByteArray &text, qint64 meter, const QByteArray &time, double value)
{
    const QByteArray date = time.first(10);
    char row[512];
    const int length = std::snprintf(
        row, sizeof row,
        "%lld,Building "
        "%lld,%lld,%lld,ELECTRICITY,%s,%.3f,kWh,kilowatt-hour,%sT00:00:00,%sT23:59:59,96,96,0,0,%.2f,%.4f,"
        "12.345,%.3f,%s,%.3f,%s,%s,%d,%d\n",
        meter % 287, meter % 287, meter % 287, 240000 + meter, time.constData(), value, date.constData(),
        date.constData(), value * 96, value, value / 2, time.constData(), value * 2, time.constData(),
        date.first(4).constData(), date.mid(5, 2).toInt(), date.last(2).toInt());
    text.append(row, length);
}

bool generate(const QString &path, qint64 rows, Order order)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const qint64 perMeter = std::max<qint64>(1, rows / Meters);
    QByteArray text = Header;
    quint32 random = 12345;
    for (qint64 i = 0; i < rows; ++i) {
        const qint64 meter = order == Order::ByMeter ? i / perMeter : i % Meters;
        const qint64 step = order == Order::ByMeter ? i % perMeter : i / Meters;
        random = random * 1664525 + 1013904223;
        appendRow(text, meter, SiteZone::formatUtc(Start + step * 900).chopped(1).toLatin1(),
                  (random >> 8) % 100000 / 1e3);
        if (text.size() >= FlushBytes) {
            file.write(text);
            text.clear();
        }
    }
    file.write(text);
    return file.flush();
}

//! Runs in a process of its own, so that its peak memory is the import's.
int importHere(const QString &csv, const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    const auto database = Database::open(folder);
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().detail));
        return 2;
    }
    QFile file(csv);
    const SystemClock clock;
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    qint64 parsed = 0;
    ImportSettings options;
    options.source = u"bench.csv"_s;
    options.progress = [&](qint64 taken, qint64) {
        parsed = taken < file.size() ? timer.elapsed() : parsed;
        return true;
    };
    const auto outcome = Importer(**database, clock).importCsv(ImportKind::Meter, file, options);
    if (!outcome) {
        std::fprintf(stderr, "%s\n", qPrintable(outcome.error().detail));
        return 2;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%lld %lld %ld %lld\n", timer.elapsed(), parsed, usage.ru_maxrss, outcome->result.rowsIngested);
    return 0;
}

double sqliteSeconds(const QString &csv, const QString &database)
{
    QElapsedTimer timer;
    timer.start();
    const int status = QProcess::execute(u"sqlite3"_s, {database, u".import --csv '%1' reading"_s.arg(csv)});
    return status == 0 ? static_cast<double>(timer.elapsed()) / 1e3 : -1.0;
}

bool measure(const QString &name, qint64 rows, Order order)
{
    const QTemporaryDir folder;
    const QString csv = folder.filePath(u"meter.csv"_s);
    if (!generate(csv, rows, order)) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(csv));
        return false;
    }
    const double reference = sqliteSeconds(csv, folder.filePath(u"reference.db"_s));
    QFile::remove(folder.filePath(u"reference.db"_s));
    if (reference < 0.0) {
        std::fprintf(stderr, "The sqlite3 shell is needed for the comparison and could not be run\n");
        return false;
    }
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--import"_s, csv, folder.filePath(u"store"_s)});
    if (!child.waitForFinished(-1) || child.exitCode() != 0)
        return false;
    const QList<QByteArray> figures = child.readAllStandardOutput().trimmed().split(' ');
    const double seconds = figures.value(0).toDouble() / 1e3;
    const double megabytes = figures.value(2).toDouble() / 1024.0;
    std::printf("%s: %lld rows, %.0f MB, stored %s\n", qPrintable(name), rows,
                static_cast<double>(QFile(csv).size()) / 1e6, figures.value(3).constData());
    std::printf(
        "  sqlite3 .import %.2f s; import %.2f s (reading and checking %.2f s): %.2f times as fast, limit %.1f\n",
        reference, seconds, figures.value(1).toDouble() / 1e3, reference / seconds, LeastSpeed);
    std::printf("  peak memory %.0f MB, limit %.0f MB\n", megabytes, MostMegabytes);
    std::fflush(stdout);
    return reference / seconds >= LeastSpeed && megabytes <= MostMegabytes;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--import")
        return importHere(arguments.value(2), arguments.value(3));
    const qint64 rows = arguments.size() > 1 ? arguments[1].toLongLong() : DefaultRows;
    if (rows <= 0) {
        std::fprintf(stderr, "usage: bench_import [ROWS]\n");
        return 2;
    }
    const bool byMeter = measure(u"Rows meter by meter"_s, rows, Order::ByMeter);
    const bool byTime = measure(u"Rows in order of time"_s, rows, Order::ByTime);
    return byMeter && byTime ? 0 : 1;
}
