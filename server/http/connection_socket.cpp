// What a connection does with its socket, plain or encrypted.

#include "server/http/connection.h"
#include "server/http/eventloop.h"
#include "server/http/servercontext.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>

namespace server {

namespace {

constexpr std::chrono::milliseconds DrainLimit{2000};
constexpr std::chrono::milliseconds StoppingDrainLimit{200};

} // namespace

std::unique_ptr<QTcpSocket> Connection::makeSocket(const TlsSettings &tls)
{
    if (!tls.isUsed())
        return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    m_tls = socket.get();
    return socket;
}

void Connection::connectSocket()
{
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::readInput);
    if (m_tls) // its bytesWritten tells what was encrypted, not what was sent
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Connection::sent);
    else
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &Connection::sent);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        m_stream.reset();
        m_loop.remove(m_id);
    });
    if (m_tls) {
        m_tls->setSslConfiguration(m_context.tls.current());
        m_tls->startServerEncryption(); // a client that does not go along is closed by the socket or by its deadline
    }
}

qint64 Connection::unsent() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void Connection::send(const QByteArray &head, const QByteArray &body)
{
    qint64 written = 0;
    if (!m_tls && unsent() == 0) {
        // Past the socket's buffer: one system call for both parts and no copy of the body.
        std::array<iovec, 2> parts{iovec{const_cast<char *>(head.constData()), static_cast<std::size_t>(head.size())},
                                   iovec{const_cast<char *>(body.constData()), static_cast<std::size_t>(body.size())}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        written = ::sendmsg(static_cast<int>(m_socket->socketDescriptor()), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (written < 0 && errno != EAGAIN && errno != EINTR)
            return; // the client is gone: the socket notices by itself
        written = std::max<qint64>(written, 0);
    }
    if (written < head.size())
        m_socket->write(head.sliced(written));
    const qint64 bodyWritten = std::max<qint64>(written - head.size(), 0);
    if (bodyWritten < body.size())
        m_socket->write(bodyWritten == 0 ? body : body.sliced(bodyWritten));
}

void Connection::startDraining()
{
    m_phase = Phase::Draining;
    if (unsent() > 0 || m_halfClosed)
        return;
    // Closing at once would reset a client that still sends, and it would lose the answer. So: end our side, read past
    // what comes, and leave when the client does or the time is up.
    m_halfClosed = true;
    m_deadline = std::chrono::steady_clock::now() + (m_context.stopping ? StoppingDrainLimit : DrainLimit);
    if (m_tls && !m_inputLeft) {
        m_tls->disconnectFromHost(); // says that nothing was cut off, which a half-closed socket could not
        return;
    }
    if (!m_tls)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    readInput();
}

} // namespace server
