#include "sensortoken.h"

#include "server/api/sensoranswer.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Reply tokenRefusal(int status, const QString &text)
{
    wire::SensorTokenAnswer answer;
    answer.status = status;
    answer.message = text;
    return protobufReply(status, wire::encode(answer));
}

static Reply tokenReply(const TokenOutcome &outcome)
{
    if (outcome.retryAfterSeconds) {
        constexpr int TooManyRequests = 429;
        Reply reply = tokenRefusal(TooManyRequests, outcome.grant.error().detail);
        reply.headers.emplaceBack("Retry-After", QByteArray::number(*outcome.retryAfterSeconds));
        return reply;
    }
    if (!outcome.grant) {
        const SensorRefusal refusal = sensorRefusal(outcome.grant.error());
        return tokenRefusal(refusal.status, refusal.text);
    }
    const TokenGrant &grant = *outcome.grant;
    wire::SensorTokenAnswer answer;
    answer.status = 200;
    answer.message = u"OK"_s;
    answer.token = grant.token;
    answer.expiresInSeconds = grant.expiresInSeconds;
    answer.script = grant.script.script;
    answer.rotationPerKwh = grant.script.rotationPerKwh;
    answer.scriptId = grant.script.scriptId;
    Reply reply = protobufReply(200, wire::encode(answer));
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

void issueSensorToken(SensorTokens &tokens, const Request &request, const Responder &responder)
{
    if (auto refusal = notProtobuf(request)) {
        responder.answer(*std::move(refusal));
        return;
    }
    const auto message = wire::decodeTokenRequest(request.body);
    if (!message) {
        auto refusal = notProtobuf(request, &message.error());
        responder.answer(refusal ? *std::move(refusal) : tokenRefusal(400, message.error().detail));
        return;
    }
    tokens.issue(*message, request.remoteAddress,
                 [responder](const TokenOutcome &outcome) { responder.answer(tokenReply(outcome)); });
}

} // namespace server
