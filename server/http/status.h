#pragma once

#include "core/base/result.h"
#include "server/api/httpstatus.h"
#include "server/api/message.h"

namespace server {

//! The answer for an error: its status, {"detail": ...}, and Retry-After with 503.
Reply replyOf(const core::Error &error);

//! An answer of the server itself, with {"detail": ...}.
Reply detailReply(int status, const QString &detail);

} // namespace server
