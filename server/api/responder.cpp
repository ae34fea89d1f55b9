#include "responder.h"

#include <algorithm>
#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace server {

struct Responder::State
{
    State(std::shared_ptr<AnswerPort> target, const AnswerTicket &whose)
        : port(std::move(target))
        , ticket(whose)
    {
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    ~State()
    {
        if (!answered)
            post(core::Error{core::ErrorCode::Internal, u"The request was given up without an answer"_s});
    }

    void post(core::Result<Reply> result) const
    {
        std::vector<LateAnswer> one;
        one.push_back({ticket, std::move(result)});
        port->post(std::move(one));
    }

    const std::shared_ptr<AnswerPort> port;
    const AnswerTicket ticket;
    std::atomic<bool> answered = false;
};

Responder::Responder(std::shared_ptr<AnswerPort> port, const AnswerTicket &ticket)
    : m_state(std::make_shared<State>(std::move(port), ticket))
{
}

void Responder::answer(core::Result<Reply> result) const
{
    if (!m_state->answered.exchange(true))
        m_state->post(std::move(result));
}

void Responder::answer(core::Result<Reply> result, AnswerBatch &batch) const
{
    if (m_state->answered.exchange(true))
        return;
    auto share = std::find_if(batch.m_shares.begin(), batch.m_shares.end(),
                              [this](const AnswerBatch::Share &other) { return other.port == m_state->port; });
    if (share == batch.m_shares.end())
        share = batch.m_shares.insert(share, {m_state->port, {}});
    share->answers.push_back({m_state->ticket, std::move(result)});
}

void AnswerBatch::flush()
{
    for (Share &share : m_shares) {
        if (!share.answers.empty())
            share.port->post(std::exchange(share.answers, {}));
    }
}

} // namespace server
