#pragma once

#include "core/assistant/assistant.h"

#include <functional>
#include <memory>

namespace core {

//! Answers several conversations at once, each in a thread of its own. Thread-safe.
class ChatService
{
public:
    //! One answer as it is made.
    struct Listener
    {
        MessageStream::Sink write;      //!< from the caller's thread at first, then from the answer's
        std::function<void()> finished; //!< after the last write
    };

    //! `tools` must not change any more. At most `atOnce` answers are made at the same time.
    ChatService(std::shared_ptr<ToolBox> tools, int atOnce);
    ~ChatService(); //!< stop()

    //! Begins an answer and writes its first event before it returns. Whoever has heard enough asks the source to
    //! stop. Unavailable when as many answers as may be are being made, or after stop().
    Result<std::stop_source> begin(std::shared_ptr<Assistant> assistant, Conversation conversation, Listener listener);

    //! Ends what is being answered and waits for it. Takes no more.
    void stop();

    int running() const;
    const ToolBox &tools() const;

private:
    struct Private;
    const std::unique_ptr<Private> d;
};

} // namespace core
