#pragma once

#include "core/base/inbox.h"
#include "core/campus/campusservice.h"
#include "server/daemon/command.h"
#include "server/daemon/controlchannel.h"
#include "server/http/route.h"
#include "server/http/workqueue.h"

#include <QLocalServer>

#include <atomic>
#include <memory>

class QLocalSocket;

namespace server {

//! Takes commands, and calls of routes, from subcommands of the same user while this daemon holds the folder. Lives in
//! the main thread; commands run in its own threads, two at a time.
class ControlServer : public QObject
{
    Q_OBJECT
public:
    //! `routes` must be prepared; what its handlers use must outlive the server.
    static core::Result<std::unique_ptr<ControlServer>> listen(const QString &folder, core::CampusService &campus,
                                                               RouteTable routes);
    //! Cancels running commands and waits for them.
    ~ControlServer() override;

private:
    ControlServer(ControlAddress address, core::CampusService &campus, RouteTable routes);
    void accept(QLocalSocket *socket);
    void run(QLocalSocket *socket, const QByteArray &line);
    core::Result<QJsonObject> carryOut(const QJsonObject &command, const CommandProgress &progress);

    ControlAddress m_address;
    core::CampusService &m_campus;
    const RouteTable m_routes;
    QLocalServer m_server;
    std::atomic<bool> m_stopping = false;
    core::Inbox m_inbox;
    WorkQueue m_commands;
};

} // namespace server
