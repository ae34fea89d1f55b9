#pragma once

#include "core/assistant/chatmessage.h"
#include "core/assistant/messagestream.h"
#include "core/assistant/toolbox.h"

#include <stop_token>

namespace core {

//! Answers questions: the built-in assistant, or one that asks a language model. Thread-safe.
class Assistant
{
public:
    virtual ~Assistant() = default;

    //! Writes the whole answer into `stream` between its start() and finish(), which are the caller's: steps, text and
    //! tools. Blocks until done; an error is told to the reader by the caller.
    virtual Result<void> answer(const Conversation &conversation, ToolBox &tools, MessageStream &stream,
                                const std::stop_token &stop) = 0;
};

} // namespace core
