#pragma once

#include "app/client/chatclient.h"
#include "app/pages/chat/conversation.h"

namespace app {

//! The conversation before the person, and the answer that arrives in it. GUI thread.
class ChatSession : public QObject
{
    Q_OBJECT
public:
    explicit ChatSession(Connection &connection, QObject *parent = nullptr);

    const Conversation &conversation() const { return m_conversation; }
    const QList<ChatMessage> &messages() const { return m_conversation.messages; }
    bool isAnswering() const { return m_isAnswering; }
    ChatClient &client() { return m_client; }

    //! Shows this one; what arrives in the other is stopped.
    void open(const Conversation &conversation);
    //! Asks; false for an empty question.
    bool ask(const QString &question, const ChatModel &model);
    //! Asks the last question once more, in place of its answer.
    void retry(const ChatModel &model);
    //! Asks `question` in place of the person's message `index` and all that follows it.
    bool askInstead(qsizetype index, const QString &question, const ChatModel &model);
    //! What arrived stays.
    void stop();

Q_SIGNALS:
    void reset(); //!< another conversation
    void messageAdded(qsizetype index);
    void messagesCut(qsizetype size); //!< the ones from here on are gone
    void partAdded(qsizetype part);   //!< of the last message
    void partChanged(qsizetype part); //!< of the last message
    void answerEnded();               //!< whole, stopped or failed
    void changed();                   //!< worth keeping

private:
    void connectClient();
    void begin(const ChatModel &model);
    void cut(qsizetype size);
    void end(ChatMessage::State state, const QString &trouble = {});
    void addText(const QString &id, const QString &text);
    void addTool(const QString &callId, const QString &tool);
    //! Of the answer under way; -1: none.
    qsizetype indexOf(const QString &callId) const;
    void changeTool(const QString &callId, const std::function<void(ChatToolUse &)> &change);
    ChatMessage &answer() { return m_conversation.messages.last(); }

    ChatClient m_client;
    Conversation m_conversation = newConversation();
    QString m_textId; //!< of the text that arrives in the last part; empty: none
    bool m_isAnswering = false;
};

} // namespace app
