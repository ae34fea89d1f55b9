#pragma once

#include "core/assistant/chatmessage.h"
#include "core/base/result.h"

namespace core {

//! What one question may bring along.
struct ChatLimits
{
    qsizetype messages = 200;
    qsizetype questionCharacters = 20'000;      //!< of each message of the user
    qsizetype conversationCharacters = 400'000; //!< of all texts together
    qsizetype toolsInMessage = 100;
    qsizetype toolInputCharacters = 100'000; //!< of one call, as compact JSON
};

//! The conversation of a request's body: `messages`, each with `role` and either `content` (a string) or `parts` as
//! the client of the UI Message Stream Protocol sends them back. Further keys and parts of other types are read past,
//! but not files, which nobody could answer. Errors: Unprocessable for a wrong form, InvalidArgument for a value that
//! is not allowed; both name the message, counted from 0.
Result<Conversation> parseChatRequest(const QJsonObject &body, const ChatLimits &limits = {});

} // namespace core
