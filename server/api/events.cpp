#include "events.h"

#include "core/wire/jsonsensors.h"

#include <QJsonDocument>

#include <map>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace server {

//! The events of one commit of readings come at once: this is room for all that may wait for it by default, of about
//! 200 bytes each.
constexpr qsizetype MaximumPending = 4 * 1024 * 1024;

struct EventHub::Clients
{
    std::mutex mutex; // guards what follows
    quint64 lastId = 0;
    std::map<quint64, StreamWriter> writers;
};

EventHub::EventHub(std::chrono::milliseconds interval)
    : m_interval(interval)
    , m_clients(std::make_shared<Clients>())
{
}

QByteArray EventHub::event(const QByteArray &name, const QJsonObject &data)
{
    return "event: " + name + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

void EventHub::publish(const QByteArray &events)
{
    const std::lock_guard lock(m_clients->mutex);
    for (auto client = m_clients->writers.begin(); client != m_clients->writers.end();)
        client = client->second.write(events) ? std::next(client) : m_clients->writers.erase(client);
}

Reply EventHub::subscribe(const std::function<QByteArray()> &first)
{
    StreamOptions options;
    options.maximumPending = MaximumPending;
    options.heartbeat = ":\n\n"_ba;
    options.heartbeatInterval = m_interval;
    options.endless = true;
    auto [writer, body] = StreamBody::make(options);
    Reply reply;
    reply.contentType = "text/event-stream";
    reply.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}}; // for a proxy before us
    reply.stream = body;

    const std::lock_guard lock(m_clients->mutex);
    const quint64 id = ++m_clients->lastId;
    writer.write("retry: 2000\n\n" + (first ? first() : QByteArray()));
    m_clients->writers.emplace(id, writer);
    writer.onClosed([weak = std::weak_ptr<Clients>(m_clients), id] {
        const auto clients = weak.lock();
        if (!clients)
            return;
        const std::lock_guard inner(clients->mutex);
        clients->writers.erase(id);
    });
    return reply;
}

int EventHub::clients() const
{
    const std::lock_guard lock(m_clients->mutex);
    return static_cast<int>(m_clients->writers.size());
}

static QJsonObject snapshotData(const core::CampusService &campus)
{
    return {{u"revision"_s, static_cast<qint64>(campus.snapshot()->revision)}};
}

static QJsonObject workData(int pending)
{
    return {{u"pendingWork"_s, pending}};
}

struct EventsApi::Work
{
    std::mutex mutex; // held from the look to the event, so that the last event tells the last number
    int last = -1;
};

EventsApi::EventsApi(const core::CampusService &campus, std::shared_ptr<EventHub> hub)
    : m_campus(campus)
    , m_hub(std::move(hub))
    , m_work(std::make_shared<Work>())
{
    using core::CampusService;
    // In the worker's thread: publishing is quick, and whoever answers requests has no event loop of Qt's to spare.
    m_snapshotChanged = QObject::connect(&campus, &CampusService::snapshotChanged, [events = m_hub, &campus] {
        events->publish("snapshot", snapshotData(campus));
    });
    m_workChanged = QObject::connect(&campus, &CampusService::workChanged, [events = m_hub, work = m_work, &campus] {
        const std::lock_guard lock(work->mutex);
        const int pending = campus.pendingWork();
        if (std::exchange(work->last, pending) != pending) // progress within a task is no event
            events->publish("work", workData(pending));
    });
}

EventsApi::~EventsApi()
{
    QObject::disconnect(m_snapshotChanged);
    QObject::disconnect(m_workChanged);
    const std::lock_guard lock(m_work->mutex); // an event under way ends first
}

core::Result<Reply> EventsApi::listen() const
{
    return m_hub->subscribe([this] {
        return EventHub::event("snapshot", snapshotData(m_campus))
               + EventHub::event("work", workData(m_campus.pendingWork()));
    });
}

void publishSensors(core::SensorService::Hooks &hooks, const std::shared_ptr<EventHub> &hub,
                    const core::SensorRegistry &registry, core::CampusService &campus)
{
    hooks.accepted = [hub, &registry, &campus](const std::vector<core::AcceptedReading> &accepted) {
        if (hub->clients() == 0)
            return; // the writer has better to do
        const core::SiteZone zone = campus.zone();
        QByteArray events;
        for (const core::AcceptedReading &each : accepted) {
            const core::SensorPtr sensor = registry.byId(each.sensorId);
            if (!sensor)
                continue;
            QJsonObject data = core::wire::readingToJson(each.reading, zone);
            data.insert(u"id"_s, sensor->externalId);
            events += EventHub::event("sensor", data);
        }
        hub->publish(events);
    };
    hooks.workChanged = [&campus] { campus.noteFeederWork(); };
    hooks.questionsChanged = [hub](int open) { hub->publish("quarantine", {{u"open"_s, open}}); };
}

} // namespace server
