#include "predict.h"

#include "core/wire/json.h"
#include "core/wire/predictionquestion.h"
#include "server/api/parameters.h"

using namespace core;

namespace server {

Result<Reply> predict(const CampusService &campus, const Request &request)
{
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    const auto parsed = wire::predictionQuestionFromJson(*body, campus.zone());
    if (!parsed)
        return parsed.error();
    const auto prediction = campus.predict(parsed->request, parsed->changes);
    if (!prediction)
        return prediction.error();
    Reply reply;
    reply.body = wire::toJsonBytes(*prediction);
    return reply;
}

} // namespace server
