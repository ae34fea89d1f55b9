#include "server.h"

#include "core/base/logging.h"
#include "server/http/eventloop.h"
#include "server/http/listensocket.h"
#include "server/http/servercontext.h"

#include <QDeadlineTimer>
#include <QThread>

#include <sys/resource.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace server {

namespace {

//! Connections need a descriptor each; the usual soft limit of 1024 is below ours.
void raiseDescriptorLimit(int connections)
{
    constexpr rlim_t Others = 512; // the store, logs, upstream calls
    const rlim_t wanted = static_cast<rlim_t>(connections) + Others;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < wanted)
        qCWarning(core::lcHttp) << "Fewer file descriptors than connections are allowed:" << limit.rlim_cur;
}

core::Result<void> checkOptions(const ServerOptions &options)
{
    const auto wrong = [](const QString &what) { return core::Error{core::ErrorCode::InvalidArgument, what}; };
    if (options.address.isNull())
        return wrong(u"The listen address is not valid"_s);
    if (options.loops < 0 || options.poolThreads < 0 || options.queueDepth < 0)
        return wrong(u"Loops, pool threads and queue depth must not be negative"_s);
    if (options.maximumConnections < 1 || options.maximumHeaderBytes < 256)
        return wrong(u"At least one connection and 256 header bytes must be allowed"_s);
    if (options.idleLimit < std::chrono::milliseconds(1))
        return wrong(u"The idle limit must be positive"_s);
    if (!options.address.isLoopback() && !options.tls && !options.allowUnencrypted)
        return wrong(
            u"Without TLS, everybody on the way could read passwords and tokens sent to %1: name a certificate "
            "and its private key, or say that unencrypted connections are allowed "
            "(http.allow_unencrypted = true or --allow-unencrypted)"_s.arg(options.address.toString()));
    return {};
}

//! One socket a loop. A port that another process shares would take our clients in turns with it without any error, so
//! it is first opened unshared.
core::Result<std::vector<ListenSocket>> openSockets(const ServerOptions &options, int count)
{
    if (options.port != 0) {
        const auto probe = ListenSocket::open(options.address, options.port, false);
        if (!probe)
            return probe.error();
    }
    std::vector<ListenSocket> sockets;
    quint16 port = options.port;
    for (int i = 0; i < count; ++i) {
        auto socket = ListenSocket::open(options.address, port, true);
        if (!socket)
            return socket.error();
        port = socket->port();
        sockets.push_back(*std::move(socket));
    }
    return sockets;
}

} // namespace

class HttpServer::Private
{
public:
    Private(const ServerOptions &options, RouteTable routes, std::shared_ptr<Metrics> metrics)
        : context(options, std::move(routes), std::move(metrics))
    {
    }

    bool startLoop(ListenSocket socket)
    {
        auto thread = std::make_unique<QThread>();
        auto loop = std::make_unique<EventLoop>(context);
        thread->setObjectName(u"http-loop"_s);
        loop->moveToThread(thread.get());
        thread->start();
        bool listens = false;
        EventLoop *raw = loop.get();
        raw->inbox().run([&] { listens = raw->listenOn(socket.release()); });
        loops.push_back(std::move(loop));
        threads.push_back(std::move(thread));
        return listens;
    }

    void inLoops(void (EventLoop::*function)())
    {
        for (const auto &loop : loops) {
            EventLoop *raw = loop.get();
            raw->inbox().run([raw, function] { (raw->*function)(); });
        }
    }

    ServerContext context;
    quint16 port = 0;
    std::vector<std::unique_ptr<EventLoop>> loops;
    std::vector<std::unique_ptr<QThread>> threads;
};

core::Result<std::unique_ptr<HttpServer>> HttpServer::start(const ServerOptions &options, RouteTable routes,
                                                            std::shared_ptr<Metrics> metrics)
{
    if (const auto checked = checkOptions(options); !checked)
        return checked.error();
    if (const auto prepared = routes.prepare(); !prepared)
        return prepared.error();
    const auto tls = TlsSettings::read(options.tls);
    if (!tls)
        return tls.error();
    const int loops = options.loops > 0 ? options.loops : QThread::idealThreadCount();
    auto sockets = openSockets(options, loops);
    if (!sockets)
        return sockets.error();
    raiseDescriptorLimit(options.maximumConnections);
    metrics->setRoutes(routes.routes());

    auto d = std::make_unique<Private>(options, std::move(routes), std::move(metrics));
    d->port = sockets->front().port();
    if (*tls)
        d->context.tls.replace(**tls);
    std::unique_ptr<HttpServer> server(new HttpServer(std::move(d)));
    for (ListenSocket &socket : *sockets) {
        if (!server->d->startLoop(std::move(socket)))
            return core::Error{core::ErrorCode::Unavailable, u"The event loop cannot take the listening socket"_s};
    }
    qCInfo(core::lcHttp).noquote() << "Listening on" << options.address.toString() << "port" << server->port();
    return server;
}

HttpServer::HttpServer(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::port() const
{
    return d->port;
}

QHostAddress HttpServer::address() const
{
    return d->context.options.address;
}

bool HttpServer::isEncrypted() const
{
    return d->context.tls.isUsed();
}

core::Result<void> HttpServer::reloadCertificate()
{
    const auto tls = TlsSettings::read(d->context.options.tls);
    if (!tls)
        return tls.error();
    if (*tls)
        d->context.tls.replace(**tls);
    return {};
}

void HttpServer::stop(std::chrono::milliseconds deadline)
{
    if (d->context.stopping.exchange(true))
        return;
    const QDeadlineTimer timer(deadline);
    d->inLoops(&EventLoop::stopAccepting);
    while (d->context.connections > 0 && !timer.hasExpired()) {
        QThread::msleep(5);
        d->inLoops(&EventLoop::checkDeadlines);
    }
    d->inLoops(&EventLoop::closeAll);
    d->context.work.close();
    d->context.slowWork.close();
    for (const auto &loop : d->loops)
        loop->inbox().run([] {}); // answers that came last are dropped in their thread
    for (const auto &thread : d->threads) {
        thread->quit();
        thread->wait();
    }
    d->loops.clear();
    d->threads.clear();
}

} // namespace server
