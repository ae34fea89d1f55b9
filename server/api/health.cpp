#include "health.h"

#include <QFile>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<Reply> health(const Request &)
{
    static const QByteArray ok = R"({"status":"ok"})"_qba;
    Reply reply;
    reply.body = ok;
    return reply;
}

// The server listens only once store, models and snapshot are loaded, so being asked means being ready.
Result<Reply> readiness(const Request &request)
{
    return health(request);
}

Result<Reply> openApi(const Request &)
{
    QFile file(u":/meterhouse/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, u"the API description is missing from the program"_s};
    Reply reply;
    reply.body = file.readAll();
    return reply;
}

} // namespace server
