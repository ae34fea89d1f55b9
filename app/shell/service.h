#pragma once

#include "app/client/bundleddaemon.h"

#include <memory>

namespace app {

class Connection;
class Preferences;

//! Which daemon the console talks to: its own, on the demo campus or the person's, or a server somewhere. Follows the
//! preferences at once. GUI thread; everything it is given outlives it.
class Service : public QObject
{
    Q_OBJECT
public:
    Service(Preferences &preferences, Connection &connection, BundledDaemon &daemon, QObject *parent = nullptr);

    //! Connects as the preferences say, now and whenever they change.
    void start();
    //! Whether the console's own daemon is in use.
    bool isBundled() const { return m_server.isEmpty(); }

Q_SIGNALS:
    void changed(); //!< another daemon is in use
    //! The own daemon ended by itself and is being started again, or could not be started. `reason` is English detail.
    void daemonDied(const QString &reason);
    void daemonFailed(const QString &reason);

private:
    void apply();

    Preferences &m_preferences;
    Connection &m_connection;
    BundledDaemon &m_daemon;
    QUrl m_server;
    std::unique_ptr<QObject> m_wait; //!< for what the keychain answers
    bool m_started = false;
};

} // namespace app
