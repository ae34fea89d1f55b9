#pragma once

#include "core/base/inbox.h"
#include "server/http/answergate.h"

#include <QHash>
#include <QTcpServer>
#include <QTimer>

namespace server {

class Connection;
struct ServerContext;

//! One event loop's share of the server: its own listener on the shared port, and the connections it accepted. Lives in
//! one thread; only inbox, gate and postAnswer may be called from others, as long as that thread runs.
class EventLoop : public QTcpServer
{
    Q_OBJECT
public:
    explicit EventLoop(ServerContext &context);
    ~EventLoop() override;

    bool listenOn(int descriptor);

    //! For other threads: does what it is handed in the loop's thread.
    core::Inbox &inbox() { return m_inbox; }

    //! Writes the answer if the connection still lives. Thread-safe; the loop must outlive the caller.
    void postAnswer(quint64 connection, Reply reply);

    //! Where answers go that come later; it may outlive the loop.
    const std::shared_ptr<AnswerGate> &gate() const { return m_gate; }
    void deliver(); //!< writes what has come through the gate

    //! Forgets a connection whose socket is closed.
    void remove(quint64 connection);

    void stopAccepting();  //!< and closes connections that wait for nothing
    void checkDeadlines(); //!< closes connections that did not move on in time; runs now and then by itself
    void closeAll();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    ServerContext &m_context;
    QHash<quint64, Connection *> m_connections;
    quint64 m_lastId = 0;
    QTimer m_sweep;
    core::Inbox m_inbox;
    const std::shared_ptr<AnswerGate> m_gate;
};

} // namespace server
