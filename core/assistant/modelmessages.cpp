#include "modelmessages.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonValue withoutPictures(const QJsonValue &value)
{
    if (value.isString() && value.toString().startsWith("data:image/"_L1))
        return u"(a picture, which the reader sees)"_s;
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue entry : value.toArray())
            array.append(withoutPictures(entry));
        return array;
    }
    if (value.isObject()) {
        const QJsonObject given = value.toObject();
        QJsonObject object;
        for (auto it = given.begin(); it != given.end(); ++it)
            object.insert(it.key(), withoutPictures(it.value()));
        return object;
    }
    return value;
}

} // namespace

QString outputForModel(const ToolUse &use, qsizetype longest)
{
    if (!use.error.isEmpty())
        return compact({{u"error"_s, use.error}});
    QString text = compact(withoutPictures(use.output).toObject());
    if (text.size() > longest)
        text = text.left(longest) + u" ... (cut off here; ask for less)"_s;
    return text;
}

void appendStep(QJsonArray &messages, const QString &text, const QList<ToolUse> &uses, qsizetype longestOutput)
{
    QJsonObject said{{u"role"_s, u"assistant"_s}, {u"content"_s, text}};
    QJsonArray calls;
    for (const ToolUse &use : uses) {
        const QJsonObject function{{u"name"_s, use.toolName}, {u"arguments"_s, compact(use.input)}};
        calls.append(QJsonObject{{u"id"_s, use.callId}, {u"type"_s, u"function"_s}, {u"function"_s, function}});
    }
    if (!calls.isEmpty())
        said.insert(u"tool_calls"_s, calls);
    messages.append(said);
    for (const ToolUse &use : uses) {
        messages.append(QJsonObject{{u"role"_s, u"tool"_s},
                                    {u"tool_call_id"_s, use.callId},
                                    {u"content"_s, outputForModel(use, longestOutput)}});
    }
}

QJsonArray modelMessages(const QString &instructions, const Conversation &conversation)
{
    QJsonArray messages{QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, instructions}}};
    qsizetype tooMany = -MostOldCalls;
    for (const ChatMessage &message : conversation)
        tooMany += message.tools.size();
    for (const ChatMessage &message : conversation) {
        if (message.role == ChatMessage::Role::User) {
            messages.append(QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, message.text}});
            continue;
        }
        const qsizetype forgotten = std::clamp<qsizetype>(tooMany, 0, message.tools.size());
        tooMany -= forgotten;
        if (forgotten < message.tools.size())
            appendStep(messages, {}, message.tools.mid(forgotten), LongestOldOutput);
        if (!message.text.isEmpty())
            appendStep(messages, message.text, {});
    }
    return messages;
}

QJsonArray modelTools(const QList<ToolInfo> &tools)
{
    QJsonArray array;
    for (const ToolInfo &tool : tools) {
        const QJsonObject function{
            {u"name"_s, tool.name}, {u"description"_s, tool.description}, {u"parameters"_s, tool.parameters}};
        array.append(QJsonObject{{u"type"_s, u"function"_s}, {u"function"_s, function}});
    }
    return array;
}

} // namespace core
