#pragma once

#include "server/api/stream.h"
#include "server/http/replyhead.h"
#include "server/http/requestparser.h"
#include "server/http/route.h"

#include <QObject>
#include <QSslSocket>

#include <chrono>
#include <memory>

namespace server {

class EventLoop;
class TlsSettings;
struct ServerContext;

//! One client. Requests are taken and answered one after the other: while one is worked on, further (pipelined) input
//! stays unread, so answers keep their order and a fast client is slowed down. Lives in its event loop's thread.
class Connection : public QObject
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    Connection(qintptr descriptor, quint64 id, ServerContext &context, EventLoop &loop);

    //! The answer to the request that went to the pool.
    void answer(const Reply &reply);

    //! Sends what the stream that is being answered has; does nothing without one.
    void pumpStream();

    //! Answers without a request, then closes.
    void refuse(int status, const QString &detail);

    //! Closes, answers 408, or sends a heartbeat, when the client has not moved on in time. Called now and then.
    void checkDeadline(Instant now);

    //! The server stops: closes at once unless a request is being received, worked on or answered.
    void closeWhenIdle();

    void abort();

private:
    static constexpr qint64 OutgoingLimitBytes = 256 * 1024; //!< with more unsent, nothing further is taken
    static constexpr qint64 LeastProgressBytes = 16 * 1024;  //!< within the idle limit, or the client has stalled

    enum class Phase { Idle, Header, Body, Working, Streaming, Draining };

    void readInput();
    void parseInput();
    void awaitInput();
    QString failureDetail() const; //!< what the parser refused
    void headerDone();
    void bodyDone();
    void runInPool(const Route &route, Request request);
    void finish(const Reply &reply);
    void send(const QByteArray &head, const QByteArray &body);
    void sent(qint64 bytes);
    void startStream(const std::shared_ptr<StreamBody> &stream);
    void sendPiece(const QByteArray &bytes);
    void askForPiece();
    void streamSent();
    void checkStream(Instant now);
    void endStream();
    qint64 unsent() const;
    void startDraining();
    std::unique_ptr<QTcpSocket> makeSocket(const TlsSettings &tls);
    void connectSocket();
    bool isPaused() const;
    Instant fromNow() const;

    const quint64 m_id;
    ServerContext &m_context;
    EventLoop &m_loop;
    std::shared_ptr<StreamBody> m_stream; //!< while one is sent; goes after the socket, whose end it hears
    QSslSocket *m_tls = nullptr;          //!< m_socket, when the connection is encrypted
    const std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_remoteAddress;

    Phase m_phase = Phase::Idle;
    Instant m_deadline;
    Instant m_started;     //!< when the request's header was complete
    qint64 m_progress = 0; //!< bytes moved since the deadline was last put off
    bool m_parsing = false;
    bool m_halfClosed = false;
    bool m_inputLeft = false; //!< the client may still be sending what was refused

    RequestParser m_parser;
    ReplyContext m_replyContext;
    bool m_isHead = false;
    int m_route = -1; //!< of the request being received or worked on

    Instant m_lastPiece;       //!< when something of it was sent last
    bool m_pieceAsked = false; //!< and not yet come
};

} // namespace server
