#pragma once

#include "core/base/result.h"
#include "server/http/metrics.h"
#include "server/http/serveroptions.h"

#include <chrono>
#include <memory>

namespace server {

//! The HTTP server: one event loop a core on a shared port, one pool for slow handlers. It lives in the thread that
//! started it, which needs no event loop of its own; start, stop and the destructor must not be called from a handler.
class HttpServer
{
public:
    //! Listens when it returns. InvalidArgument: the route table or an option is wrong, a TLS
    //! file too, or plain HTTP was to leave this machine; Conflict: the port is taken;
    //! Unavailable: the address cannot be listened on. GET /metrics is a route like others: give it
    //! metrics->exposition().
    static core::Result<std::unique_ptr<HttpServer>> start(const ServerOptions &options, RouteTable routes,
                                                           std::shared_ptr<Metrics> metrics);

    ~HttpServer(); //!< stop() with its default deadline

    quint16 port() const;
    bool isEncrypted() const;
    QHostAddress address() const;

    //! Reads the certificate and its key again, for the connections that come from now on. Does nothing without TLS.
    //! InvalidArgument: a file is wrong, and the ones read before stay in use.
    core::Result<void> reloadCertificate();

    //! Accepts no more, lets running requests finish and their answers go out until the deadline, closes what is left
    //! and waits for handlers that still run, so that nothing calls into the core afterwards. Further calls do nothing.
    void stop(std::chrono::milliseconds deadline = std::chrono::seconds(10));

private:
    class Private;
    explicit HttpServer(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace server
