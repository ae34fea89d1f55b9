#include "answergate.h"

#include "server/http/eventloop.h"

#include <iterator>
#include <utility>

namespace server {

AnswerGate::AnswerGate(EventLoop &loop, std::shared_ptr<Metrics> metrics)
    : m_metrics(std::move(metrics))
    , m_loop(&loop)
{
}

void AnswerGate::post(std::vector<LateAnswer> answers)
{
    m_metrics->inFlight().Decrement(static_cast<double>(answers.size()));
    const std::lock_guard lock(m_mutex);
    if (!m_loop)
        return;
    std::vector<LateAnswer> &waiting = m_waiting.answers;
    if (waiting.empty())
        waiting = std::move(answers);
    else
        waiting.insert(waiting.end(), std::make_move_iterator(answers.begin()), std::make_move_iterator(answers.end()));
    callLoop();
}

void AnswerGate::wake(quint64 connection)
{
    const std::lock_guard lock(m_mutex);
    if (!m_loop)
        return;
    m_waiting.woken.push_back(connection);
    callLoop();
}

void AnswerGate::callLoop() // within the lock, which keeps the loop from going
{
    if (!std::exchange(m_called, true))
        m_loop->inbox().post([loop = m_loop] { loop->deliver(); });
}

AnswerGate::Delivery AnswerGate::take()
{
    const std::lock_guard lock(m_mutex);
    m_called = false;
    return std::exchange(m_waiting, {});
}

void AnswerGate::close()
{
    Delivery dropped; // outside the lock: streams that go with it call back
    const std::lock_guard lock(m_mutex);
    m_loop = nullptr;
    dropped = std::exchange(m_waiting, {});
}

} // namespace server
