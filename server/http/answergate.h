#pragma once

#include "server/api/responder.h"
#include "server/http/metrics.h"

#include <mutex>

namespace server {

class EventLoop;

//! An event loop's door for answers from other threads. It may outlive the loop: once closed, it drops what comes.
class AnswerGate final : public AnswerPort
{
public:
    AnswerGate(EventLoop &loop, std::shared_ptr<Metrics> metrics);

    void post(std::vector<LateAnswer> answers) override;

    //! The connection's stream has something to send. Thread-safe.
    void wake(quint64 connection);

    struct Delivery
    {
        std::vector<LateAnswer> answers;
        std::vector<quint64> woken; //!< connections
    };
    Delivery take(); //!< what has come since the last call; for the loop's thread

    void close(); //!< before the loop goes

private:
    const std::shared_ptr<Metrics> m_metrics;
    void callLoop();

    std::mutex m_mutex; //!< guards what follows
    EventLoop *m_loop;  //!< null once closed
    bool m_called = false;
    Delivery m_waiting;
};

} // namespace server
