#include "chatrequest.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! Reads one message; what is wrong with it is told with its place.
class MessageReader
{
public:
    MessageReader(qsizetype index, const ChatLimits &limits)
        : m_place(u"messages[%1]"_s.arg(index))
        , m_limits(limits)
    {
    }

    Result<ChatMessage> read(const QJsonValue &value)
    {
        if (!value.isObject())
            return unprocessable(u" must be an object"_s);
        const QJsonObject object = value.toObject();
        if (const auto role = readRole(object.value("role"_L1)); !role)
            return role.error();
        const QJsonValue parts = object.value("parts"_L1);
        const QJsonValue content = object.value("content"_L1);
        if (parts.isArray() || content.isArray()) { // clients that know parts may send an empty content besides
            if (const auto read = readParts(parts.isArray() ? parts.toArray() : content.toArray()); !read)
                return read.error();
        } else if (content.isString()) {
            m_message.text = content.toString();
        } else {
            return unprocessable(u" needs 'content' (a string) or 'parts' (a list)"_s);
        }
        if (m_message.role == ChatMessage::Role::User && m_message.text.size() > m_limits.questionCharacters)
            return invalid(u" has %1 characters; at most %2 are allowed"_s.arg(m_message.text.size())
                               .arg(m_limits.questionCharacters));
        return std::move(m_message);
    }

private:
    Error unprocessable(const QString &what) const { return {ErrorCode::Unprocessable, m_place + what}; }
    Error invalid(const QString &what) const { return {ErrorCode::InvalidArgument, m_place + what}; }

    Result<void> readRole(const QJsonValue &value)
    {
        if (!value.isString())
            return unprocessable(u" needs a 'role'"_s);
        const QString role = value.toString();
        if (role != "user"_L1 && role != "assistant"_L1)
            return invalid(u" has the role '%1'; it must be user or assistant"_s.arg(role.left(64)));
        m_message.role = role == "user"_L1 ? ChatMessage::Role::User : ChatMessage::Role::Assistant;
        return {};
    }

    Result<void> readParts(const QJsonArray &parts)
    {
        for (const QJsonValue part : parts) {
            if (!part.isObject() || !part["type"_L1].isString())
                return unprocessable(u": each part must be an object with a 'type'"_s);
            const QJsonObject object = part.toObject();
            const QString type = object.value("type"_L1).toString();
            if (type == "text"_L1) {
                if (auto read = readText(object.value("text"_L1)); !read)
                    return read;
            } else if (type == "file"_L1 && m_message.role == ChatMessage::Role::User) {
                return invalid(u" has a file; only text can be answered"_s);
            } else if (type.startsWith("tool-"_L1) || type == "dynamic-tool"_L1) {
                if (auto read = readTool(type, object); !read)
                    return read;
            }
        }
        return {};
    }

    Result<void> readText(const QJsonValue &text)
    {
        if (!text.isString())
            return unprocessable(u": a part of type text needs a 'text'"_s);
        if (!m_message.text.isEmpty())
            m_message.text += u'\n';
        m_message.text += text.toString();
        return {};
    }

    Result<void> readTool(const QString &type, const QJsonObject &part)
    {
        if (m_message.role != ChatMessage::Role::Assistant)
            return invalid(u" is the user's and has a tool's part"_s);
        if (m_message.tools.size() >= m_limits.toolsInMessage)
            return invalid(u" has more than %1 calls of tools"_s.arg(m_limits.toolsInMessage));
        ToolUse use;
        use.callId = part.value("toolCallId"_L1).toString();
        use.toolName = type == "dynamic-tool"_L1 ? part.value("toolName"_L1).toString() : type.mid(5);
        if (use.callId.isEmpty() || use.toolName.isEmpty())
            return unprocessable(u": a tool's part needs a 'toolCallId' and a name"_s);
        use.input = part.value("input"_L1).toObject();
        const qsizetype size = QString::fromUtf8(QJsonDocument(use.input).toJson(QJsonDocument::Compact)).size();
        if (size > m_limits.toolInputCharacters)
            return invalid(u" has a tool's input of %1 characters; at most %2 are allowed"_s.arg(size).arg(
                m_limits.toolInputCharacters));
        const QString state = part.value("state"_L1).toString();
        if (state == "output-available"_L1)
            use.output = part.value("output"_L1).toObject();
        else if (state == "output-error"_L1)
            use.error = part.value("errorText"_L1).toString(u"failed"_s);
        else
            use.error = u"stopped before it was done"_s; // the reader had enough
        m_message.tools.append(use);
        return {};
    }

    const QString m_place;
    const ChatLimits &m_limits;
    ChatMessage m_message;
};

Result<void> checkWhole(const Conversation &conversation, const ChatLimits &limits)
{
    qsizetype characters = 0;
    for (const ChatMessage &message : conversation)
        characters += message.text.size();
    if (characters > limits.conversationCharacters)
        return Error{
            ErrorCode::InvalidArgument,
            u"messages have %1 characters together; at most %2 are allowed: begin a new conversation"_s.arg(characters)
                .arg(limits.conversationCharacters)};
    const ChatMessage &last = conversation.constLast();
    if (last.role != ChatMessage::Role::User)
        return Error{ErrorCode::InvalidArgument, u"the last of messages must be the user's"_s};
    if (last.text.trimmed().isEmpty())
        return Error{ErrorCode::InvalidArgument, u"the last of messages has no text"_s};
    return {};
}

} // namespace

Result<Conversation> parseChatRequest(const QJsonObject &body, const ChatLimits &limits)
{
    const QJsonValue value = body.value("messages"_L1);
    if (!value.isArray())
        return Error{ErrorCode::Unprocessable, u"the field 'messages' is missing or no list"_s};
    const QJsonArray messages = value.toArray();
    if (messages.isEmpty())
        return Error{ErrorCode::InvalidArgument, u"messages must not be empty"_s};
    if (messages.size() > limits.messages)
        return Error{ErrorCode::InvalidArgument,
                     u"messages has %1 entries; at most %2 are allowed: begin a new conversation"_s.arg(messages.size())
                         .arg(limits.messages)};
    Conversation conversation;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        auto message = MessageReader(i, limits).read(messages.at(i));
        if (!message)
            return message.error();
        conversation.append(*std::move(message));
    }
    if (const auto checked = checkWhole(conversation, limits); !checked)
        return checked.error();
    return conversation;
}

} // namespace core
