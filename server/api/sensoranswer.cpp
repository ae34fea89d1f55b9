#include "sensoranswer.h"

#include "core/base/logging.h"
#include "core/wire/sensormessages.h"
#include "server/api/httpstatus.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Reply protobufReply(int status, const QByteArray &message)
{
    Reply reply;
    reply.status = status;
    reply.body = message;
    reply.contentType = "application/x-protobuf";
    if (status == 401)
        reply.headers.emplaceBack("WWW-Authenticate", "Bearer");
    if (status == 503)
        reply.headers.emplaceBack("Retry-After", "1");
    return reply;
}

Reply sensorReply(int status, const QString &text)
{
    return protobufReply(status, wire::encode(wire::SensorAnswer{status, text}));
}

Reply sensorReply(const Error &error)
{
    const SensorRefusal refusal = sensorRefusal(error);
    return sensorReply(refusal.status, refusal.text);
}

SensorRefusal sensorRefusal(const Error &error)
{
    const int status = statusOf(error.code);
    if (status != 500)
        return {status, error.detail};
    qCWarning(lcHttp).noquote() << "a sensor's request failed:" << error.detail;
    return {status, u"the request could not be stored"_s};
}

static bool mayBeProtobuf(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type.isEmpty() || type == "application/x-protobuf" || type == "application/octet-stream"
           || type == "application/json" || type == "application/protobuf";
}

std::optional<Reply> notProtobuf(const Request &request, const Error *decodeError)
{
    if (!mayBeProtobuf(request.header("content-type"))) {
        constexpr int UnsupportedMediaType = 415;
        return jsonReply({{u"detail"_s, u"send a protobuf message as application/x-protobuf, application/octet-stream"
                                        " or application/json"_s}},
                         UnsupportedMediaType);
    }
    if (!decodeError || (decodeError->code != ErrorCode::Unprocessable && decodeError->code != ErrorCode::TooLarge))
        return std::nullopt;
    const int status =
        statusOf(decodeError->code == ErrorCode::TooLarge ? ErrorCode::TooLarge : ErrorCode::InvalidArgument);
    return jsonReply({{u"detail"_s, decodeError->detail}}, status);
}

QByteArray sensorToken(const Request &request, const QByteArray &inBody)
{
    const QByteArray header = request.header("authorization").trimmed();
    const bool named =
        header.size() >= 6 && header.left(6).toLower() == "bearer" && (header.size() == 6 || header.at(6) == ' ');
    const QByteArray token = named ? header.mid(6).trimmed() : header;
    return token.isEmpty() ? inBody : token;
}

} // namespace server
