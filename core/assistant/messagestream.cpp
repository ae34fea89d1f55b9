#include "messagestream.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

MessageStream::MessageStream(Sink sink)
    : m_sink(std::move(sink))
{
}

void MessageStream::start(const QString &messageId)
{
    write({{u"type"_s, u"start"_s}, {u"messageId"_s, messageId}});
}

void MessageStream::startStep()
{
    finishStep();
    m_stepOpen = true;
    write({{u"type"_s, u"start-step"_s}});
}

void MessageStream::finishStep()
{
    endText();
    while (!m_calls.isEmpty()) {
        const QString id = m_calls.constFirst().id; // which goes with the call
        toolError(id, u"The call was given up before it was done."_s);
    }
    if (!m_stepOpen)
        return;
    m_stepOpen = false;
    write({{u"type"_s, u"finish-step"_s}});
}

void MessageStream::text(const QString &delta)
{
    QString whole = m_half + delta;
    m_half.clear();
    if (!whole.isEmpty() && whole.back().isHighSurrogate()) {
        m_half = whole.back();
        whole.chop(1);
    }
    if (whole.isEmpty())
        return;
    ensureStep();
    if (m_textId.isEmpty()) {
        m_textId = u"text-%1"_s.arg(++m_texts);
        write({{u"type"_s, u"text-start"_s}, {u"id"_s, m_textId}});
    }
    write({{u"type"_s, u"text-delta"_s}, {u"id"_s, m_textId}, {u"delta"_s, whole}});
}

void MessageStream::endText()
{
    m_half.clear();
    if (m_textId.isEmpty())
        return;
    write({{u"type"_s, u"text-end"_s}, {u"id"_s, m_textId}});
    m_textId.clear();
}

void MessageStream::toolInputStart(const QString &callId, const QString &toolName)
{
    if (openCall(callId))
        return;
    ensureStep();
    endText();
    m_calls.append({callId, toolName});
    write({{u"type"_s, u"tool-input-start"_s}, {u"toolCallId"_s, callId}, {u"toolName"_s, toolName}});
}

void MessageStream::toolInputDelta(const QString &callId, const QString &delta)
{
    const OpenCall *call = openCall(callId);
    if (call && !call->hasInput && !delta.isEmpty())
        write({{u"type"_s, u"tool-input-delta"_s}, {u"toolCallId"_s, callId}, {u"inputTextDelta"_s, delta}});
}

void MessageStream::toolInput(const QString &callId, const QString &toolName, const QJsonObject &input)
{
    toolInputStart(callId, toolName);
    OpenCall *call = openCall(callId);
    if (call->hasInput)
        return;
    call->hasInput = true;
    write({{u"type"_s, u"tool-input-available"_s},
           {u"toolCallId"_s, callId},
           {u"toolName"_s, call->toolName},
           {u"input"_s, input}});
}

void MessageStream::toolOutput(const QString &callId, const QJsonObject &output)
{
    endCall(callId);
    write({{u"type"_s, u"tool-output-available"_s}, {u"toolCallId"_s, callId}, {u"output"_s, output}});
}

void MessageStream::toolError(const QString &callId, const QString &errorText)
{
    endCall(callId);
    write({{u"type"_s, u"tool-output-error"_s}, {u"toolCallId"_s, callId}, {u"errorText"_s, errorText}});
}

void MessageStream::error(const QString &errorText)
{
    endText();
    write({{u"type"_s, u"error"_s}, {u"errorText"_s, errorText}});
}

void MessageStream::finish()
{
    finishStep();
    write({{u"type"_s, u"finish"_s}});
    if (m_isListenedTo)
        m_isListenedTo = m_sink("data: [DONE]\n\n"_ba);
}

MessageStream::OpenCall *MessageStream::openCall(const QString &callId)
{
    const auto at = std::find_if(m_calls.begin(), m_calls.end(), [&](const OpenCall &c) { return c.id == callId; });
    return at == m_calls.end() ? nullptr : &*at;
}

//! A client takes an output only of a call whose input it knows.
void MessageStream::endCall(const QString &callId)
{
    const OpenCall *call = openCall(callId);
    Q_ASSERT(call);
    if (!call)
        return;
    if (!call->hasInput)
        toolInput(callId, QString(call->toolName), {});
    m_calls.removeIf([&](const OpenCall &c) { return c.id == callId; });
}

void MessageStream::ensureStep()
{
    if (!m_stepOpen)
        startStep();
}

void MessageStream::write(const QJsonObject &event)
{
    if (m_isListenedTo)
        m_isListenedTo = m_sink("data: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n");
}

} // namespace core
