#include "answerrun.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

constexpr qsizetype DeltaLength = 24; // letters: a few words at a time, as a reader takes them in

AnswerRun::AnswerRun(ToolBox &tools, MessageStream &stream, const std::stop_token &stop, Language language)
    : m_tools(tools)
    , m_stream(stream)
    , m_stop(stop)
    , m_words(language)
{
}

std::optional<QJsonObject> AnswerRun::use(const QString &tool, const QJsonObject &input)
{
    if (m_stop.stop_requested())
        return std::nullopt;
    if (m_saidAnything)
        finish();
    if (!m_inStep)
        m_stream.startStep();
    m_inStep = true;
    // Unique in the whole conversation, which the client keeps.
    const QString callId = u"call_%1_%2"_s.arg(QUuid::createUuid().toString(QUuid::Id128).left(12)).arg(++m_calls);
    const QString text = QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact));
    m_stream.toolInputStart(callId, tool);
    for (qsizetype at = 0; at < text.size(); at += DeltaLength)
        m_stream.toolInputDelta(callId, text.mid(at, DeltaLength));
    ToolUse used = m_tools.run(callId, tool, input, m_stream, m_stop);
    m_error = used.error;
    if (!used.error.isEmpty())
        return std::nullopt;
    return std::move(used.output);
}

void AnswerRun::say(const QString &markdown)
{
    if (m_stop.stop_requested() || markdown.isEmpty())
        return;
    if (m_inStep && !m_saidAnything)
        finish(); // the step of the tools
    if (!m_inStep)
        m_stream.startStep();
    m_inStep = true;
    const QString text = m_saidAnything ? u"\n\n"_s + markdown : markdown;
    m_saidAnything = true;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype blank = text.indexOf(u' ', from + DeltaLength);
        const qsizetype end = blank < 0 ? text.size() : blank + 1;
        m_stream.text(text.mid(from, end - from));
        from = end;
    }
}

void AnswerRun::sayError()
{
    if (m_error.isEmpty())
        return;
    say(u"That could not be computed: %1."_s.arg(m_error), u"Das ließ sich nicht berechnen: %1."_s.arg(m_error));
}

void AnswerRun::finish()
{
    if (!m_inStep)
        return;
    m_stream.endText();
    m_stream.finishStep();
    m_inStep = false;
    m_saidAnything = false;
}

} // namespace core
