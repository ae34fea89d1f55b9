#pragma once

#include "app/pages/chat/buildingnames.h"
#include "app/pages/chat/conversation.h"

namespace app {

//! The conversation as one HTML file for a browser or a mail, light and without scripts, with everything in it: what
//! was asked, the answers, and what they were computed from. GUI thread, since it draws charts.
QString conversationHtml(const Conversation &conversation, const BuildingNames &buildings);

} // namespace app
