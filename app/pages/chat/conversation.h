#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace app {

//! What a tool was asked for an answer, and what it gave.
struct ChatToolUse
{
    //! Its arguments are on their way; it works; it is done; it went wrong; or the person stopped it.
    enum class State { Announced, Running, Done, Failed, Stopped };

    QString callId;
    QString tool; //!< "run_prediction"
    State state = State::Announced;
    QString inputText; //!< of the arguments, while they are on their way
    QJsonObject input;
    QJsonObject output; //!< when it is done
    QString trouble;    //!< when it went wrong
};

//! A stretch of text, or one use of a tool.
struct ChatPart
{
    QString text; //!< Markdown; of a tool empty
    bool isTool = false;
    ChatToolUse use;
};

struct ChatMessage
{
    enum class Role { Person, Assistant };
    enum class State { Whole, Arriving, Stopped, Failed };

    Role role = Role::Person;
    State state = State::Whole;
    QString trouble;       //!< what made it fail, in words for the person
    QDateTime at;          //!< UTC
    QList<ChatPart> parts; //!< of a person's message one
    QString text() const;  //!< of all parts that are text
    bool isFromPerson() const { return role == Role::Person; }
};

//! What was asked and answered, as it is kept.
struct Conversation
{
    QString id; //!< also the name of its file; letters, digits and dashes
    QString title;
    QDateTime changedAt; //!< UTC
    QList<ChatMessage> messages;

    bool isEmpty() const { return messages.isEmpty(); }
};

//! One without messages.
Conversation newConversation();
//! What it is called in the list, from its first question.
QString titleOf(const QString &question);

QJsonObject toJson(const Conversation &conversation);
//! Unprocessable names what is wrong. What was still arriving counts as stopped.
core::Result<Conversation> conversationFromJson(const QJsonObject &object);

//! The messages as the daemon takes them. Pictures and the ends of long lists stay away: an assistant reads them no
//! more.
QJsonArray requestMessages(const QList<ChatMessage> &messages);

} // namespace app
