#include "controlclient.h"

#include "server/daemon/controlchannel.h"

#include <QJsonDocument>
#include <QLocalSocket>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Error noAnswer(const QString &folder, const QLocalSocket &socket)
{
    return Error{ErrorCode::Unavailable,
                 u"the daemon that holds %1 does not answer: %2"_s.arg(folder, socket.errorString())};
}

Result<QJsonObject> executeThroughDaemon(const QString &folder, const Command &command, const CommandProgress &progress)
{
    constexpr int ConnectMilliseconds = 10000;
    const auto address = ControlAddress::inFolder(folder);
    if (!address)
        return address.error();
    QLocalSocket socket;
    socket.connectToServer(address->path());
    if (!socket.waitForConnected(ConnectMilliseconds))
        return noAnswer(folder, socket);
    socket.write(controlLine(toJson(command)));
    while (true) {
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(-1))
                return noAnswer(folder, socket);
        }
        const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
        if (answer.contains("result"_L1))
            return answer.value("result"_L1).toObject();
        if (answer.contains("error"_L1))
            return errorFromControl(answer);
        if (!progress(answer.value("progress"_L1).toString(), answer.value("share"_L1).toDouble(-1.0)))
            return Error{ErrorCode::Cancelled, u"cancelled"_s};
    }
}

} // namespace server
