#include "connection.h"

#include "core/base/logging.h"
#include "server/http/admission.h"
#include "server/http/eventloop.h"
#include "server/http/handlercall.h"
#include "server/http/servercontext.h"
#include "server/http/status.h"

#include <array>

using namespace Qt::StringLiterals;

namespace server {

namespace {

constexpr qint64 ReadBufferBytes = 64 * 1024; // what the socket may hold beside what we took
} // namespace

Connection::Connection(qintptr descriptor, quint64 id, ServerContext &context, EventLoop &loop)
    : m_id(id)
    , m_context(context)
    , m_loop(loop)
    , m_socket(makeSocket(context.tls))
    , m_parser(context.options.maximumHeaderBytes)
{
    m_socket->setSocketDescriptor(descriptor);
    m_socket->setReadBufferSize(ReadBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_remoteAddress = m_socket->peerAddress().toString().toLatin1();
    m_deadline = fromNow();
    connectSocket();
}

Connection::Instant Connection::fromNow() const
{
    return std::chrono::steady_clock::now() + m_context.options.idleLimit;
}

bool Connection::isPaused() const
{
    return m_phase == Phase::Working || m_phase == Phase::Streaming || m_phase == Phase::Draining
           || unsent() > OutgoingLimitBytes;
}

void Connection::readInput()
{
    std::array<char, ReadBufferBytes> bytes;
    qint64 size = 0;
    while ((m_phase == Phase::Draining || !isPaused()) && (size = m_socket->read(bytes.data(), bytes.size())) > 0) {
        if (m_phase == Phase::Draining)
            continue; // bytes of a request that was refused
        m_parser.append(bytes.data(), size);
        m_progress += size;
        parseInput();
    }
}

void Connection::parseInput()
{
    if (m_parsing)
        return; // an answer that is written at once leads back here
    m_parsing = true;
    while (!isPaused()) {
        const RequestParser::State state = m_parser.advance();
        if (state == RequestParser::State::NeedMore) {
            awaitInput();
            break;
        }
        if (state == RequestParser::State::HeaderDone)
            headerDone();
        else if (state == RequestParser::State::Complete)
            bodyDone();
        else
            refuse(m_parser.failureStatus(), failureDetail());
    }
    m_parsing = false;
}

QString Connection::failureDetail() const
{
    switch (m_parser.failureStatus()) {
    case 413:
        return m_phase == Phase::Body ? bodyTooLarge(m_context.routes.routes()[static_cast<std::size_t>(m_route)])
                                      : u"The body is too large"_s;
    case 431:
        return u"The request line and headers are longer than %1 bytes"_s.arg(m_context.options.maximumHeaderBytes);
    case 505:
        return u"Only HTTP/1.0 and HTTP/1.1 are understood"_s;
    default:
        return m_phase == Phase::Body ? u"The body is not well-formed HTTP"_s
                                      : u"The request line or a header is malformed"_s;
    }
}

void Connection::awaitInput()
{
    if (m_phase == Phase::Idle && m_parser.isWithinRequest()) {
        m_phase = Phase::Header; // and no later byte of the header puts the deadline off
        m_deadline = fromNow();
    } else if (m_phase == Phase::Body && m_progress >= LeastProgressBytes) {
        m_progress = 0;
        m_deadline = fromNow();
    }
}

void Connection::headerDone()
{
    m_started = std::chrono::steady_clock::now();
    const RequestParser::Head &head = m_parser.head();
    Request &request = m_parser.request();
    request.remoteAddress = m_remoteAddress;
    m_isHead = request.method == "HEAD";

    Admission admission = admit(request, head, m_socket->localAddress(), m_context);
    m_route = admission.route;
    m_replyContext = {head.keepAlive, head.http11, admission.grantedOrigin};
    if (admission.refusal) {
        m_inputLeft = head.hasBody;
        if (head.hasBody)
            m_replyContext.keepAlive = false; // its body is not read
        m_context.metrics->countRequest(m_route, admission.refusal->status, {});
        qCDebug(core::lcHttp).noquote() << request.method << request.path << admission.refusal->status;
        m_parser.takeRequest();
        finish(*admission.refusal);
        return;
    }
    m_parser.setBodyLimit(m_context.routes.routes()[static_cast<std::size_t>(m_route)].maximumBodyBytes);
    m_phase = Phase::Body;
    m_progress = 0;
    if (!head.hasBody)
        return;
    m_deadline = fromNow();
    if (head.expectsContinue)
        send("HTTP/1.1 100 Continue\r\n\r\n", {});
}

void Connection::bodyDone()
{
    const Route &route = m_context.routes.routes()[static_cast<std::size_t>(m_route)];
    Request request = m_parser.takeRequest();
    m_phase = Phase::Working;
    m_deadline = Instant::max();
    if (route.runs == Runs::Later) {
        m_context.metrics->inFlight().Increment();
        callLaterHandler(route, request, Responder(m_loop.gate(), {m_id, m_route, m_started}));
        return;
    }
    if (route.runs != Runs::OnLoop) {
        runInPool(route, std::move(request));
        return;
    }
    const Reply reply = callHandler(route, request);
    m_context.metrics->countRequest(m_route, reply.status, std::chrono::steady_clock::now() - m_started);
    qCDebug(core::lcHttp).noquote() << request.method << request.path << reply.status;
    finish(reply);
}

void Connection::runInPool(const Route &route, Request request)
{
    Metrics &metrics = *m_context.metrics;
    // The job holds no pointer to this connection, which may be gone before it ends: it answers to an id.
    auto job = [&route, &metrics, &loop = m_loop, id = m_id, index = m_route, started = m_started,
                shared = std::make_shared<Request>(std::move(request))]() mutable {
        Reply reply = callHandler(route, *shared);
        metrics.countRequest(index, reply.status, std::chrono::steady_clock::now() - started);
        metrics.inFlight().Decrement();
        qCDebug(core::lcHttp).noquote() << shared->method << shared->path << reply.status;
        shared.reset(); // a large body goes before the answer is on its way
        loop.postAnswer(id, std::move(reply));
    };
    metrics.inFlight().Increment();
    WorkQueue &queue = route.runs == Runs::InSlowPool ? m_context.slowWork : m_context.work;
    if (queue.submit(std::move(job)))
        return;
    metrics.inFlight().Decrement();
    metrics.rejectedRequests().Increment();
    metrics.countRequest(m_route, 503, std::chrono::steady_clock::now() - m_started);
    finish(detailReply(503, u"Too many requests are waiting"_s));
}

void Connection::answer(const Reply &reply)
{
    finish(reply);
    parseInput();
    readInput();
}

void Connection::refuse(int status, const QString &detail)
{
    m_replyContext.keepAlive = false;
    m_inputLeft = true;
    m_context.metrics->countRequest(-1, status, {});
    finish(detailReply(status, detail));
}

void Connection::finish(const Reply &reply)
{
    if (m_context.stopping || (reply.stream && !m_replyContext.http11))
        m_replyContext.keepAlive = false;
    const bool withBody = !m_isHead && reply.status != 204 && reply.status != 304;
    m_phase = Phase::Idle;
    m_progress = 0;
    m_deadline = fromNow();
    send(replyHead(reply, m_replyContext), withBody ? reply.body : QByteArray());
    m_isHead = false;
    if (reply.stream && withBody)
        startStream(reply.stream);
    else if (!m_replyContext.keepAlive)
        startDraining();
}

void Connection::sent(qint64 bytes)
{
    m_progress += bytes;
    if (m_phase == Phase::Streaming) {
        streamSent();
        return;
    }
    if (m_phase == Phase::Idle && (m_progress >= LeastProgressBytes || unsent() == 0)) {
        m_progress = 0;
        m_deadline = fromNow();
    }
    if (m_phase == Phase::Draining)
        startDraining();
    else if (unsent() <= OutgoingLimitBytes) {
        parseInput();
        readInput();
    }
}

void Connection::checkDeadline(Instant now)
{
    if (m_phase == Phase::Streaming)
        checkStream(now);
    if (now < m_deadline)
        return;
    if ((m_phase == Phase::Header || m_phase == Phase::Body) && unsent() == 0)
        refuse(408, u"The request took too long to arrive"_s);
    else
        abort();
}

void Connection::closeWhenIdle()
{
    if ((m_phase == Phase::Idle || m_phase == Phase::Header) && unsent() == 0)
        abort();
    else if (m_phase == Phase::Streaming && m_stream && m_stream->options().endless)
        endStream();
}

void Connection::abort()
{
    m_socket->abort();
}

} // namespace server
