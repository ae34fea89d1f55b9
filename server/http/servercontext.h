#pragma once

#include "server/http/access.h"
#include "server/http/metrics.h"
#include "server/http/serveroptions.h"
#include "server/http/tlssettings.h"
#include "server/http/workqueue.h"

#include <atomic>
#include <memory>

namespace server {

//! What the event loops of one server share. Everything in it is immutable or thread-safe; it outlives the loops.
struct ServerContext
{
    ServerContext(const ServerOptions &serverOptions, RouteTable table, std::shared_ptr<Metrics> counters)
        : options(serverOptions)
        , routes(std::move(table))
        , access(serverOptions)
        , tls(serverOptions.tls.has_value())
        , metrics(std::move(counters))
        , work(serverOptions.poolThreads, serverOptions.queueDepth)
        , slowWork(serverOptions.poolThreads, serverOptions.queueDepth)
    {
    }

    const ServerOptions options;
    const RouteTable routes;
    const Access access;
    TlsSettings tls;
    const std::shared_ptr<Metrics> metrics;
    std::atomic<int> connections = 0;
    std::atomic<bool> stopping = false; //!< answers close their connection from now on
    WorkQueue work;                     //!< these two last, so that their jobs end before the rest goes
    WorkQueue slowWork;
};

} // namespace server
