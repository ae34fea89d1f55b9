#pragma once

#include "core/assistant/chatservice.h"
#include "core/assistant/languagemodel/modeloptions.h"
#include "core/assistant/tokenbudget.h"
#include "server/api/message.h"

#include <functional>
#include <memory>

namespace server {

//! What answers are made with. Never changes.
struct ChatSetup
{
    std::shared_ptr<core::ChatService> chats;
    std::shared_ptr<core::Assistant> assistant; //!< of questions that name no model
    core::ModelOptions model;                   //!< that it asks; not set: it is the built-in one
    std::shared_ptr<core::TokenBudget> budget;  //!< of models; empty: no limit
    std::function<std::shared_ptr<core::Assistant>(const core::ModelOptions &)> modelAssistant;
    QString pythonProblem;         //!< why code cannot be run; empty: it can
    std::function<void()> prepare; //!< called when a model begins to answer, for what takes a while; must not block
};

//! GET and POST /api/chat, POST /api/chat/test. Thread-safe.
class ChatApi
{
public:
    //! `setup` may block at its first call.
    explicit ChatApi(std::function<const ChatSetup &()> setup,
                     std::chrono::milliseconds heartbeat = std::chrono::seconds(15));

    //! {assistant, model, tools, python {available, reason}}.
    core::Result<Reply> about() const;
    //! A stream of the UI Message Stream Protocol v1. Forbidden when a model is named from another machine.
    core::Result<Reply> answer(const Request &request) const;
    //! {ok, detail}: asks the configured model, or the one in the body, for a word. Blocks for seconds.
    core::Result<Reply> tryModel(const Request &request) const;

private:
    const std::function<const ChatSetup &()> m_setup;
    const std::chrono::milliseconds m_heartbeat;
};

} // namespace server
