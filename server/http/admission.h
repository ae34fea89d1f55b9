#pragma once

#include "server/http/requestparser.h"
#include "server/http/route.h"

#include <QHostAddress>

#include <optional>

namespace server {

struct ServerContext;

//! What is decided once a request's header is complete and before its body is read.
struct Admission
{
    int route = -1;               //!< index into the route table; -1 if none matches
    std::optional<Reply> refusal; //!< the answer, when the route's handler is not to be called
    QByteArray grantedOrigin;     //!< for the CORS headers of whatever answer; empty: none
};

//! The detail of a 413.
QString bodyTooLarge(const Route &route);

//! Checks Host, Origin, route, role and length, and fills path, query and path parameters of the request.
//! local: the address the connection came in on.
Admission admit(Request &request, const RequestParser::Head &head, const QHostAddress &local,
                const ServerContext &context);

} // namespace server
