#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <functional>

//! A daemon made of canned answers, in the test's own thread. Reads a whole request, answers, and closes.
class FakeServer : public QTcpServer
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body = "{}";
        int delayMilliseconds = 0;
        bool hangUp = false;     //!< close without an answer
        qsizetype cutAfter = -1; //!< close after so many bytes of the body
    };
    struct Request
    {
        QByteArray method;
        QByteArray target;
        QByteArray body;
    };

    explicit FakeServer(quint16 port = 0)
    {
        if (!listen(QHostAddress::LocalHost, port))
            qFatal("the fake server cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    void setAnswer(const QByteArray &path, const Answer &answer) { m_answers[path] = answer; }

    //! Clients that still wait for an answer or are reading one.
    qsizetype openSockets() const
    {
        return std::ranges::count_if(findChildren<QTcpSocket *>(), [](const QTcpSocket *socket) {
            return socket->state() != QAbstractSocket::UnconnectedState;
        });
    }

    QList<Request> requests; //!< all but those for the stream of events, which comes back by itself
    int listened = 0;        //!< how often the stream of events was asked for

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
        const QList<QByteArray> words = data.left(data.indexOf('\r')).split(' ');
        if (words.at(1) == "/api/events")
            ++listened;
        else
            requests.append({words.at(0), words.at(1), data.mid(end + 4, length)});
        m_buffers.remove(socket);
        const Answer answer = m_answers.value(words.at(1).split('?').first(), {404, R"({"detail":"no such route"})"});
        QTimer::singleShot(answer.delayMilliseconds, socket, [socket, answer] { write(socket, answer); });
    }

    static void write(QTcpSocket *socket, const Answer &answer)
    {
        if (!answer.hangUp) {
            socket->write("HTTP/1.1 " + QByteArray::number(answer.status)
                          + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                          + QByteArray::number(answer.body.size()) + "\r\n\r\n");
            socket->write(answer.cutAfter < 0 ? answer.body : answer.body.left(answer.cutAfter));
        }
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
    }

    QHash<QByteArray, Answer> m_answers;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};
