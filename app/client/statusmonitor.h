#pragma once

#include "app/client/campusclient.h"
#include "core/model/sitezone.h"

#include <QTimer>

#include <optional>

namespace app {

//! Asks the daemon how it is: every second while it works, else every five. GUI thread.
class StatusMonitor : public QObject
{
    Q_OBJECT
public:
    explicit StatusMonitor(Connection &connection, QObject *parent = nullptr);

    //! The latest answer; nothing before the first one or after another daemon was chosen.
    const std::optional<core::DaemonStatus> &status() const { return m_status; }
    //! What the site's clocks follow; nothing as long as there is no status.
    const std::optional<core::SiteZone> &siteZone() const { return m_zone; }
    void refresh();

Q_SIGNALS:
    void statusChanged();
    //! The daemon finished its waiting work, or holds other data than before: what was loaded is out of date.
    void dataChanged();

private:
    void receive(const core::DaemonStatus &status);
    void takeZone();

    Connection &m_connection;
    CampusClient m_client;
    QTimer m_timer;
    QPointer<Pending> m_pending;
    std::optional<core::DaemonStatus> m_status;
    std::optional<core::SiteZone> m_zone;
};

} // namespace app
