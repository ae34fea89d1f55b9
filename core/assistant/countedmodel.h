#pragma once

#include "core/assistant/languagemodel/languagemodel.h"
#include "core/assistant/tokenbudget.h"

#include <memory>

namespace core {

//! A model whose answers are counted, those that broke off, too. ask() is Unavailable when the budget is used up.
class CountedModel final : public LanguageModel
{
public:
    CountedModel(std::shared_ptr<LanguageModel> model, std::shared_ptr<TokenBudget> budget);

    QString name() const override { return m_model->name(); }
    Result<ModelTurn> ask(const ModelQuestion &question, ModelListener &listener, const std::stop_token &stop,
                          std::chrono::milliseconds limit) override;

private:
    const std::shared_ptr<LanguageModel> m_model;
    const std::shared_ptr<TokenBudget> m_budget;
};

} // namespace core
