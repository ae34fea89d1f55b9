#include "testserver.h"

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace server;

static Handler fixed(const QByteArray &body)
{
    return [body](const Request &) -> core::Result<Reply> { return Reply{body, "text/plain", 200, {}}; };
}

static core::Result<Reply> echo(const Request &request)
{
    return Reply{request.body, "text/plain", 200, {}};
}

static core::Result<Reply> describe(const Request &request)
{
    return Reply{request.method + ' ' + request.pathParameters.value(u"id"_s).toUtf8() + ' '
                     + request.query.queryItemValue(u"q"_s, QUrl::FullyDecoded).toUtf8(),
                 "text/plain",
                 200,
                 {}};
}

static core::Result<Reply> fail(const Request &request)
{
    return core::Error{static_cast<core::ErrorCode>(request.pathParameters.value(u"code"_s).toInt()), u"said so"_s};
}

static core::Result<Reply> brokenHeader(const Request &)
{
    return Reply{"{}", "application/json", 200, {{"Location", "/a\r\nSet-Cookie: b=c"}}};
}

ServerOptions TestServer::options()
{
    ServerOptions options;
    options.port = 0;
    options.loops = 1;
    options.poolThreads = 2;
    return options;
}

void TestServer::addLater(RouteTable &table, TestServer *self)
{
    const auto later = [self](const Request &, Responder responder) {
        {
            const std::lock_guard lock(self->m_mutex);
            self->m_later.push_back(std::move(responder));
        }
        self->m_laterCame.release();
    };
    table.add({"GET", "/later", ConsoleUsers, Runs::Later, 0, later, {}});
    table.add({"GET",
               "/later-throw",
               ConsoleUsers,
               Runs::Later,
               0,
               [](const Request &, Responder) { throw std::runtime_error("no"); },
               {}});
}

void TestServer::addStreams(RouteTable &table, TestServer *self)
{
    const auto stream = [self](const Request &) -> core::Result<Reply> {
        Reply reply;
        reply.contentType = "text/plain";
        {
            const std::lock_guard lock(self->m_mutex);
            auto [writer, body] = StreamBody::make(self->m_streamOptions);
            self->m_writers.push_back(std::move(writer));
            reply.stream = std::move(body);
        }
        self->m_streamCame.release();
        return reply;
    };
    const auto produced = [self](bool fails) {
        return [self, fails](const Request &request) -> core::Result<Reply> {
            Reply reply;
            reply.contentType = "text/plain";
            const int pieces = request.pathParameters.value(u"pieces"_s).toInt();
            reply.stream = StreamBody::produced([self, fails, pieces, done = 0]() mutable -> core::Result<QByteArray> {
                if (done == pieces && fails)
                    return core::Error{core::ErrorCode::Storage, u"said so"_s};
                if (done == pieces)
                    return QByteArray();
                ++self->produced;
                return QByteArray(PieceBytes, static_cast<char>('a' + done++ % 26));
            });
            return reply;
        };
    };
    table.add({"GET", "/stream", ConsoleUsers, Runs::OnLoop, 0, stream, {}});
    table.add({"GET", "/pool/stream", ConsoleUsers, Runs::InPool, 0, stream, {}});
    table.add({"GET", "/produced/{pieces}", ConsoleUsers, Runs::InPool, 0, produced(false), {}});
    table.add({"GET", "/produced-fails/{pieces}", ConsoleUsers, Runs::InPool, 0, produced(true), {}});
}

RouteTable TestServer::routes(TestServer *self)
{
    const auto wait = [self](const Request &) -> core::Result<Reply> {
        self->entered.release();
        self->gate.acquire();
        return Reply{"gate", "text/plain", 200, {}};
    };
    const auto exposition = [self](const Request &) -> core::Result<Reply> { return self->metrics->exposition(); };
    RouteTable table;
    table.add({"GET", "/fast", ConsoleUsers, Runs::OnLoop, 0, fixed("fast"), {}});
    table.add({"GET", "/large", ConsoleUsers, Runs::OnLoop, 0, fixed(QByteArray(2 * 1024 * 1024, 'x')), {}});
    table.add({"GET", "/pool", ConsoleUsers, Runs::InPool, 0, fixed("pool"), {}});
    table.add({"GET", "/gate", ConsoleUsers, Runs::InPool, 0, wait, {}});
    table.add({"GET", "/slow-gate", ConsoleUsers, Runs::InSlowPool, 0, wait, {}});
    table.add({"POST", "/echo", ConsoleUsers, Runs::OnLoop, 1000, echo, {}});
    table.add({"POST", "/pool/echo", ConsoleUsers, Runs::InPool, 8 * 1024 * 1024, echo, {}});
    table.add({"GET", "/items/{id}", ConsoleUsers, Runs::OnLoop, 0, describe, {}});
    table.add({"PUT", "/items/{id}", ConsoleUsers, Runs::OnLoop, 1000, describe, {}});
    table.add({"POST", "/admin", Administrators, Runs::OnLoop, 1000, fixed("admin"), {}});
    table.add({"GET", "/anyone", Anybody, Runs::OnLoop, 0, fixed("anyone"), {}});
    table.add({"GET", "/fail/{code}", ConsoleUsers, Runs::OnLoop, 0, fail, {}});
    table.add({"GET",
               "/throw",
               ConsoleUsers,
               Runs::InPool,
               0,
               [](const Request &) -> core::Result<Reply> { throw std::runtime_error("no"); },
               {}});
    table.add({"GET", "/broken-header", ConsoleUsers, Runs::OnLoop, 0, brokenHeader, {}});
    addLater(table, self);
    addStreams(table, self);
    table.add({"GET", "/metrics", ConsoleUsers, Runs::OnLoop, 0, exposition, {}});
    return table;
}

TestServer::TestServer(ServerOptions given)
{
    auto started = HttpServer::start(std::move(given), routes(this), metrics);
    if (!started)
        qFatal("The server does not start: %s", qPrintable(started.error().detail));
    http = *std::move(started);
}

// A request that never came would otherwise hang the test without a word.
static void waitFor(QSemaphore &came, const char *path)
{
    constexpr int PatienceMs = 20000;
    if (!came.tryAcquire(1, PatienceMs))
        qFatal("No GET %s came in", path);
}

Responder TestServer::takeLater()
{
    waitFor(m_laterCame, "/later");
    const std::lock_guard lock(m_mutex);
    Responder responder = std::move(m_later.front());
    m_later.pop_front();
    return responder;
}

StreamWriter TestServer::takeWriter()
{
    waitFor(m_streamCame, "/stream");
    const std::lock_guard lock(m_mutex);
    StreamWriter writer = std::move(m_writers.front());
    m_writers.pop_front();
    return writer;
}

void TestServer::setStreamOptions(const StreamOptions &options)
{
    const std::lock_guard lock(m_mutex);
    m_streamOptions = options;
}

TestServer::~TestServer()
{
    gate.release(1000); // so that no handler keeps stop() waiting
    http->stop(std::chrono::milliseconds(500));
}
