#include "controlclient.h"

#include "server/daemon/controlchannel.h"

#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Error ControlConnection::noAnswer() const
{
    return Error{ErrorCode::Unavailable,
                 u"the daemon that holds %1 does not answer: %2"_s.arg(m_folder, m_socket->errorString())};
}

Result<ControlConnection> ControlConnection::open(const QString &folder)
{
    constexpr int ConnectMilliseconds = 10000;
    const auto address = ControlAddress::inFolder(folder);
    if (!address)
        return address.error();
    ControlConnection connection;
    connection.m_folder = folder;
    connection.m_socket = std::make_unique<QLocalSocket>();
    connection.m_socket->connectToServer(address->path());
    if (!connection.m_socket->waitForConnected(ConnectMilliseconds))
        return connection.noAnswer();
    return connection;
}

Result<QJsonObject> ControlConnection::execute(const QJsonObject &command, const CommandProgress &progress)
{
    m_socket->write(controlLine(command));
    while (true) {
        while (!m_socket->canReadLine()) {
            if (!m_socket->waitForReadyRead(-1))
                return noAnswer();
        }
        const QJsonObject answer = QJsonDocument::fromJson(m_socket->readLine()).object();
        if (answer.contains("result"_L1))
            return answer.value("result"_L1).toObject();
        if (answer.contains("error"_L1))
            return errorFromControl(answer);
        if (!progress(answer.value("progress"_L1).toString(), answer.value("share"_L1).toDouble(-1.0)))
            return Error{ErrorCode::Cancelled, u"cancelled"_s};
    }
}

Result<QJsonObject> executeThroughDaemon(const QString &folder, const Command &command, const CommandProgress &progress)
{
    auto connection = ControlConnection::open(folder);
    if (!connection)
        return connection.error();
    return connection->execute(toJson(command), progress);
}

} // namespace server
