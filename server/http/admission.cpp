#include "admission.h"

#include "server/http/servercontext.h"
#include "server/http/status.h"

using namespace Qt::StringLiterals;

namespace server {

namespace {

//! The target's parts as sent: "/a/b?c=d", or "http://host/a/b?c=d" whose host then counts instead of the Host header.
struct Target
{
    QByteArray path;
    QByteArray query;
};

std::optional<Target> splitTarget(const QByteArray &target, Request &request)
{
    QByteArray rest = target;
    const qsizetype scheme = target.startsWith("http://") ? 7 : target.startsWith("https://") ? 8 : 0;
    if (scheme > 0) {
        const qsizetype slash = target.indexOf('/', scheme);
        request.headers["host"] = target.mid(scheme, slash < 0 ? -1 : slash - scheme);
        rest = slash < 0 ? QByteArrayLiteral("/") : target.mid(slash);
    }
    if (!rest.startsWith('/') && !(rest == "*" && request.method == "OPTIONS"))
        return std::nullopt;
    const qsizetype mark = rest.indexOf('?');
    if (mark < 0)
        return Target{rest, {}};
    return Target{rest.left(mark), rest.mid(mark + 1)};
}

Reply preflightReply(const Request &request)
{
    Reply reply;
    reply.status = 204;
    reply.headers.emplaceBack("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    if (const QByteArray headers = request.header("access-control-request-headers"); !headers.isEmpty())
        reply.headers.emplaceBack("Access-Control-Allow-Headers", headers);
    reply.headers.emplaceBack("Access-Control-Max-Age", "600");
    return reply;
}

Reply withoutRoute(const Request &request, const RouteTable::Match &match)
{
    if (match.allowed.isEmpty() && request.path != "*"_L1)
        return detailReply(404, u"%1 not found"_s.arg(request.path));
    Reply reply;
    if (request.method == "OPTIONS")
        reply.status = 204;
    else
        reply = detailReply(405, u"%1 is not allowed here"_s.arg(QString::fromLatin1(request.method)));
    reply.headers.emplaceBack("Allow", match.allowed.isEmpty() ? QByteArrayLiteral("OPTIONS") : match.allowed);
    return reply;
}

std::optional<Reply> checkCaller(const Request &request, bool http11, const QHostAddress &local, const Access &access)
{
    const auto host = request.headers.constFind("host");
    if (host == request.headers.constEnd()) {
        if (http11)
            return detailReply(400, u"The Host header is missing"_s);
    } else if (!access.isOwnHost(*host, local)) {
        return detailReply(403, u"This server does not answer under that host name"_s);
    }
    if (const auto error = access.checkOrigin(request))
        return replyOf(*error);
    return std::nullopt;
}

std::optional<Reply> checkRoute(Request &request, qint64 contentLength, const Route &route, const Access &access)
{
    if (const auto error = access.checkCaller(request, route))
        return replyOf(*error);
    if (contentLength > route.maximumBodyBytes)
        return detailReply(413, bodyTooLarge(route));
    const QByteArray expect = request.header("expect");
    if (!expect.isEmpty() && expect.compare("100-continue", Qt::CaseInsensitive) != 0)
        return detailReply(417, u"Only 100-continue can be expected"_s);
    return std::nullopt;
}

} // namespace

QString bodyTooLarge(const Route &route)
{
    return u"The body is larger than %1 bytes"_s.arg(route.maximumBodyBytes);
}

Admission admit(Request &request, const RequestParser::Head &head, const QHostAddress &local,
                const ServerContext &context)
{
    const auto target = splitTarget(head.target, request);
    if (!target)
        return {-1, detailReply(400, u"The request target is malformed"_s), {}};
    request.path =
        QString::fromUtf8(target->path.contains('%') ? QByteArray::fromPercentEncoding(target->path) : target->path);
    if (auto refusal = checkCaller(request, head.http11, local, context.access))
        return {-1, std::move(refusal), {}};
    const QByteArray origin = context.access.grantedOrigin(request);
    if (request.method == "OPTIONS" && !origin.isEmpty() && request.headers.contains("access-control-request-method"))
        return {-1, preflightReply(request), origin};
    RouteTable::Match match = context.routes.find(request.method, target->path);
    if (match.route < 0)
        return {-1, withoutRoute(request, match), origin};
    request.pathParameters = std::move(match.parameters);
    if (!target->query.isEmpty())
        request.query = QUrlQuery(QString::fromUtf8(target->query));
    const Route &route = context.routes.routes()[static_cast<std::size_t>(match.route)];
    return {match.route, checkRoute(request, head.contentLength, route, context.access), origin};
}

} // namespace server
