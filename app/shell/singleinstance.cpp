#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// One line of JSON, the arguments as an array of texts; the answer is "ok" and a line end.
namespace app {

constexpr int PatienceMilliseconds = 3000;
constexpr qsizetype LongestLine = 65536;
constexpr auto LongestVisit = 5s; // of one that connects and says nothing
const QByteArray Accepted = "ok\n";

// The person's own folder where the platform has one; names in a shared one would be anybody's to take.
static QString placeOf(const QString &name)
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(runtime.isEmpty() ? QDir::tempPath() : runtime).filePath(name);
}

SingleInstance::SingleInstance(const QString &name, QObject *parent)
    : QObject(parent)
    , m_socket(placeOf(name))
    , m_lock(m_socket + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // held as long as its process lives
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::usualName()
{
    const QByteArray place = QSettings().fileName().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex();
    return u"meterhouse-%1"_s.arg(QString::fromLatin1(hash.left(16)));
}

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0))
        return false;
    QLocalServer::removeServer(m_socket); // left by one that was killed: who holds the lock owns the name
    if (!m_server.listen(m_socket))
        qWarning("Links and second starts will not reach this window: %s", qPrintable(m_server.errorString()));
    return true;
}

bool SingleInstance::handOver(const QStringList &arguments) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(PatienceMilliseconds))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    QByteArray answer;
    while (answer.size() < Accepted.size() && socket.waitForReadyRead(PatienceMilliseconds))
        answer += socket.readAll();
    return answer == Accepted;
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(LongestVisit, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > LongestLine)
                    socket->abort();
                return;
            }
            const QJsonDocument line = QJsonDocument::fromJson(socket->readLine(LongestLine));
            QStringList arguments;
            for (const QJsonValue argument : line.array())
                arguments.append(argument.toString());
            if (arguments.isEmpty())
                return socket->abort();
            socket->write(Accepted);
            socket->disconnectFromServer();
            emit startedAgain(arguments);
        });
    }
}

} // namespace app
