#include "sensorclient.h"

#include "core/wire/sensormessages.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

namespace {

constexpr int AnswerSeconds = 60;

qsizetype lengthOf(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    constexpr char Name[] = "content-length:";
    const qsizetype at = lower.indexOf(Name);
    if (at < 0)
        return 0;
    const qsizetype start = at + qsizetype(sizeof Name) - 1;
    return lower.mid(start, lower.indexOf('\r', start) - start).trimmed().toLongLong();
}

} // namespace

SensorConnection::SensorConnection(const QUrl &base)
    : m_host(base.host().toUtf8())
    , m_port(static_cast<quint16>(base.port()))
{
}

SensorConnection::~SensorConnection()
{
    close();
}

void SensorConnection::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_input.clear();
}

bool SensorConnection::connectNow()
{
    if (m_socket >= 0)
        return true;
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return false;
    const timeval limit{AnswerSeconds, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    ::inet_pton(AF_INET, m_host.constData(), &address.sin_addr);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return true;
    close();
    return false;
}

bool SensorConnection::writeAll(const QByteArray &bytes) const
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto sent =
            ::send(m_socket, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

SensorReply SensorConnection::readReply()
{
    std::array<char, 4096> chunk{};
    for (;;) {
        const qsizetype end = m_input.indexOf("\r\n\r\n");
        if (end >= 0) {
            const QByteArray head = m_input.left(end);
            const qsizetype length = lengthOf(head + "\r\n");
            if (m_input.size() >= end + 4 + length) {
                const SensorReply reply{head.mid(9, 3).toInt(), m_input.mid(end + 4, length)};
                m_input.remove(0, end + 4 + length);
                if (head.toLower().contains("connection: close"))
                    close();
                return reply;
            }
        }
        const auto got = ::recv(m_socket, chunk.data(), chunk.size(), 0);
        if (got <= 0)
            return {};
        m_input.append(chunk.data(), got);
    }
}

SensorReply SensorConnection::post(const QByteArray &path, const QByteArray &body, const QByteArray &token)
{
    if (!connectNow())
        return {};
    QByteArray request =
        "POST " + path + " HTTP/1.1\r\nHost: " + m_host + ':' + QByteArray::number(m_port)
        + "\r\nContent-Type: application/x-protobuf\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    request += "\r\n" + body;
    SensorReply reply;
    if (writeAll(request))
        reply = readReply();
    if (reply.status == 0)
        close();
    return reply;
}

QByteArray SensorConnection::token(const QString &sensorId, const QString &secret)
{
    core::wire::SensorTokenRequest request;
    request.sensorId = sensorId;
    request.kind = core::SensorKind::DigitalElectricity;
    request.secret = secret;
    const SensorReply reply = post("/token", core::wire::encode(request));
    if (reply.status != 200)
        return {};
    const auto answer = core::wire::decodeTokenAnswer(reply.body);
    return answer ? answer->token : QByteArray();
}

int SensorConnection::send(const QByteArray &token, double counter, std::optional<qint64> at)
{
    core::wire::SensorDataRequest request;
    request.kind = core::SensorKind::DigitalElectricity;
    request.value = counter;
    request.at = at;
    return post("/sensor_input", core::wire::encode(request), token).status;
}

} // namespace support
