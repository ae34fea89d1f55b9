// Our HTTP server beside the least that Qt can do: a QAbstractHttpServer that writes one fixed answer. Both serve the
// same bytes on the same cores, wrk drives them in turns, and the ratios are compared with their limits.
//
//   bench_http [--seconds N] [--rounds N] [--connections N] [--upload MIB]

#include "server/http/server.h"

#include <QAbstractHttpServer>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextStream>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LargeBytes = 60 * 1024;

QByteArray smallBody()
{
    return QByteArrayLiteral(R"({"status":"ok"})");
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
//! Writes whole answers, header included, as they lie in memory: nothing could do less.
class BareServer : public QAbstractHttpServer
{
public:
    explicit BareServer(const QByteArray &large)
        : m_small(answer(smallBody()))
        , m_large(answer(large))
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        socket->write(request.url().path() == "/large"_L1 ? m_large : m_small);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}

private:
    static QByteArray answer(const QByteArray &body)
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
               + "\r\n\r\n" + body;
    }

    const QByteArray m_small;
    const QByteArray m_large;
};
#else
//! Newer versions hide the socket; the responder is the least there is.
class BareServer : public QAbstractHttpServer
{
public:
    explicit BareServer(QByteArray large)
        : m_large(std::move(large))
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override
    {
        responder.write(request.url().path() == "/large"_L1 ? m_large : smallBody(), "application/json");
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override {}

private:
    const QByteArray m_large;
};
#endif

int sharedSocket(quint16 &port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    // Accepted sockets inherit it. Without it the bare server's separate writes of header and body wait for each
    // other's acknowledgement, 40 ms each time, and there would be nothing to compare with.
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), size);
    ::listen(descriptor, 1024);
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    port = ntohs(address.sin_port);
    return descriptor;
}

//! QAbstractHttpServer on so many event loops of its own.
class BareLoops
{
public:
    BareLoops(int loops, const QByteArray &large)
    {
        for (int i = 0; i < loops; ++i) {
            const int descriptor = sharedSocket(m_port);
            auto thread = std::unique_ptr<QThread>(QThread::create([descriptor, large] {
                BareServer server(large);
                auto *listener = new QTcpServer;
                listener->setSocketDescriptor(descriptor);
                server.bind(listener);
                QEventLoop().exec();
            }));
            thread->start();
            m_threads.push_back(std::move(thread));
        }
    }
    ~BareLoops()
    {
        for (const auto &thread : m_threads) {
            thread->quit();
            thread->wait();
        }
    }
    quint16 port() const { return m_port; }

private:
    quint16 m_port = 0;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

struct Figures
{
    double requestsPerSecond = 0;
    double p99Ms = 0;
    bool clean = true; //!< no answer but 2xx
};

double milliseconds(const QString &number, const QString &unit)
{
    const double value = number.toDouble();
    return unit == "us"_L1 ? value / 1000 : unit == "s"_L1 ? value * 1000 : value;
}

Figures drive(quint16 port, const QString &path, int seconds, int connections)
{
    QProcess wrk;
    wrk.start(u"wrk"_s, {u"-t2"_s, u"-c%1"_s.arg(connections), u"-d%1s"_s.arg(seconds), u"--latency"_s,
                         u"http://127.0.0.1:%1%2"_s.arg(QString::number(port), path)});
    wrk.waitForFinished(-1);
    const QString output = QString::fromUtf8(wrk.readAllStandardOutput());
    static const QRegularExpression rate(u"Requests/sec:\\s+([0-9.]+)"_s);
    static const QRegularExpression tail(u"99%\\s+([0-9.]+)(us|ms|s)"_s);
    const auto slow = tail.match(output);
    return {rate.match(output).captured(1).toDouble(), milliseconds(slow.captured(1), slow.captured(2)),
            !output.contains("Non-2xx"_L1) && !output.contains("Socket errors"_L1)};
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
                Role::Anyone,
                Runs::OnLoop,
                0,
                [](const Request &) -> core::Result<Reply> {
                    return Reply{smallBody(), "application/json", 200, {}};
                },
                {}});
    routes.add({"GET",
                "/large",
                Role::Manager,
                Runs::OnLoop,
                0,
                [large](const Request &) -> core::Result<Reply> {
                    return Reply{large, "application/json", 200, {}};
                },
                {}});
    routes.add({"POST",
                "/sink",
                Role::Manager,
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
    const BareLoops bare(what.loops, large);
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
