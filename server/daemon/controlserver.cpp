#include "controlserver.h"

#include "core/base/logging.h"
#include "server/daemon/apirequest.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr qint64 MaximumLineBytes = 16 * 1024 * 1024; // a table of sensors is the longest
constexpr int CommandsAtOnce = 2;
constexpr int CommandsWaiting = 64;

ControlServer::ControlServer(ControlAddress address, CampusService &campus, RouteTable routes)
    : m_address(std::move(address))
    , m_campus(campus)
    , m_routes(std::move(routes))
    , m_commands(CommandsAtOnce, CommandsWaiting)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            accept(socket);
    });
}

Result<std::unique_ptr<ControlServer>> ControlServer::listen(const QString &folder, CampusService &campus,
                                                             RouteTable routes)
{
    auto address = ControlAddress::inFolder(folder);
    if (!address)
        return address.error();
    std::unique_ptr<ControlServer> server(new ControlServer(*std::move(address), campus, std::move(routes)));
    const QString path = server->m_address.path();
    QLocalServer::removeServer(path); // left by a killed daemon: we hold the folder's lock
    if (!server->m_server.listen(path))
        return Error{ErrorCode::Storage, u"control socket in %1: %2"_s.arg(folder, server->m_server.errorString())};
    return server;
}

ControlServer::~ControlServer()
{
    m_stopping = true;
    m_server.close();
    m_commands.close();
}

void ControlServer::accept(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        while (socket->canReadLine())
            run(socket, socket->readLine());
        if (socket->bytesAvailable() > MaximumLineBytes)
            socket->abort();
    });
}

Result<QJsonObject> ControlServer::carryOut(const QJsonObject &object, const CommandProgress &progress)
{
    if (isApiCall(object)) {
        const auto call = apiCallFromJson(object);
        return call ? toJson(carryOutHere(m_routes, *call)) : Result<QJsonObject>(call.error());
    }
    const auto command = commandFromJson(object);
    return command ? execute(m_campus, *command, progress) : Result<QJsonObject>(command.error());
}

void ControlServer::run(QLocalSocket *socket, const QByteArray &line)
{
    const auto send = [this, target = QPointer(socket)](const QJsonObject &answer) {
        m_inbox.post([target, answer] {
            if (target)
                target->write(controlLine(answer));
        });
    };
    const QJsonObject command = QJsonDocument::fromJson(line).object();
    // Only a flag crosses to the worker: the socket is the main thread's.
    const auto gone = std::make_shared<std::atomic<bool>>(false);
    connect(socket, &QLocalSocket::disconnected, this, [gone] { *gone = true; });
    const bool taken = m_commands.submit([this, send, gone, command] {
        const auto progress = [this, &send, &gone](const QString &what, double share) {
            send({{u"progress"_s, what}, {u"share"_s, share}});
            return !m_stopping && !*gone;
        };
        const auto result = carryOut(command, progress);
        if (!result)
            qCWarning(lcDaemon).noquote() << "subcommand failed:" << result.error().detail;
        send(result ? QJsonObject{{u"result"_s, *result}} : controlError(result.error()));
    });
    if (!taken)
        send(controlError(Error{ErrorCode::Unavailable, u"Too many commands are waiting"_s}));
}

} // namespace server
