#include "scriptaccepted.h"

#include "server/api/sensoranswer.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

void noteScriptAccepted(SensorTokens &tokens, const Request &request, const Responder &responder)
{
    if (auto refusal = notProtobuf(request)) {
        responder.answer(*std::move(refusal));
        return;
    }
    const auto message = wire::decodeScriptAcceptedRequest(request.body);
    if (!message) {
        auto refusal = notProtobuf(request, &message.error());
        responder.answer(refusal ? *std::move(refusal) : sensorReply(message.error()));
        return;
    }
    tokens.acceptScript(*message, sensorToken(request, message->token), [responder](const Result<void> &result) {
        responder.answer(result ? sensorReply(200, u"OK"_s) : sensorReply(result.error()));
    });
}

} // namespace server
