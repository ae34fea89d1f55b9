#pragma once

#include "server/http/serveroptions.h"

#include <QHostAddress>

#include <optional>

namespace server {

//! Who may call what. Immutable, so every event loop shares one.
class Access
{
public:
    explicit Access(const ServerOptions &options);

    //! Whether the Host header names us: a web page that was led to our address under its own name must not.
    //! local: the address the connection came in on.
    bool isOwnHost(const QByteArray &host, const QHostAddress &local) const;

    //! Keeps web pages of other origins out; nullopt lets the request pass.
    std::optional<core::Error> checkOrigin(const Request &request) const;

    //! The Origin to grant in the answer's CORS headers; empty if the request has none that is configured.
    QByteArray grantedOrigin(const Request &request) const;

    //! Says in the request who it comes from, and whether they may call the route: Unauthorized without a valid token,
    //! Forbidden with one of another role or scope.
    std::optional<core::Error> checkCaller(Request &request, const Route &route) const;

private:
    QHostAddress m_listenAddress;
    QList<QByteArray> m_allowedHosts; //!< lower case
    QList<QByteArray> m_corsOrigins;  //!< lower case
    bool m_open;                      //!< routes that are open locally need no token
    Authenticator m_authenticator;
};

} // namespace server
