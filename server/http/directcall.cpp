#include "directcall.h"

#include "server/api/stream.h"
#include "server/http/admission.h"
#include "server/http/handlercall.h"
#include "server/http/status.h"

using namespace Qt::StringLiterals;

namespace server {

// What is made while it is sent is made here whole. Nobody waits here for events.
static Reply collected(Reply reply)
{
    constexpr qsizetype Most = 256 * 1024 * 1024;
    const std::shared_ptr<StreamBody> stream = std::exchange(reply.stream, nullptr);
    if (!stream->isProduced())
        return detailReply(400, u"This is answered over HTTP alone"_s);
    for (;;) {
        stream->production()();
        const StreamBody::Piece piece = stream->take();
        reply.body += piece.bytes;
        if (piece.state == StreamBody::State::Finished)
            return reply;
        if (piece.state == StreamBody::State::Broken)
            return detailReply(500, u"The answer broke off"_s);
        if (reply.body.size() > Most)
            return detailReply(413, u"The answer is larger than %1 bytes; ask for less"_s.arg(Most));
    }
}

Reply callDirectly(const RouteTable &routes, Request request)
{
    const QByteArray rawPath = request.path.toUtf8();
    RouteTable::Match match = routes.find(request.method, rawPath);
    if (match.route < 0) {
        const bool known = !match.allowed.isEmpty();
        return detailReply(known ? 405 : 404,
                           u"%1 %2 is not answered here"_s.arg(QString::fromLatin1(request.method), request.path));
    }
    const Route &route = routes.routes()[static_cast<std::size_t>(match.route)];
    if (!route.callers.contains(core::Role::Anyone) && !route.callers.contains(request.principal.role))
        return detailReply(403, u"The role does not allow this"_s);
    if (request.body.size() > route.maximumBodyBytes)
        return detailReply(413, bodyTooLarge(route));
    if (route.runs == Runs::Later)
        return detailReply(400, u"%1 is answered over HTTP alone"_s.arg(request.path));
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(rawPath));
    request.pathParameters = std::move(match.parameters);
    Reply reply = callHandler(route, request);
    return reply.stream ? collected(std::move(reply)) : reply;
}

} // namespace server
