// Our HTTP server beside the least that Qt can do: a QAbstractHttpServer that writes one fixed answer. Both serve the
// same bytes on the same cores, wrk drives them in turns, and the ratios are compared with their limits.
//
//   bench_http [--seconds N] [--rounds N] [--connections N] [--upload MIB]

#include "bench_bare.h"

#include "server/http/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTextStream>

using namespace bench;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LargeBytes = 60 * 1024;

QByteArray smallBody()
{
    return QByteArrayLiteral(R"({"status":"ok"})");
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

std::unique_ptr<server::HttpServer> startOurs(int loops, const QByteArray &large)
{
    using namespace server;
    RouteTable routes;
    routes.add({"GET",
                "/small",
                Anybody,
                Runs::OnLoop,
                0,
                [](const Request &) -> core::Result<Reply> {
                    return Reply{smallBody(), "application/json", 200, {}};
                },
                {}});
    routes.add({"GET",
                "/large",
                ConsoleUsers,
                Runs::OnLoop,
                0,
                [large](const Request &) -> core::Result<Reply> {
                    return Reply{large, "application/json", 200, {}};
                },
                {}});
    routes.add({"POST",
                "/sink",
                ConsoleUsers,
                Runs::InPool,
                512LL * 1024 * 1024,
                [](const Request &request) -> core::Result<Reply> {
                    return Reply{QByteArray::number(request.body.size()), "text/plain", 200, {}};
                },
                {}});
    ServerOptions options;
    options.port = 0;
    options.loops = loops;
    auto started = HttpServer::start(options, std::move(routes), std::make_shared<Metrics>());
    if (!started)
        qFatal("%s", qPrintable(started.error().detail));
    return *std::move(started);
}

//! Peak resident memory of this process so far.
double peakMemoryMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype start = text.indexOf("VmHWM:") + 6;
    return text.mid(start, text.indexOf("kB", start) - start).trimmed().toDouble() / 1024;
}

//! Sends one body of so many MiB and says how much memory it takes to hold it: the limit leaves the import its room.
bool runUpload(int mebibytes)
{
    constexpr double LimitRatio = 1.5;
    const auto ours = startOurs(1, {});
    const double before = peakMemoryMiB();
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), ours->port());
    client.waitForConnected(-1);
    const QByteArray piece(1024 * 1024, 'b');
    const QByteArray size = QByteArray::number(mebibytes * piece.size());
    QElapsedTimer timer;
    timer.start();
    client.write("POST /sink HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
    for (int i = 0; i < mebibytes; ++i) {
        client.write(piece);
        while (client.bytesToWrite() > 0 && client.waitForBytesWritten(-1)) {
        }
    }
    client.waitForReadyRead(-1);
    const bool right = client.readAll().endsWith(size);
    const double seconds = static_cast<double>(std::max<qint64>(timer.elapsed(), 1)) / 1000;
    const double taken = peakMemoryMiB() - before;
    const double ratio = taken / mebibytes;
    QTextStream(stdout) << u"upload of %1 MiB: %2 MiB/s, memory %3 MiB, ratio %4 (limit %5) %6\n"_s.arg(mebibytes)
                               .arg(mebibytes / seconds, 0, 'f', 0)
                               .arg(taken, 0, 'f', 0)
                               .arg(ratio, 0, 'f', 2)
                               .arg(LimitRatio)
                               .arg(!right                ? u"ERRORS"_s
                                    : ratio <= LimitRatio ? u"ok"_s
                                                          : u"TOO MUCH"_s);
    return right && ratio <= LimitRatio;
}

struct Case
{
    QString path;
    int loops;
    double limit; //!< least ratio of our requests per second to the bare server's
};

bool runCase(const Case &what, int seconds, int rounds, int connections)
{
    const QByteArray large(LargeBytes, 'x');
    const BareLoops bare(what.loops, smallBody(), large);
    const auto ours = startOurs(what.loops, large);
    QList<double> bareRates, ourRates, ourTails, ratios;
    bool clean = true;
    for (int i = 0; i < rounds; ++i) {
        const Figures b = drive(bare.port(), what.path, seconds, connections);
        const Figures o = drive(ours->port(), what.path, seconds, connections);
        bareRates.append(b.requestsPerSecond);
        ourRates.append(o.requestsPerSecond);
        ourTails.append(o.p99Ms);
        ratios.append(o.requestsPerSecond / std::max(b.requestsPerSecond, 1.0));
        clean = clean && o.clean;
    }
    const bool passes = clean && median(ratios) >= what.limit;
    QTextStream(stdout) << u"%1 %2 loop(s): bare %3/s, ours %4/s, p99 %5 ms, ratio %6 (limit %7) %8\n"_s
                               .arg(what.path, -7)
                               .arg(what.loops)
                               .arg(median(bareRates), 0, 'f', 0)
                               .arg(median(ourRates), 0, 'f', 0)
                               .arg(median(ourTails), 0, 'f', 2)
                               .arg(median(ratios), 0, 'f', 2)
                               .arg(what.limit)
                               .arg(passes  ? u"ok"_s
                                    : clean ? u"TOO SLOW"_s
                                            : u"ERRORS"_s);
    return passes;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"seconds"_s, u"Length of one run."_s, u"n"_s, u"3"_s});
    parser.addOption({u"rounds"_s, u"Runs of each server, in turns; the median counts."_s, u"n"_s, u"5"_s});
    parser.addOption({u"upload"_s, u"Size of the upload."_s, u"MiB"_s, u"230"_s});
    parser.addOption({u"connections"_s, u"Connections of wrk."_s, u"n"_s, u"32"_s});
    parser.process(application);
    if (QStandardPaths::findExecutable(u"wrk"_s).isEmpty()) {
        QTextStream(stderr) << "wrk is missing: install the package wrk\n";
        return 2;
    }
    bool passes = runUpload(parser.value(u"upload"_s).toInt());
    for (const Case &what :
         {Case{u"/small"_s, 1, 0.8}, Case{u"/small"_s, 2, 0.8}, Case{u"/large"_s, 1, 0.5}, Case{u"/large"_s, 2, 0.5}})
        passes &= runCase(what, parser.value(u"seconds"_s).toInt(), parser.value(u"rounds"_s).toInt(),
                          parser.value(u"connections"_s).toInt());
    return passes ? 0 : 1;
}
