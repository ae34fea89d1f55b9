#pragma once

#include "core/campus/campusservice.h"
#include "core/sensors/sensorregistry.h"
#include "core/sensors/sensorservice.h"
#include "server/api/message.h"
#include "server/api/stream.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace server {

//! Hands events to every client that listens. Thread-safe, never blocks; streams may outlive it.
class EventHub
{
public:
    //! `interval`: a heartbeat goes to clients that got nothing for so long, so that they and proxies know that the
    //! connection lives.
    explicit EventHub(std::chrono::milliseconds interval = std::chrono::seconds(15));

    //! To all clients, in the order of the calls.
    void publish(const QByteArray &name, const QJsonObject &data) { publish(event(name, data)); }
    //! Several at once, each made by event(): cheaper than one after the other. A client that has more than 4 MiB
    //! waiting is cut off.
    void publish(const QByteArray &events);

    //! A text/event-stream that begins with what `first` gives, made by event(), and goes on with what is published
    //! from then on: no change falls between. `first` must be quick and not publish.
    Reply subscribe(const std::function<QByteArray()> &first = {});

    static QByteArray event(const QByteArray &name, const QJsonObject &data); //!< as it is sent

    int clients() const;

private:
    struct Clients;
    const std::chrono::milliseconds m_interval;
    const std::shared_ptr<Clients> m_clients;
};

//! GET /api/events: `snapshot` {revision} and `work` {pendingWork}, at the start and whenever they change, beside what
//! others publish to the hub. Thread-safe; fit for an event loop.
class EventsApi
{
public:
    //! `campus` must outlive it.
    EventsApi(const core::CampusService &campus, std::shared_ptr<EventHub> hub);
    ~EventsApi();

    core::Result<Reply> listen() const;

private:
    struct Work;

    const core::CampusService &m_campus;
    const std::shared_ptr<EventHub> m_hub;
    const std::shared_ptr<Work> m_work;
    QMetaObject::Connection m_snapshotChanged;
    QMetaObject::Connection m_workChanged;
};

//! Lets the hub tell of readings and doubts: `sensor` {id, with the reading} and `quarantine` {open}; and the
//! campus of the service's work, whose feeder the service is to be. `registry` and `campus` must outlive the service
//! that the hooks are given to.
void publishSensors(core::SensorService::Hooks &hooks, const std::shared_ptr<EventHub> &hub,
                    const core::SensorRegistry &registry, core::CampusService &campus);

} // namespace server
