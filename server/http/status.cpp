#include "status.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace server {

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
