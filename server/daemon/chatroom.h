#pragma once

#include "core/assistant/tokenbudget.h"
#include "core/base/clock.h"
#include "core/campus/campusservice.h"
#include "server/api/chat.h"
#include "server/daemon/chatconfig.h"

#include <memory>
#include <mutex>
#include <thread>

namespace server {

//! Assistants, tools and chats of one data folder. Does nothing by itself before start().
class ChatRoom
{
public:
    //! `campus` and `clock` must outlive it.
    ChatRoom(ChatConfig config, core::CampusService &campus, const core::Clock &clock);
    ~ChatRoom();

    //! Gets everything ready in the background, so that the first question need not wait.
    void start();
    //! Ends what is being answered, and takes no more.
    void stop();

    //! Made at the first call, which takes a moment.
    const ChatSetup &setup();

private:
    void make();
    void addPython(core::ToolBox &tools);
    std::shared_ptr<core::Assistant> modelAssistant(const core::ModelOptions &options) const;

    const ChatConfig m_config;
    core::CampusService &m_campus;
    const core::Clock &m_clock;
    const std::shared_ptr<core::TokenBudget> m_budget;
    std::once_flag m_made;
    ChatSetup m_setup;
    std::jthread m_starter;
};

} // namespace server
