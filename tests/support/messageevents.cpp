#include "messageevents.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace support {

namespace {

struct Kind
{
    QSet<QString> strings; //!< keys that hold a string
    QSet<QString> objects; //!< keys that hold an object
};

//! Every event with exactly the keys it has; the client refuses others.
const QHash<QString, Kind> &kinds()
{
    static const QHash<QString, Kind> all{
        {u"start"_s, {{u"messageId"_s}, {}}},
        {u"start-step"_s, {}},
        {u"finish-step"_s, {}},
        {u"text-start"_s, {{u"id"_s}, {}}},
        {u"text-delta"_s, {{u"id"_s, u"delta"_s}, {}}},
        {u"text-end"_s, {{u"id"_s}, {}}},
        {u"tool-input-start"_s, {{u"toolCallId"_s, u"toolName"_s}, {}}},
        {u"tool-input-delta"_s, {{u"toolCallId"_s, u"inputTextDelta"_s}, {}}},
        {u"tool-input-available"_s, {{u"toolCallId"_s, u"toolName"_s}, {u"input"_s}}},
        {u"tool-output-available"_s, {{u"toolCallId"_s}, {u"output"_s}}},
        {u"tool-output-error"_s, {{u"toolCallId"_s, u"errorText"_s}, {}}},
        {u"error"_s, {{u"errorText"_s}, {}}},
        {u"finish"_s, {}},
    };
    return all;
}

QString checkKeys(const QJsonObject &event)
{
    const QString type = event.value("type"_L1).toString();
    const auto kind = kinds().constFind(type);
    if (kind == kinds().constEnd())
        return u"unknown type '%1'"_s.arg(type);
    for (auto it = event.begin(); it != event.end(); ++it) {
        const bool known = it.key() == "type"_L1 || (kind->strings.contains(it.key()) && it.value().isString())
                           || (kind->objects.contains(it.key()) && it.value().isObject());
        if (!known)
            return u"%1: the key '%2' does not belong there, or not with this value"_s.arg(type, it.key());
    }
    if (event.size() != 1 + kind->strings.size() + kind->objects.size())
        return u"%1: a key is missing"_s.arg(type);
    return {};
}

//! Holds events to their order.
class Order
{
public:
    QString take(const QJsonObject &event)
    {
        const QString type = event.value("type"_L1).toString();
        if (m_finished)
            return type + u" after finish"_s;
        if (type == "start"_L1)
            return std::exchange(m_started, true) ? u"a second start"_s : QString();
        if (!m_started)
            return type + u" before start"_s;
        if (type == "error"_L1)
            return {};
        if (type == "finish"_L1) {
            m_finished = true;
            return m_inStep ? u"finish within a step"_s : QString();
        }
        if (type == "start-step"_L1)
            return std::exchange(m_inStep, true) ? u"a step within a step"_s : QString();
        if (!m_inStep)
            return type + u" outside a step"_s;
        if (type == "finish-step"_L1)
            return finishStep();
        return type.startsWith("text-"_L1) ? takeText(type, event.value("id"_L1).toString()) : takeTool(type, event);
    }

    bool isFinished() const { return m_finished; }

private:
    enum class Call { Announced, WithInput, Answered };

    QString finishStep()
    {
        m_inStep = false;
        if (!m_text.isEmpty())
            return u"finish-step with an open text"_s;
        for (const Call call : std::as_const(m_calls)) {
            if (call != Call::Answered)
                return u"finish-step with a call that has no output"_s;
        }
        return {};
    }

    QString takeText(const QString &type, const QString &id)
    {
        if (type == "text-start"_L1) {
            if (!m_text.isEmpty() || m_texts.contains(id))
                return u"text-start while a text is open, or with an id used before"_s;
            m_texts.insert(id);
            m_text = id;
            return {};
        }
        if (m_text != id)
            return u"%1 of '%2', which is not open"_s.arg(type, id);
        if (type == "text-end"_L1)
            m_text.clear();
        return {};
    }

    QString takeTool(const QString &type, const QJsonObject &event)
    {
        const QString id = event.value("toolCallId"_L1).toString();
        if (type == "tool-input-start"_L1) {
            if (id.isEmpty() || m_calls.contains(id))
                return u"tool-input-start with the id '%1', which is empty or was used before"_s.arg(id);
            if (!m_text.isEmpty())
                return u"tool-input-start within a text"_s;
            m_names.insert(id, event.value("toolName"_L1).toString());
            m_calls.insert(id, Call::Announced);
            return {};
        }
        const bool isOutput = type.startsWith("tool-output"_L1);
        const auto call = m_calls.find(id);
        if (call == m_calls.end() || *call != (isOutput ? Call::WithInput : Call::Announced))
            return u"%1 of '%2' out of order"_s.arg(type, id);
        if (type == "tool-input-available"_L1) {
            *call = Call::WithInput;
            if (m_names.value(id) != event.value("toolName"_L1).toString())
                return u"the tool of '%1' changed its name"_s.arg(id);
        }
        if (isOutput)
            *call = Call::Answered;
        return {};
    }

    bool m_started = false;
    bool m_inStep = false;
    bool m_finished = false;
    QString m_text;
    QSet<QString> m_texts;
    QHash<QString, Call> m_calls;
    QHash<QString, QString> m_names;
};

QString takeLine(const QByteArray &block, MessageEvents &read, Order &order)
{
    if (read.isDone)
        return u"something after [DONE]"_s;
    if (block == "data: [DONE]") {
        read.isDone = true;
        return order.isFinished() ? QString() : u"[DONE] before finish"_s;
    }
    if (!block.startsWith("data: ") || block.contains('\n'))
        return u"not one data line: "_s + QString::fromUtf8(block.left(200));
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(block.mid(6), &parsing);
    if (parsing.error != QJsonParseError::NoError || !document.isObject())
        return u"no JSON object: "_s + parsing.errorString();
    read.events.append(document.object());
    const QString keys = checkKeys(document.object());
    return keys.isEmpty() ? order.take(document.object()) : keys;
}

} // namespace

QStringList MessageEvents::types() const
{
    QStringList types;
    for (const QJsonObject &event : events)
        types.append(event.value("type"_L1).toString());
    return types;
}

QString MessageEvents::text() const
{
    QString text;
    for (const QJsonObject &event : events)
        text += event.value("delta"_L1).toString();
    return text;
}

QList<QJsonObject> MessageEvents::ofType(const QString &type) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &event : events) {
        if (event.value("type"_L1).toString() == type)
            found.append(event);
    }
    return found;
}

MessageEvents readMessageEvents(const QByteArray &body, bool isWhole)
{
    MessageEvents read;
    Order order;
    qsizetype start = 0;
    for (qsizetype end = body.indexOf("\n\n"); end >= 0; end = body.indexOf("\n\n", start)) {
        const QByteArray block = body.mid(start, end - start);
        start = end + 2;
        const QString problem = block.startsWith(':') ? QString() : takeLine(block, read, order);
        if (read.problem.isEmpty())
            read.problem = problem;
    }
    if (isWhole && read.problem.isEmpty() && (!read.isDone || start != body.size()))
        read.problem = u"the stream ends without [DONE]"_s;
    return read;
}

} // namespace support
