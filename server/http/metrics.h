#pragma once

#include "server/api/message.h"
#include "server/http/route.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace server {

//! What the server counts, and the registry that others add their own metrics to. Thread-safe. The handles of a route
//! are resolved once, so that a request costs no label lookup.
class Metrics
{
public:
    Metrics();
    ~Metrics();

    prometheus::Registry &registry() { return m_registry; }

    //! The answer of GET /metrics: Prometheus text format 0.0.4.
    Reply exposition() const;

    //! Called once by HttpServer::start, before any request.
    void setRoutes(const std::vector<Route> &routes);

    //! route: index in the route table, -1 for a request that found none.
    void countRequest(int route, int status, std::chrono::steady_clock::duration duration);

    prometheus::Gauge &connections() { return m_connections; }
    prometheus::Gauge &inFlight() { return m_inFlight; }
    prometheus::Counter &rejectedConnections() { return m_rejectedConnections; }
    prometheus::Counter &rejectedRequests() { return m_rejectedRequests; }

private:
    struct RouteHandles;
    using Requests = prometheus::Family<prometheus::Counter>;
    using Durations = prometheus::Family<prometheus::Histogram>;

    prometheus::Registry m_registry;
    Requests &m_requests;
    Durations &m_durations;
    prometheus::Gauge &m_connections;
    prometheus::Gauge &m_inFlight;
    prometheus::Counter &m_rejectedConnections;
    prometheus::Counter &m_rejectedRequests;
    std::vector<std::unique_ptr<RouteHandles>> m_routes; //!< the last one is for requests without a route
};

} // namespace server
