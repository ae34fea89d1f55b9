#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <optional>
#include <utility>

//! Listens on this computer, in the test's own thread, and reads whole requests, one a connection; what is answered is
//! for the derived class to say.
class RequestServer : public QTcpServer
{
public:
    struct Request
    {
        QByteArray method;
        QByteArray target;
        QByteArray body;
    };

    //! 0: any port that is free.
    explicit RequestServer(quint16 port = 0)
    {
        if (!listen(QHostAddress::LocalHost, port))
            qFatal("the server of the test cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                take(socket);
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

protected:
    //! The socket deletes itself when the connection has ended.
    virtual void answer(QTcpSocket *socket, const Request &request) = 0;

    static void writeHead(QTcpSocket &socket, int status, qsizetype bodyLength)
    {
        socket.write("HTTP/1.1 " + QByteArray::number(status)
                     + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(bodyLength) + "\r\n\r\n");
    }

private:
    void take(QTcpSocket *socket)
    {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, data = QByteArray()]() mutable {
            data += socket->readAll();
            const auto request = requestIn(data);
            if (!request)
                return;
            data.clear();
            answer(socket, *request);
        });
    }

    //! Nothing while it is not there as a whole.
    static std::optional<Request> requestIn(const QByteArray &data)
    {
        const qsizetype end = data.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        const QByteArray head = data.left(end).toLower();
        qsizetype length = 0;
        if (const qsizetype at = head.indexOf("content-length:"); at >= 0)
            length = head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        if (data.size() < end + 4 + length)
            return {};
        const QList<QByteArray> words = data.left(data.indexOf('\r')).split(' ');
        return Request{words.at(0), words.at(1), data.mid(end + 4, length)};
    }
};
