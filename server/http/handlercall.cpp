#include "handlercall.h"

#include "core/base/logging.h"
#include "server/http/replyhead.h"
#include "server/http/status.h"

#include <exception>

using namespace Qt::StringLiterals;

namespace server {

namespace {

core::Error thrown(const Route &route, const std::exception &exception)
{
    qCCritical(core::lcHttp).noquote() << route.name << "threw:" << exception.what();
    return {core::ErrorCode::Internal, u"The request failed unexpectedly"_s};
}

core::Result<Reply> guarded(const Route &route, const Request &request)
{
    try {
        return std::get<Handler>(route.handler)(request);
    } catch (const std::exception &exception) { // out of memory, say: one request fails, the server goes on
        return thrown(route, exception);
    }
}

} // namespace

Reply callHandler(const Route &route, const Request &request)
{
    return settledReply(route, guarded(route, request));
}

void callLaterHandler(const Route &route, const Request &request, const Responder &responder)
{
    try {
        std::get<LaterHandler>(route.handler)(request, responder);
    } catch (const std::exception &exception) {
        responder.answer(thrown(route, exception));
    }
}

Reply settledReply(const Route &route, core::Result<Reply> result)
{
    if (!result) {
        Reply reply = replyOf(result.error());
        if (reply.status == 500)
            qCWarning(core::lcHttp).noquote() << route.name << "failed:" << result.error().detail;
        return reply;
    }
    if (!isWritable(*result)) {
        qCCritical(core::lcHttp).noquote() << route.name << "gave a header or status that cannot be sent";
        return detailReply(500, u"The answer could not be written"_s);
    }
    return *std::move(result);
}

} // namespace server
