#pragma once

#include "core/assistant/chatmessage.h"
#include "core/assistant/messagestream.h"
#include "core/assistant/tool.h"

#include <QList>

#include <chrono>
#include <memory>
#include <vector>

namespace core {

//! The tools there are, and the one way to call them: every call and what came of it is written into the stream.
//! Immutable after the last add(), then thread-safe.
class ToolBox
{
public:
    void add(std::shared_ptr<Tool> tool);
    QList<ToolInfo> tools() const;
    bool contains(const QString &name) const;

    //! Runs the tool; writes the input when that was not done before, then tool-output-available or tool-output-error,
    //! and returns the use. An unknown name is an error that lists the tools there are. The time limit is that of one
    //! step; past it the tool is stopped and the use is an error.
    ToolUse run(const QString &callId, const QString &name, const QJsonObject &input, MessageStream &stream,
                const std::stop_token &stop, std::chrono::milliseconds limit = std::chrono::seconds(60)) const;

private:
    Tool *find(const QString &name) const;

    std::vector<std::shared_ptr<Tool>> m_tools;
};

} // namespace core
