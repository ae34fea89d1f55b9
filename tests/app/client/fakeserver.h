#pragma once

#include "tests/app/client/requestserver.h"

#include <QHash>
#include <QTimer>

#include <algorithm>

//! A daemon made of canned answers, in the test's own thread. Reads a whole request, answers, and closes.
class FakeServer : public RequestServer
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
    using RequestServer::RequestServer;

    void setAnswer(const QByteArray &path, const Answer &answer) { m_answers[path] = answer; }

    //! Clients that still wait for an answer or are reading one; some connect and then have nothing to ask any more.
    qsizetype openSockets() const
    {
        return std::ranges::count_if(findChildren<QTcpSocket *>(), [](const QTcpSocket *socket) {
            return socket->property(Asked).toBool() && socket->state() != QAbstractSocket::UnconnectedState;
        });
    }

    QList<Request> requests; //!< all but those for the stream of events, which comes back by itself
    int listened = 0;        //!< how often the stream of events was asked for

protected:
    void answer(QTcpSocket *socket, const Request &request) override
    {
        socket->setProperty(Asked, true);
        if (request.target == "/api/events")
            ++listened;
        else
            requests.append(request);
        const Answer canned =
            m_answers.value(request.target.split('?').first(), {404, R"({"detail":"no such route"})"});
        QTimer::singleShot(canned.delayMilliseconds, socket, [socket, canned] { write(*socket, canned); });
    }

private:
    static constexpr auto Asked = "asked";

    static void write(QTcpSocket &socket, const Answer &answer)
    {
        if (!answer.hangUp) {
            writeHead(socket, answer.status, answer.body.size());
            socket.write(answer.cutAfter < 0 ? answer.body : answer.body.left(answer.cutAfter));
        }
        socket.disconnectFromHost();
    }

    QHash<QByteArray, Answer> m_answers;
};
