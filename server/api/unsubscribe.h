#pragma once

#include "core/report/unsubscribe.h"
#include "server/api/message.h"

// /api/unsubscribe?token=...: for whoever holds the link out of a mail. Pages of HTML; both look at the disk.
namespace server {

//! Asks; changes nothing, since mail scanners open links.
core::Result<Reply> askToUnsubscribe(const core::Unsubscribes &unsubscribes, const Request &request);
//! Stops the mails, by the page's button or by the mail program's own (RFC 8058).
core::Result<Reply> unsubscribe(core::Unsubscribes &unsubscribes, const Request &request);

} // namespace server
