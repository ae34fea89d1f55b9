#pragma once

#include "server/api/chat.h"
#include "server/http/route.h"

namespace server {

//! Questions about the campus, answered in a stream.
void addChatRoutes(RouteTable &table, const std::shared_ptr<ChatApi> &api);

} // namespace server
