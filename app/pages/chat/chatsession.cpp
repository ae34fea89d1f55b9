#include "chatsession.h"

#include "app/theme/words.h"

using namespace Qt::StringLiterals;

namespace app {

using UseState = ChatToolUse::State;

ChatSession::ChatSession(Connection &connection, QObject *parent)
    : QObject(parent)
    , m_client(connection)
{
    connectClient();
}

void ChatSession::connectClient()
{
    connect(&m_client, &ChatClient::textStarted, this, [this] { m_textId.clear(); });
    connect(&m_client, &ChatClient::textArrived, this, &ChatSession::addText);
    connect(&m_client, &ChatClient::textEnded, this, [this] { m_textId.clear(); });
    connect(&m_client, &ChatClient::toolStarted, this, &ChatSession::addTool);
    connect(&m_client, &ChatClient::toolInputArrived, this, [this](const QString &callId, const QString &text) {
        changeTool(callId, [&text](ChatToolUse &use) { use.inputText += text; });
    });
    connect(&m_client, &ChatClient::toolCalled, this,
            [this](const QString &callId, const QString &tool, const QJsonObject &input) {
                if (indexOf(callId) < 0)
                    addTool(callId, tool);
                changeTool(callId, [&input](ChatToolUse &use) {
                    use.input = input;
                    use.inputText.clear();
                    use.state = UseState::Running;
                });
            });
    connect(&m_client, &ChatClient::toolAnswered, this, [this](const QString &callId, const QJsonObject &output) {
        changeTool(callId, [&output](ChatToolUse &use) {
            use.output = output;
            use.state = UseState::Done;
        });
    });
    connect(&m_client, &ChatClient::toolFailed, this, [this](const QString &callId, const QString &reason) {
        changeTool(callId, [&reason](ChatToolUse &use) {
            use.trouble = reason;
            use.state = UseState::Failed;
        });
    });
    connect(&m_client, &ChatClient::finished, this, [this] { end(ChatMessage::State::Whole); });
    connect(&m_client, &ChatClient::failed, this, [this](const core::Error &error) {
        const bool told = error.code == core::ErrorCode::Upstream && !error.detail.isEmpty();
        end(ChatMessage::State::Failed, told ? error.detail : words::meaning(error));
    });
}

void ChatSession::open(const Conversation &conversation)
{
    stop();
    m_conversation = conversation;
    Q_EMIT reset();
}

bool ChatSession::ask(const QString &question, const ChatModel &model)
{
    const QString text = question.trimmed();
    if (text.isEmpty())
        return false;
    stop();
    if (m_conversation.isEmpty())
        m_conversation.title = titleOf(text);
    ChatMessage message;
    message.at = QDateTime::currentDateTimeUtc();
    message.parts = {{text, false, {}}};
    m_conversation.messages.append(message);
    Q_EMIT messageAdded(messages().size() - 1);
    begin(model);
    return true;
}

void ChatSession::retry(const ChatModel &model)
{
    stop();
    while (!messages().isEmpty() && !messages().constLast().isFromPerson())
        cut(messages().size() - 1);
    if (!messages().isEmpty())
        begin(model);
}

bool ChatSession::askInstead(qsizetype index, const QString &question, const ChatModel &model)
{
    if (question.trimmed().isEmpty())
        return false;
    stop();
    cut(index);
    return ask(question, model);
}

void ChatSession::stop()
{
    if (!m_isAnswering)
        return;
    m_client.stop();
    end(ChatMessage::State::Stopped);
}

void ChatSession::cut(qsizetype size)
{
    m_conversation.messages.resize(std::min(size, messages().size()));
    Q_EMIT messagesCut(messages().size());
}

void ChatSession::begin(const ChatModel &model)
{
    const QJsonArray request = requestMessages(messages());
    ChatMessage message;
    message.role = ChatMessage::Role::Assistant;
    message.state = ChatMessage::State::Arriving;
    message.at = QDateTime::currentDateTimeUtc();
    m_conversation.messages.append(message);
    m_conversation.changedAt = message.at;
    m_textId.clear();
    m_isAnswering = true;
    Q_EMIT messageAdded(messages().size() - 1);
    Q_EMIT changed();
    m_client.ask(request, model);
}

void ChatSession::end(ChatMessage::State state, const QString &trouble)
{
    if (!m_isAnswering)
        return;
    m_isAnswering = false;
    answer().state = state;
    answer().trouble = trouble;
    m_conversation.changedAt = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < answer().parts.size(); ++i) {
        ChatPart &part = answer().parts[i];
        const bool isOpen = part.use.state == UseState::Announced || part.use.state == UseState::Running;
        if (part.isTool && isOpen) {
            part.use.state = UseState::Stopped;
            Q_EMIT partChanged(i);
        }
    }
    Q_EMIT answerEnded();
    Q_EMIT changed();
}

void ChatSession::addText(const QString &id, const QString &text)
{
    if (m_textId.isEmpty() || m_textId != id) {
        m_textId = id;
        answer().parts.append(ChatPart());
        Q_EMIT partAdded(answer().parts.size() - 1);
    }
    // The text under way may have a tool behind it.
    for (qsizetype i = answer().parts.size() - 1; i >= 0; --i) {
        if (answer().parts.at(i).isTool)
            continue;
        answer().parts[i].text += text;
        return Q_EMIT partChanged(i);
    }
}

void ChatSession::addTool(const QString &callId, const QString &tool)
{
    ChatPart part;
    part.isTool = true;
    part.use.callId = callId;
    part.use.tool = tool;
    answer().parts.append(part);
    Q_EMIT partAdded(answer().parts.size() - 1);
}

qsizetype ChatSession::indexOf(const QString &callId) const
{
    const QList<ChatPart> &parts = messages().constLast().parts;
    for (qsizetype i = parts.size() - 1; i >= 0; --i) {
        if (parts.at(i).isTool && parts.at(i).use.callId == callId)
            return i;
    }
    return -1;
}

void ChatSession::changeTool(const QString &callId, const std::function<void(ChatToolUse &)> &change)
{
    const qsizetype index = indexOf(callId);
    if (index < 0)
        return; // a result of what was never called
    change(answer().parts[index].use);
    Q_EMIT partChanged(index);
}

} // namespace app
