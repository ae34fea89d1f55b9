#include "conversation.h"

#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

constexpr qsizetype LongestTitle = 80; // letters
constexpr qsizetype MostMessages = 40; // sent along with a question
constexpr qsizetype MostItems = 20;    // of a list in an earlier answer
constexpr qsizetype LongestText = 4000;

constexpr std::array StateNames{"announced"_L1, "running"_L1, "done"_L1, "failed"_L1, "stopped"_L1};
constexpr std::array MessageStates{"whole"_L1, "arriving"_L1, "stopped"_L1, "failed"_L1};

template<typename State, std::size_t Count>
static State stateNamed(const std::array<QLatin1StringView, Count> &names, const QString &name, State unfinished)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (name == names.at(i))
            return static_cast<State>(i);
    }
    return unfinished;
}

QString ChatMessage::text() const
{
    QStringList texts;
    for (const ChatPart &part : parts) {
        if (!part.isTool && !part.text.isEmpty())
            texts.append(part.text);
    }
    return texts.join(u"\n\n"_s);
}

Conversation newConversation()
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), {}, QDateTime::currentDateTimeUtc(), {}};
}

QString titleOf(const QString &question)
{
    const QString line = question.simplified();
    return line.size() <= LongestTitle ? line : line.first(LongestTitle - 1).trimmed() + u'…';
}

static QJsonObject toJson(const ChatPart &part)
{
    if (!part.isTool)
        return {{u"text"_s, part.text}};
    const ChatToolUse &use = part.use;
    QJsonObject object{{u"tool"_s, use.tool},
                       {u"callId"_s, use.callId},
                       {u"state"_s, QString(StateNames.at(static_cast<std::size_t>(use.state)))},
                       {u"input"_s, use.input}};
    if (use.state == ChatToolUse::State::Done)
        object.insert(u"output"_s, use.output);
    if (!use.trouble.isEmpty())
        object.insert(u"trouble"_s, use.trouble);
    return object;
}

QJsonObject toJson(const Conversation &conversation)
{
    QJsonArray messages;
    for (const ChatMessage &message : conversation.messages) {
        QJsonArray parts;
        for (const ChatPart &part : message.parts)
            parts.append(toJson(part));
        messages.append(QJsonObject{{u"role"_s, message.isFromPerson() ? u"user"_s : u"assistant"_s},
                                    {u"state"_s, QString(MessageStates.at(static_cast<std::size_t>(message.state)))},
                                    {u"trouble"_s, message.trouble},
                                    {u"at"_s, message.at.toString(Qt::ISODate)},
                                    {u"parts"_s, parts}});
    }
    return {{u"id"_s, conversation.id},
            {u"title"_s, conversation.title},
            {u"changedAt"_s, conversation.changedAt.toString(Qt::ISODate)},
            {u"messages"_s, messages}};
}

static ChatPart partFromJson(const QJsonObject &object)
{
    using State = ChatToolUse::State;
    ChatPart part;
    part.text = object["text"_L1].toString();
    part.isTool = object.contains("tool"_L1);
    ChatToolUse &use = part.use;
    use.tool = object["tool"_L1].toString();
    use.callId = object["callId"_L1].toString();
    use.state = stateNamed(StateNames, object["state"_L1].toString(), State::Stopped);
    if (use.state == State::Announced || use.state == State::Running)
        use.state = State::Stopped; // the console ended before the tool did
    use.input = object["input"_L1].toObject();
    use.output = object["output"_L1].toObject();
    use.trouble = object["trouble"_L1].toString();
    return part;
}

core::Result<Conversation> conversationFromJson(const QJsonObject &object)
{
    Conversation conversation;
    conversation.id = object["id"_L1].toString();
    conversation.title = object["title"_L1].toString();
    conversation.changedAt = QDateTime::fromString(object["changedAt"_L1].toString(), Qt::ISODate);
    if (conversation.id.isEmpty() || !conversation.changedAt.isValid() || !object["messages"_L1].isArray())
        return core::Error{core::ErrorCode::Unprocessable, u"A conversation lacks its id, time or messages"_s};
    for (const QJsonValue entry : object["messages"_L1].toArray()) {
        ChatMessage message;
        message.role =
            entry["role"_L1].toString() == "user"_L1 ? ChatMessage::Role::Person : ChatMessage::Role::Assistant;
        message.state = stateNamed(MessageStates, entry["state"_L1].toString(), ChatMessage::State::Stopped);
        if (message.state == ChatMessage::State::Arriving)
            message.state = ChatMessage::State::Stopped;
        message.trouble = entry["trouble"_L1].toString();
        message.at = QDateTime::fromString(entry["at"_L1].toString(), Qt::ISODate);
        for (const QJsonValue part : entry["parts"_L1].toArray())
            message.parts.append(partFromJson(part.toObject()));
        conversation.messages.append(message);
    }
    return conversation;
}

static QJsonValue shortened(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue item : value.toArray()) {
            if (all.size() == MostItems)
                break;
            all.append(shortened(item));
        }
        return all;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject all;
        for (auto it = object.begin(); it != object.end(); ++it)
            all.insert(it.key(), it.key() == "images"_L1 ? QJsonArray() : shortened(it.value()));
        return all;
    }
    return value.isString() ? QJsonValue(value.toString().left(LongestText)) : value;
}

static QJsonObject requestPart(const ChatPart &part)
{
    if (!part.isTool)
        return {{u"type"_s, u"text"_s}, {u"text"_s, part.text}};
    const ChatToolUse &use = part.use;
    QJsonObject object{
        {u"type"_s, QString(u"tool-"_s + use.tool)}, {u"toolCallId"_s, use.callId}, {u"input"_s, use.input}};
    const bool isDone = use.state == ChatToolUse::State::Done;
    object.insert(u"state"_s, isDone ? u"output-available"_s : u"output-error"_s);
    if (isDone)
        object.insert(u"output"_s, shortened(use.output));
    else
        object.insert(u"errorText"_s, use.trouble.isEmpty() ? u"stopped by the person"_s : use.trouble);
    return object;
}

QJsonArray requestMessages(const QList<ChatMessage> &messages)
{
    QJsonArray all;
    for (qsizetype i = std::max<qsizetype>(0, messages.size() - MostMessages); i < messages.size(); ++i) {
        const ChatMessage &message = messages.at(i);
        if (all.isEmpty() && !message.isFromPerson())
            continue; // a conversation begins with a question
        QJsonArray parts;
        for (const ChatPart &part : message.parts)
            parts.append(requestPart(part));
        if (parts.isEmpty())
            continue;
        all.append(QJsonObject{{u"role"_s, message.isFromPerson() ? u"user"_s : u"assistant"_s}, {u"parts"_s, parts}});
    }
    return all;
}

} // namespace app
