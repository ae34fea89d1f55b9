#include "bench_bare.h"

#include <QAbstractHttpServer>
#include <QEventLoop>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
//! Writes whole answers, header included, as they lie in memory: nothing could do less.
class BareServer : public QAbstractHttpServer
{
public:
    BareServer(const QByteArray &small, const QByteArray &large)
        : m_small(answer(small))
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
    BareServer(QByteArray small, QByteArray large)
        : m_small(std::move(small))
        , m_large(std::move(large))
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override
    {
        responder.write(request.url().path() == "/large"_L1 ? m_large : m_small, "application/json");
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override {}

private:
    const QByteArray m_small;
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

double milliseconds(const QString &number, const QString &unit)
{
    const double value = number.toDouble();
    return unit == "us"_L1 ? value / 1000 : unit == "s"_L1 ? value * 1000 : value;
}

} // namespace

BareLoops::BareLoops(int loops, const QByteArray &small, const QByteArray &large)
{
    for (int i = 0; i < loops; ++i) {
        const int descriptor = sharedSocket(m_port);
        auto thread = std::unique_ptr<QThread>(QThread::create([descriptor, small, large] {
            BareServer server(small, large);
            auto *listener = new QTcpServer;
            listener->setSocketDescriptor(descriptor);
            server.bind(listener);
            QEventLoop().exec();
        }));
        thread->start();
        m_threads.push_back(std::move(thread));
    }
}

BareLoops::~BareLoops()
{
    for (const auto &thread : m_threads) {
        thread->quit();
        thread->wait();
    }
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

} // namespace bench
