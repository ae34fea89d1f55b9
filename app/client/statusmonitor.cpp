#include "statusmonitor.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace app {

constexpr auto BusyInterval = 1s;
constexpr auto IdleInterval = 5s;

StatusMonitor::StatusMonitor(Connection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_client(connection)
{
    m_timer.setInterval(IdleInterval);
    connect(&m_timer, &QTimer::timeout, this, &StatusMonitor::refresh);
    connect(&connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Connected)
            refresh();
    });
    connect(&connection, &Connection::baseUrlChanged, this, [this] {
        m_status.reset();
        m_zone.reset();
        emit statusChanged();
    });
    m_timer.start();
    if (connection.state() == Connection::State::Connected)
        refresh();
}

void StatusMonitor::refresh()
{
    if (m_pending || m_connection.state() != Connection::State::Connected)
        return;
    m_pending = m_client.status(this, [this](const core::Result<core::DaemonStatus> &answer) {
        if (answer)
            receive(*answer);
        // A failure shows in the connection's state, or in the next answer a page asks for.
    });
}

void StatusMonitor::receive(const core::DaemonStatus &status)
{
    const std::optional<core::DaemonStatus> before = std::exchange(m_status, status);
    if (!m_zone || before->siteZone != status.siteZone)
        takeZone();
    m_timer.setInterval(status.pendingWork > 0 ? BusyInterval : IdleInterval);
    emit statusChanged();
    // Every task that ends, not only the last: the first scores of a new campus show while others are worked out.
    const auto goesOn = [&status](const core::TaskInfo &task) {
        return std::ranges::find(status.tasks, task.name, &core::TaskInfo::name) != status.tasks.end();
    };
    const bool finished =
        before && (status.pendingWork < before->pendingWork || !std::ranges::all_of(before->tasks, goesOn));
    const bool grew = before && (before->readings != status.readings || before->imports != status.imports);
    if (finished || grew)
        emit dataChanged();
}

// A daemon that names none, or one unknown here, keeps its times in UTC as far as anyone can tell.
void StatusMonitor::takeZone()
{
    const core::Result<core::SiteZone> zone = core::SiteZone::create(m_status->siteZone.toLatin1());
    m_zone = zone ? *zone : core::SiteZone::utc();
}

} // namespace app
