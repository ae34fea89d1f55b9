#include "chatconfig.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

void readChat(TomlReader reader, ChatConfig &chat)
{
    chat.model.baseUrl = reader.string("base_url").value_or(QString());
    chat.model.model = reader.string("model").value_or(QString());
    chat.model.apiKey = reader.string("api_key").value_or(QString()).toUtf8();
    chat.model.certificateAuthorities = reader.string("ca_file").value_or(QString());
    chat.model.maximumTokens = static_cast<int>(reader.integer("max_tokens", 0, 1'000'000).value_or(0));
    chat.dailyTokens = reader.integer("daily_tokens", 0, 1'000'000'000'000).value_or(chat.dailyTokens);
    chat.atOnce = static_cast<int>(reader.integer("at_once", 1, 1000).value_or(chat.atOnce));
    if (const auto seconds = reader.integer("step_seconds", 1, 3600))
        chat.stepLimit = std::chrono::seconds(*seconds);
    chat.executePython = reader.boolean("execute_python").value_or(chat.executePython);
    reader.refuseUnknown();
}

Result<void> readChatEnvironment(ChatConfig &chat)
{
    if (qEnvironmentVariableIsSet("METERHOUSE_CHAT_API_KEY"))
        chat.model.apiKey = qgetenv("METERHOUSE_CHAT_API_KEY");
    if (!chat.model.isSet())
        return {};
    if (const auto checked = checkModelOptions(chat.model); !checked)
        return Error{ErrorCode::InvalidArgument, u"chat: %1"_s.arg(checked.error().detail)};
    return {};
}

} // namespace server
