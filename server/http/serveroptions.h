#pragma once

#include "server/http/route.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace server {

//! Who a request's "Authorization: Bearer" header says it comes from; nobody for none or a wrong one. Called in the
//! event loops, from several threads at once, and before the body has arrived: it must be quick and thread-safe.
using Authenticator = std::function<core::Principal(const Request &)>;

//! PEM files: the certificate followed by those of its issuers, and its key without pass phrase.
struct TlsFiles
{
    QString certificate;
    QString privateKey;
};

struct ServerOptions
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 8000;                //!< 0 = any free port
    int loops = 0;                      //!< event loops, 0 = one a core
    int poolThreads = 0;                //!< workers of each pool, 0 = one a core, at least 2
    int queueDepth = 256;               //!< requests that may wait for each pool; further ones get 503
    int maximumConnections = 4096;      //!< further ones get 503 and are closed
    int maximumHeaderBytes = 16 * 1024; //!< request line and headers; 431 past it

    //! A header must be complete, a body or an answer must move on, and a kept connection must bring a request in this
    //! time.
    std::chrono::milliseconds idleLimit{30000};

    QList<QByteArray> corsOrigins = {"http://localhost:3000"}; //!< web pages that may call us from another origin
    QList<QByteArray>
        allowedHosts; //!< names, beside the loopback ones and the listen address, allowed as Host; no port

    std::optional<TlsFiles> tls;   //!< none: plain HTTP
    bool allowUnencrypted = false; //!< plain HTTP also on an address that is not loopback; else it is refused

    //! Without it, a server on a non-loopback address asks a token for every route but those for anybody. Routes that
    //! are not Callers::openLocally() always need one.
    bool openAccess = false;
    Authenticator authenticator; //!< none: no token is ever valid
};

} // namespace server
