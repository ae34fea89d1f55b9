#pragma once

#include "core/assistant/builtin/wording.h"
#include "core/assistant/toolbox.h"

namespace core {

//! One answer as it is written: tools are called in a step of their own, before the text that tells of them.
class AnswerRun
{
public:
    AnswerRun(ToolBox &tools, MessageStream &stream, const std::stop_token &stop, Language language);

    const Wording &words() const { return m_words; }

    //! nullopt when the tool failed: lastError() then says why.
    std::optional<QJsonObject> use(const QString &tool, const QJsonObject &input);
    const QString &lastError() const { return m_error; }

    //! A paragraph or a table in Markdown; a blank line follows it.
    void say(const QString &markdown);
    void say(const QString &english, const QString &german) { say(m_words(english, german)); }
    void sayError(); //!< lastError() as a sentence

    void finish();

private:
    ToolBox &m_tools;
    MessageStream &m_stream;
    const std::stop_token &m_stop;
    const Wording m_words;
    QString m_error;
    int m_calls = 0;
    bool m_inStep = false;
    bool m_saidAnything = false;
};

} // namespace core
