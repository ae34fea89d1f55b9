#include "toolbox.h"

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! Stops what runs under its token when the outer one is stopped or the time is up.
class Deadline
{
public:
    Deadline(const std::stop_token &outer, std::chrono::milliseconds limit)
        : m_forward(outer, [this] { m_source.request_stop(); })
        , m_watch([this, limit](const std::stop_token &over) {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, over, limit, [] { return false; });
            if (over.stop_requested())
                return;
            m_isPast = true;
            m_source.request_stop();
        })
    {
    }

    std::stop_token token() const { return m_source.get_token(); }
    bool isPast() const { return m_isPast; }

private:
    std::stop_source m_source;
    std::atomic<bool> m_isPast = false;
    std::mutex m_mutex; // for m_wake alone
    std::condition_variable_any m_wake;
    std::stop_callback<std::function<void()>> m_forward;
    std::jthread m_watch;
};

QString names(const QList<ToolInfo> &tools)
{
    QStringList names;
    for (const ToolInfo &tool : tools)
        names.append(tool.name);
    return names.join(u", "_s);
}

} // namespace

void ToolBox::add(std::shared_ptr<Tool> tool)
{
    m_tools.push_back(std::move(tool));
}

QList<ToolInfo> ToolBox::tools() const
{
    QList<ToolInfo> infos;
    for (const auto &tool : m_tools)
        infos.append(tool->info());
    return infos;
}

bool ToolBox::contains(const QString &name) const
{
    return find(name) != nullptr;
}

ToolUse ToolBox::run(const QString &callId, const QString &name, const QJsonObject &input, MessageStream &stream,
                     const std::stop_token &stop, std::chrono::milliseconds limit) const
{
    ToolUse use{callId, name, input, {}, {}};
    stream.toolInput(callId, name, input);
    if (Tool *tool = find(name)) {
        const Deadline deadline(stop, limit);
        auto output = tool->run(input, deadline.token());
        if (output)
            use.output = *std::move(output);
        else if (deadline.isPast())
            use.error = u"Stopped after %1 s, the time limit of a step"_s.arg(
                QString::number(std::chrono::duration<double>(limit).count()));
        else
            use.error = output.error().detail;
    } else {
        use.error = u"There is no tool \"%1\"; there are %2"_s.arg(name, names(tools()));
    }
    if (use.error.isEmpty())
        stream.toolOutput(callId, use.output);
    else
        stream.toolError(callId, use.error);
    return use;
}

Tool *ToolBox::find(const QString &name) const
{
    for (const auto &tool : m_tools) {
        if (tool->info().name == name)
            return tool.get();
    }
    return nullptr;
}

} // namespace core
