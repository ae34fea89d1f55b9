#include "listensocket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace server {

namespace {

constexpr int Backlog = 4096; // the kernel cuts it to net.core.somaxconn

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

SocketAddress toSocketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&result.storage, &v4, sizeof v4);
        result.size = sizeof v4;
    } else { // QHostAddress::Any too: one socket for both families
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
        result.size = sizeof v6;
        std::memcpy(&result.storage, &v6, sizeof v6);
    }
    return result;
}

core::Error systemError(const QHostAddress &address, quint16 port, int error)
{
    const auto code = error == EADDRINUSE ? core::ErrorCode::Conflict : core::ErrorCode::Unavailable;
    return {code, u"Cannot listen on %1 port %2: %3"_s.arg(address.toString(), QString::number(port),
                                                           QString::fromLocal8Bit(std::strerror(error)))};
}

bool setFlag(int descriptor, int level, int option, int value)
{
    return ::setsockopt(descriptor, level, option, &value, sizeof value) == 0;
}

} // namespace

core::Result<ListenSocket> ListenSocket::open(const QHostAddress &address, quint16 port, bool shared)
{
    const SocketAddress target = toSocketAddress(address, port);
    const int family = target.storage.ss_family;
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return systemError(address, port, errno);
    ListenSocket socket(descriptor);
    const bool both = address == QHostAddress(QHostAddress::Any);
    if (!setFlag(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
        || (shared && !setFlag(descriptor, SOL_SOCKET, SO_REUSEPORT, 1))
        || (family == AF_INET6 && !setFlag(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, both ? 0 : 1))
        || ::bind(descriptor, reinterpret_cast<const sockaddr *>(&target.storage), target.size) != 0
        || ::listen(descriptor, Backlog) != 0)
        return systemError(address, port, errno);
    return socket;
}

ListenSocket::~ListenSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

quint16 ListenSocket::port() const
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return 0;
    return ntohs(storage.ss_family == AF_INET ? reinterpret_cast<const sockaddr_in &>(storage).sin_port
                                              : reinterpret_cast<const sockaddr_in6 &>(storage).sin6_port);
}

int ListenSocket::release()
{
    return std::exchange(m_descriptor, -1);
}

} // namespace server
