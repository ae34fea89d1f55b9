#pragma once

#include "core/assistant/languagemodel/modeloptions.h"
#include "server/daemon/tomlreader.h"

namespace server {

//! The table [chat].
struct ChatConfig
{
    core::ModelOptions model;  //!< without a base URL the built-in assistant answers
    int atOnce = 32;           //!< answers that are made at the same time
    bool executePython = true; //!< models may run code, where there is a sandbox for it
    qint64 dailyTokens = 0;    //!< that models may use in a day; 0 = no limit
    std::chrono::seconds stepLimit{60};
};

void readChat(TomlReader reader, ChatConfig &chat);
//! METERHOUSE_CHAT_API_KEY wins over the file. InvalidArgument when what came together cannot be used.
core::Result<void> readChatEnvironment(ChatConfig &chat);

} // namespace server
