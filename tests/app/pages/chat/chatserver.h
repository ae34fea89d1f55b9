#pragma once

#include "tests/app/client/requestserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

//! A daemon with a chat, in the test's own thread. What it streams is sent in pieces of a few bytes, so that borders
//! lie anywhere; an answer that is not ended stays open until the test sends more or the client leaves.
class ChatServer : public RequestServer
{
public:
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

protected:
    void answer(QTcpSocket *socket, const Request &request) override
    {
        if (request.target == "/api/chat")
            return request.method == "POST" ? streamAnswer(socket, request.body) : write(socket, abilities);
        write(socket, request.target.startsWith("/api/buildings") ? buildings : QByteArray("{}"));
    }

private:
    void streamAnswer(QTcpSocket *socket, const QByteArray &body)
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
        writeHead(*socket, status, body.size());
        socket->write(body);
        socket->disconnectFromHost();
    }

    QPointer<QTcpSocket> m_open;
};
