#pragma once

#include "server/api/message.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace server {

//! Which request an answer belongs to.
struct AnswerTicket
{
    quint64 connection = 0;
    int route = -1; //!< index in the route table
    std::chrono::steady_clock::time_point started;
};

struct LateAnswer
{
    AnswerTicket ticket;
    core::Result<Reply> result;
};

//! Takes answers to the requests that came in through it; one event loop's door for other threads.
class AnswerPort
{
public:
    virtual ~AnswerPort() = default;

    //! Costs one wake-up, however many there are. Thread-safe, never blocks; drops answers nobody waits for any more.
    virtual void post(std::vector<LateAnswer> answers) = 0;
};

//! Collects answers, so that each event loop is woken once for all of them. Belongs to one thread.
class AnswerBatch
{
public:
    AnswerBatch() = default;
    ~AnswerBatch() { flush(); }
    AnswerBatch(const AnswerBatch &) = delete;
    AnswerBatch &operator=(const AnswerBatch &) = delete;

    void flush(); //!< sends what was collected so far

private:
    friend class Responder;

    struct Share
    {
        std::shared_ptr<AnswerPort> port;
        std::vector<LateAnswer> answers;
    };
    std::vector<Share> m_shares; //!< one a loop, so few
};

//! The right to answer one request, once, at any time and from any thread. Copies share it. When the last copy goes
//! unanswered, the client gets 500. The client may have left and the server may be gone: then the answer is dropped.
class Responder
{
public:
    Responder(std::shared_ptr<AnswerPort> port, const AnswerTicket &ticket);

    //! Answers unless that was done already. An error becomes a status as with other handlers.
    void answer(core::Result<Reply> result) const;
    //! Likewise, when the batch is flushed.
    void answer(core::Result<Reply> result, AnswerBatch &batch) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

//! A handler that is called on the event loop, must not wait there, and answers later.
using LaterHandler = std::function<void(const Request &, Responder)>;

} // namespace server
