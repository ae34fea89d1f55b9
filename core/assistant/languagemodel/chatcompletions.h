#pragma once

#include "core/assistant/languagemodel/languagemodel.h"
#include "core/assistant/languagemodel/modeloptions.h"

namespace core {

//! A model behind an OpenAI-compatible chat-completions interface, streamed. A connection for each answer; certificates
//! are checked always, and redirections are not followed, for the key would go along.
class ChatCompletions final : public LanguageModel
{
public:
    //! `options` must have passed checkModelOptions().
    explicit ChatCompletions(ModelOptions options);

    QString name() const override { return m_options.model; }
    Result<ModelTurn> ask(const ModelQuestion &question, ModelListener &listener, const std::stop_token &stop,
                          std::chrono::milliseconds limit) override;

private:
    const ModelOptions m_options;
};

} // namespace core
