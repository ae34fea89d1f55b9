#include "status.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace server {

int statusOf(core::ErrorCode code)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::InvalidArgument:
        return 400;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::Unprocessable:
    case ErrorCode::NotEnoughData:
        return 422;
    case ErrorCode::Upstream:
        return 502;
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::Cancelled:
    case ErrorCode::Storage:
    case ErrorCode::Internal:
        break;
    }
    return 500;
}

Reply detailReply(int status, const QString &detail)
{
    Reply reply;
    reply.status = status;
    reply.body = QJsonDocument(QJsonObject{{u"detail"_s, detail}}).toJson(QJsonDocument::Compact);
    if (status == 503)
        reply.headers.emplaceBack("Retry-After", "1");
    if (status == 401)
        reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return reply;
}

Reply replyOf(const core::Error &error)
{
    return detailReply(statusOf(error.code), error.detail);
}

} // namespace server
