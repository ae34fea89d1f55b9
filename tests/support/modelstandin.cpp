#include "modelstandin.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

ModelPlay nothingLeft()
{
    ModelPlay play;
    play.status = 500;
    play.contentType = "application/json";
    play.pieces = {R"({"error":{"message":"nothing left to play"}})"};
    return play;
}

//! Empty when the client left before it was whole.
QByteArray readRequest(int socket, QByteArray &body)
{
    QByteArray received;
    for (;;) {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end >= 0) {
            const QByteArray head = received.left(end + 2);
            const qsizetype at = head.toLower().indexOf("content-length: ");
            const qsizetype size = at < 0 ? 0 : head.mid(at + 16, head.indexOf('\r', at) - at - 16).toLongLong();
            body = received.mid(end + 4);
            if (body.size() >= size)
                return head;
        }
        char buffer[65536];
        const ssize_t count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            return {};
        received.append(buffer, count);
    }
}

QByteArray headOf(const ModelPlay &play)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(play.status) + " As played\r\nContent-Type: " + play.contentType
                      + "\r\nTransfer-Encoding: chunked\r\n";
    for (const QByteArray &header : play.headers)
        head += header + "\r\n";
    return head + "Connection: close\r\n\r\n";
}

} // namespace

ModelStandIn::ModelStandIn()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_always(nothingLeft())
    , m_afterTool(nothingLeft())
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("The stand-in for a language model cannot listen");
    m_port = ntohs(address.sin_port);
    m_accepting = std::thread([this] { accept(); });
}

ModelStandIn::~ModelStandIn()
{
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        ::shutdown(m_listener, SHUT_RDWR);
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    m_accepting.join();
    {
        const std::lock_guard lock(m_mutex);
        threads.swap(m_threads);
    }
    for (std::thread &thread : threads)
        thread.join();
    ::close(m_listener);
}

QString ModelStandIn::baseUrl() const
{
    return u"http://127.0.0.1:%1/v1"_s.arg(m_port);
}

void ModelStandIn::play(const ModelPlay &play)
{
    const std::lock_guard lock(m_mutex);
    m_plays.push_back(play);
}

void ModelStandIn::playAlways(const ModelPlay &play, const ModelPlay &afterTool)
{
    const std::lock_guard lock(m_mutex);
    m_always = play;
    m_afterTool = afterTool;
}

void ModelStandIn::forget()
{
    const std::lock_guard lock(m_mutex);
    m_plays.clear();
    m_requests.clear();
    m_always = nothingLeft();
    m_afterTool = nothingLeft();
    m_left = 0;
}

QList<ModelRequest> ModelStandIn::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int ModelStandIn::left() const
{
    const std::lock_guard lock(m_mutex);
    return m_left;
}

void ModelStandIn::accept()
{
    for (;;) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const std::lock_guard lock(m_mutex);
        if (m_stopping || socket < 0) {
            if (socket >= 0)
                ::close(socket);
            return;
        }
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        m_sockets.push_back(socket);
        m_threads.emplace_back([this, socket] { serve(socket); });
    }
}

void ModelStandIn::serve(int socket)
{
    ModelRequest request;
    QByteArray body;
    request.head = readRequest(socket, body);
    if (!request.head.isEmpty()) {
        request.body = QJsonDocument::fromJson(body).object();
        const ModelPlay play = next(request);
        bool listens = send(socket, headOf(play));
        for (const QByteArray &piece : play.pieces) {
            listens = listens && send(socket, QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
            if (play.pauseMs > 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(play.pauseMs));
        }
        if (play.end == ModelPlay::Whole)
            send(socket, "0\r\n\r\n");
        char byte = 0;
        if (play.end == ModelPlay::Hang && ::recv(socket, &byte, 1, 0) <= 0) {
            const std::lock_guard lock(m_mutex);
            m_left += m_stopping ? 0 : 1;
        }
    }
    const std::lock_guard lock(m_mutex);
    std::erase(m_sockets, socket);
    ::close(socket);
}

ModelPlay ModelStandIn::next(const ModelRequest &request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.append(request);
    if (m_plays.empty()) {
        const QJsonValue last = request.body.value("messages"_L1).toArray().last();
        return last["role"_L1].toString() == "tool"_L1 ? m_afterTool : m_always;
    }
    ModelPlay play = m_plays.front();
    m_plays.pop_front();
    return play;
}

bool ModelStandIn::send(int socket, const QByteArray &bytes) const
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count =
            ::send(socket, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

QByteArray modelEvent(const QJsonObject &delta, const QString &finishReason)
{
    const QJsonObject choice{{u"index"_s, 0},
                             {u"delta"_s, delta},
                             {u"finish_reason"_s, finishReason.isEmpty() ? QJsonValue() : QJsonValue(finishReason)}};
    const QJsonObject event{{u"id"_s, u"chatcmpl-1"_s},
                            {u"object"_s, u"chat.completion.chunk"_s},
                            {u"created"_s, 1'760'000'000},
                            {u"model"_s, u"stand-in"_s},
                            {u"choices"_s, QJsonArray{choice}}};
    return "data: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n";
}

QList<QByteArray> modelText(const QStringList &deltas)
{
    QList<QByteArray> events{modelEvent({{u"role"_s, u"assistant"_s}, {u"content"_s, u""_s}})};
    for (const QString &delta : deltas)
        events.append(modelEvent({{u"content"_s, delta}}));
    events.append(modelEvent({}, u"stop"_s));
    events.append("data: [DONE]\n\n");
    return events;
}

QList<QByteArray> modelCall(const QString &id, const QString &name, const QByteArray &arguments)
{
    const auto call = [](const QJsonObject &object) { return modelEvent({{u"tool_calls"_s, QJsonArray{object}}}); };
    const QString text = QString::fromUtf8(arguments);
    const qsizetype half = text.size() / 2;
    return {call({{u"index"_s, 0},
                  {u"id"_s, id},
                  {u"type"_s, u"function"_s},
                  {u"function"_s, QJsonObject{{u"name"_s, name}, {u"arguments"_s, u""_s}}}}),
            call({{u"index"_s, 0}, {u"function"_s, QJsonObject{{u"arguments"_s, text.left(half)}}}}),
            call({{u"index"_s, 0}, {u"function"_s, QJsonObject{{u"arguments"_s, text.mid(half)}}}}),
            modelEvent({}, u"tool_calls"_s), "data: [DONE]\n\n"};
}

QList<QByteArray> byteByByte(const QList<QByteArray> &pieces)
{
    QList<QByteArray> bytes;
    for (const char c : pieces.join())
        bytes.append(QByteArray(1, c));
    return bytes;
}

} // namespace support
