#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

//! A daemon with a chat, in the test's own thread. What it streams is sent in pieces of a few bytes, so that borders
//! lie anywhere; an answer that is not ended stays open until the test sends more or the client leaves.
class ChatServer : public QTcpServer
{
public:
    ChatServer()
    {
        if (!listen(QHostAddress::LocalHost, 0))
            qFatal("the chat server cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

    QByteArray stream;      //!< of the next answer
    bool staysOpen = false; //!< nothing follows until more() or cut()
    int status = 200;       //!< of the next answer; another one with `stream` as its JSON
    QByteArray abilities = R"({"assistant":"built-in","tools":[],"python":{"available":true}})";
    QByteArray buildings = R"({"buildings":[]})";
    QList<QJsonObject> questions; //!< bodies of POST /api/chat

    void more(const QByteArray &bytes)
    {
        if (m_open)
            send(*m_open, bytes);
    }
    void cut()
    {
        if (m_open)
            m_open->disconnectFromHost();
    }
    bool isListenedTo() const { return m_open && m_open->state() == QAbstractSocket::ConnectedState; }

    //! Text of the last message of a question.
    static QString asked(const QJsonObject &question)
    {
        const QJsonObject last = question[QLatin1String("messages")].toArray().last().toObject();
        return last[QLatin1String("parts")].toArray().first().toObject()[QLatin1String("text")].toString();
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &data = m_buffers[socket];
        data += socket->readAll();
        const qsizetype end = data.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = data.left(end).toLower();
        qsizetype length = 0;
        if (const qsizetype at = head.indexOf("content-length:"); at >= 0)
            length = head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        if (data.size() < end + 4 + length)
            return;
        const QByteArray request = data.left(data.indexOf('\r'));
        const QByteArray body = data.mid(end + 4, length);
        m_buffers.remove(socket);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (request.startsWith("POST /api/chat "))
            return answer(socket, body);
        if (request.startsWith("GET /api/chat "))
            return write(socket, abilities);
        if (request.startsWith("GET /api/buildings"))
            return write(socket, buildings);
        write(socket, "{}");
    }

    void answer(QTcpSocket *socket, const QByteArray &body)
    {
        questions.append(QJsonDocument::fromJson(body).object());
        if (status != 200)
            return write(socket, stream, status);
        m_open = socket;
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: hello\n\n");
        send(*socket, stream);
        if (!staysOpen)
            socket->disconnectFromHost();
    }

    static void send(QTcpSocket &socket, const QByteArray &bytes)
    {
        constexpr qsizetype Piece = 11; // bytes
        for (qsizetype at = 0; at < bytes.size(); at += Piece) {
            socket.write(bytes.mid(at, Piece));
            socket.flush();
        }
    }

    static void write(QTcpSocket *socket, const QByteArray &body, int status = 200)
    {
        socket->write("HTTP/1.1 " + QByteArray::number(status)
                      + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket->disconnectFromHost();
    }

    QHash<QTcpSocket *, QByteArray> m_buffers;
    QPointer<QTcpSocket> m_open;
};
