#include "service.h"

#include "app/client/connection.h"
#include "app/pages/parts/servertokens.h"
#include "app/widgets/preferences.h"

namespace app {

Service::Service(Preferences &preferences, Connection &connection, BundledDaemon &daemon, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_connection(connection)
    , m_daemon(daemon)
{
    connect(&daemon, &BundledDaemon::ready, this, [this](const QUrl &url) {
        // After a death it listens elsewhere, over the same data.
        if (m_connection.baseUrl().isEmpty())
            m_connection.setServer(url, m_daemon.adminToken());
        else
            m_connection.moveTo(url);
    });
    connect(&daemon, &BundledDaemon::died, this, &Service::daemonDied);
    connect(&daemon, &BundledDaemon::failed, this, &Service::daemonFailed);
    connect(&daemon, &BundledDaemon::failed, &connection, &Connection::giveUp);
    connect(&preferences, &Preferences::changed, this, [this](Preferences::Group group) {
        if (group == Preferences::Group::Connection && m_started)
            apply();
    });
}

void Service::start()
{
    m_started = true;
    apply();
}

void Service::apply()
{
    m_server = m_preferences.server();
    m_wait = std::make_unique<QObject>();
    const auto connectAs = [this](const ServerToken &token) { m_connection.setServer(m_server, token.text); };
    if (m_server.isEmpty() || !findServerToken(m_server, m_wait.get(), connectAs))
        m_connection.setServer({}, {}); // until the own daemon says where it listens, or the keychain who signed in
    if (m_server.isEmpty()) {
        const bool own = m_preferences.value(settings::OwnCampus);
        m_daemon.start(own ? BundledDaemon::Campus::Own : BundledDaemon::Campus::Demo);
    } else {
        m_daemon.stop();
    }
    emit changed();
}

} // namespace app
