#include "metrics.h"

#include <prometheus/text_serializer.h>

namespace server {

namespace {

constexpr int LowestStatus = 100;
constexpr int Statuses = 500; // 100 to 599

const prometheus::Histogram::BucketBoundaries DurationBucketsSeconds{0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05,
                                                                     0.1,    0.5,    1.0,   5.0,   30.0};

} // namespace

struct Metrics::RouteHandles
{
    std::string name;
    std::string method;
    prometheus::Histogram *duration = nullptr;
    //! Filled as statuses occur: a counter for each that never does would be noise in the exposition.
    std::array<std::atomic<prometheus::Counter *>, Statuses> byStatus{};
};

Metrics::Metrics()
    : m_requests(prometheus::BuildCounter()
                     .Name("meterhouse_http_requests_total")
                     .Help("Requests answered, by route, method and status.")
                     .Register(m_registry))
    , m_durations(prometheus::BuildHistogram()
                      .Name("meterhouse_http_request_duration_seconds")
                      .Help("Time from a complete request to its answer, by route.")
                      .Register(m_registry))
    , m_connections(prometheus::BuildGauge()
                        .Name("meterhouse_http_connections")
                        .Help("Open client connections.")
                        .Register(m_registry)
                        .Add({}))
    , m_inFlight(prometheus::BuildGauge()
                     .Name("meterhouse_http_requests_in_flight")
                     .Help("Requests taken and not answered yet, but for those answered at once.")
                     .Register(m_registry)
                     .Add({}))
    , m_rejectedConnections(prometheus::BuildCounter()
                                .Name("meterhouse_http_rejected_connections_total")
                                .Help("Connections refused because too many were open.")
                                .Register(m_registry)
                                .Add({}))
    , m_rejectedRequests(prometheus::BuildCounter()
                             .Name("meterhouse_http_rejected_requests_total")
                             .Help("Requests refused because too many waited for the worker pool.")
                             .Register(m_registry)
                             .Add({}))
{
    setRoutes({});
}

Metrics::~Metrics() = default;

Reply Metrics::exposition() const
{
    Reply reply;
    reply.contentType = "text/plain; version=0.0.4; charset=utf-8";
    reply.body = QByteArray::fromStdString(prometheus::TextSerializer().Serialize(m_registry.Collect()));
    return reply;
}

void Metrics::setRoutes(const std::vector<Route> &routes)
{
    m_routes.clear();
    const auto add = [this](const QByteArray &name, const QByteArray &method) {
        auto handles = std::make_unique<RouteHandles>();
        handles->name = name.toStdString();
        handles->method = method.toStdString();
        handles->duration =
            &m_durations.Add({{"route", handles->name}, {"method", handles->method}}, DurationBucketsSeconds);
        m_routes.push_back(std::move(handles));
    };
    for (const Route &route : routes)
        add(route.name, route.method);
    add("none", "");
}

void Metrics::countRequest(int route, int status, std::chrono::steady_clock::duration duration)
{
    RouteHandles &handles = route < 0 ? *m_routes.back() : *m_routes[static_cast<std::size_t>(route)];
    const int slot = std::clamp(status - LowestStatus, 0, Statuses - 1);
    auto &cached = handles.byStatus[static_cast<std::size_t>(slot)];
    prometheus::Counter *counter = cached.load(std::memory_order_acquire);
    if (!counter) { // two threads may both get here: Add returns the same counter for the same labels
        counter =
            &m_requests.Add({{"route", handles.name}, {"method", handles.method}, {"status", std::to_string(status)}});
        cached.store(counter, std::memory_order_release);
    }
    counter->Increment();
    handles.duration->Observe(std::chrono::duration<double>(duration).count());
}

} // namespace server
