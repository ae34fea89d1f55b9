#include "chatroutes.h"

namespace server {

void addChatRoutes(RouteTable &table, const std::shared_ptr<ChatApi> &api)
{
    // A conversation comes back with the outputs of its tools, pictures and all.
    constexpr qint64 ConversationBytes = 48 * 1024 * 1024;
    const Handler about = [api](const Request &) { return api->about(); };
    const Handler answer = [api](const Request &request) { return api->answer(request); };
    const Handler trial = [api](const Request &request) { return api->tryModel(request); };
    table.add({"GET", "/api/chat", ConsoleUsers, Runs::InPool, DefaultBodyBytes, about, {}});
    table.add({"POST", "/api/chat", ConsoleUsers, Runs::InPool, ConversationBytes, answer, {}});
    table.add({"POST", "/api/chat/test", ConsoleUsers, Runs::InSlowPool, DefaultBodyBytes, trial, {}});
}

} // namespace server
