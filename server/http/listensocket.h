#pragma once

#include "core/base/result.h"

#include <QHostAddress>

namespace server {

//! A listening TCP socket, closed unless it is released to someone else.
class ListenSocket
{
public:
    //! shared: several sockets of this process take turns on the port (SO_REUSEPORT). Conflict: the port is taken;
    //! Unavailable: any other reason.
    static core::Result<ListenSocket> open(const QHostAddress &address, quint16 port, bool shared);

    ListenSocket(ListenSocket &&other) noexcept
        : m_descriptor(other.release())
    {
    }
    ListenSocket &operator=(ListenSocket &&) = delete;
    ~ListenSocket();

    quint16 port() const;
    int release();

private:
    explicit ListenSocket(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace server
