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
    const bool first = m_waiting.empty();
    if (first)
        m_waiting = std::move(answers);
    else
        m_waiting.insert(m_waiting.end(), std::make_move_iterator(answers.begin()),
                         std::make_move_iterator(answers.end()));
    if (first) // within the lock, which keeps the loop from going
        m_loop->inbox().post([loop = m_loop] { loop->deliverAnswers(); });
}

std::vector<LateAnswer> AnswerGate::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_waiting, {});
}

void AnswerGate::close()
{
    const std::lock_guard lock(m_mutex);
    m_loop = nullptr;
    m_waiting.clear();
}

} // namespace server
