#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace core {

//! What a tool was asked in an earlier answer, and what it gave.
struct ToolUse
{
    QString callId;
    QString toolName;
    QJsonObject input;
    QJsonObject output; //!< empty when it failed
    QString error;      //!< empty when it did not
};

//! One message of a conversation, as the client sends it back with each question.
struct ChatMessage
{
    enum class Role { User, Assistant };

    Role role = Role::User;
    QString text;         //!< all text parts, one after the other
    QList<ToolUse> tools; //!< of assistant messages
};

//! Oldest first; the last one is the user's question.
using Conversation = QList<ChatMessage>;

} // namespace core
