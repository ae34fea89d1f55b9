#include "eventloop.h"

#include "core/base/logging.h"
#include "server/http/connection.h"
#include "server/http/handlercall.h"
#include "server/http/servercontext.h"

#include <QCoreApplication>

#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace server {

namespace {

//! So many connections past the limit still get their 503; further ones are closed without a word.
constexpr int RefusalsAtOnce = 256;

constexpr std::chrono::milliseconds AcceptPause{100};

std::chrono::milliseconds sweepInterval(std::chrono::milliseconds idleLimit)
{
    return std::clamp(idleLimit / 8, std::chrono::milliseconds(10), std::chrono::milliseconds(1000));
}

} // namespace

EventLoop::EventLoop(ServerContext &context)
    : m_context(context)
    , m_sweep(this)
    , m_inbox(this)
    , m_gate(std::make_shared<AnswerGate>(*this, context.metrics))
{
    // Out of file descriptors, QTcpServer stops accepting for good unless it is told to go on.
    connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
        qCWarning(core::lcHttp).noquote() << "Cannot accept a connection:" << errorString();
        QTimer::singleShot(AcceptPause, this, [this] { resumeAccepting(); });
    });
    connect(&m_sweep, &QTimer::timeout, this, &EventLoop::checkDeadlines);
}

EventLoop::~EventLoop()
{
    m_gate->close();
}

bool EventLoop::listenOn(int descriptor)
{
    m_sweep.start(sweepInterval(m_context.options.idleLimit));
    return setSocketDescriptor(descriptor);
}

void EventLoop::incomingConnection(qintptr descriptor)
{
    const int open = ++m_context.connections;
    const int excess = open - m_context.options.maximumConnections;
    if (excess > 0)
        m_context.metrics->rejectedConnections().Increment();
    if (excess > RefusalsAtOnce) {
        --m_context.connections;
        ::close(static_cast<int>(descriptor));
        return;
    }
    m_context.metrics->connections().Increment();
    auto *connection = new Connection(descriptor, ++m_lastId, m_context, *this);
    connection->setParent(this);
    m_connections.insert(m_lastId, connection);
    if (excess > 0)
        connection->refuse(503, u"Too many connections"_s);
}

void EventLoop::postAnswer(quint64 id, Reply reply)
{
    m_inbox.post([this, id, reply = std::move(reply)] {
        if (Connection *connection = m_connections.value(id))
            connection->answer(reply);
    });
}

void EventLoop::deliver()
{
    AnswerGate::Delivery delivery = m_gate->take();
    for (LateAnswer &late : delivery.answers) {
        const Route &route = m_context.routes.routes()[static_cast<std::size_t>(late.ticket.route)];
        const Reply reply = settledReply(route, std::move(late.result));
        m_context.metrics->countRequest(late.ticket.route, reply.status,
                                        std::chrono::steady_clock::now() - late.ticket.started);
        qCDebug(core::lcHttp).noquote() << route.method << route.name << reply.status;
        if (Connection *connection = m_connections.value(late.ticket.connection))
            connection->answer(reply);
    }
    for (const quint64 id : delivery.woken) {
        if (Connection *connection = m_connections.value(id))
            connection->pumpStream();
    }
}

void EventLoop::remove(quint64 id)
{
    Connection *connection = m_connections.take(id);
    if (!connection)
        return;
    connection->deleteLater();
    m_context.metrics->connections().Decrement();
    --m_context.connections;
}

void EventLoop::checkDeadlines()
{
    const auto now = std::chrono::steady_clock::now();
    for (Connection *connection : m_connections.values()) // a copy: closing removes
        connection->checkDeadline(now);
}

void EventLoop::stopAccepting()
{
    close();
    for (Connection *connection : m_connections.values())
        connection->closeWhenIdle();
}

void EventLoop::closeAll()
{
    m_gate->close();
    m_sweep.stop();
    for (Connection *connection : m_connections.values())
        connection->abort();
    const QList<quint64> left = m_connections.keys();
    for (const quint64 id : left)
        remove(id);
    // Here, in the thread that they belong to, and not when it ends: nothing of the loop is then touched but by stop().
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace server
