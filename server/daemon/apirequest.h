#pragma once

#include "server/daemon/apicall.h"
#include "server/http/route.h"

namespace server {

// How a call of a route goes through the folder's socket: {"command": "request", "method", "path", "query", "body"} and
// {"status", "type", "body": text}.

struct ApiAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
};

bool isApiCall(const QJsonObject &object);
QJsonObject toJson(const ApiCall &call);
core::Result<ApiCall> apiCallFromJson(const QJsonObject &object); //!< InvalidArgument
QJsonObject toJson(const ApiAnswer &answer);
ApiAnswer apiAnswerFromJson(const QJsonObject &object);

//! By the table's handlers, in the calling thread, as an admin of the name "command line": who may open the folder or
//! its socket may do all that an admin may.
ApiAnswer carryOutHere(const RouteTable &routes, const ApiCall &call);

} // namespace server
