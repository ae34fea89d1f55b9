#pragma once

#include "server/api/message.h"

namespace server {

//! What the connection decides about an answer, beside the answer itself.
struct ReplyContext
{
    bool keepAlive = true;
    bool http11 = true;
    QByteArray grantedOrigin; //!< for the CORS headers; empty: none
};

//! Whether every header can be written as it is: a CR or LF in one would begin headers of someone else's making.
bool isWritable(const Reply &reply);

//! Status line and headers, blank line included. The reply must be writable.
QByteArray replyHead(const Reply &reply, const ReplyContext &context);

} // namespace server
