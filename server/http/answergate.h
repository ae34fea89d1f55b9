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

    //! What has come since the last call. For the loop's thread.
    std::vector<LateAnswer> take();

    void close(); //!< before the loop goes

private:
    const std::shared_ptr<Metrics> m_metrics;
    std::mutex m_mutex; //!< guards what follows
    EventLoop *m_loop;  //!< null once closed
    std::vector<LateAnswer> m_waiting;
};

} // namespace server
