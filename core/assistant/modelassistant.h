#pragma once

#include "core/assistant/assistant.h"
#include "core/assistant/languagemodel/languagemodel.h"
#include "core/assistant/tokenbudget.h"

#include <chrono>
#include <functional>
#include <memory>

namespace core {

//! Lets a language model answer: asks it, runs the tools it calls, tells it what came of them, and so on.
class ModelAssistant final : public Assistant
{
public:
    struct Limits
    {
        int rounds = 5;                         //!< steps of one answer; in the last, tools cannot be called
        std::chrono::milliseconds step{60'000}; //!< the model's answer and the tools together
        int callsInStep = 8;                    //!< further ones are refused
    };

    //! `instructions` gives what the model is told first. `budget` may be empty: no limit.
    ModelAssistant(std::shared_ptr<LanguageModel> model, std::function<QString()> instructions,
                   std::shared_ptr<TokenBudget> budget = {})
        : ModelAssistant(std::move(model), std::move(instructions), std::move(budget), Limits())
    {
    }
    ModelAssistant(std::shared_ptr<LanguageModel> model, std::function<QString()> instructions,
                   std::shared_ptr<TokenBudget> budget, Limits limits);

    Result<void> answer(const Conversation &conversation, ToolBox &tools, MessageStream &stream,
                        const std::stop_token &stop) override;

private:
    const std::shared_ptr<LanguageModel> m_model;
    const std::function<QString()> m_instructions;
    const Limits m_limits;
};

} // namespace core
