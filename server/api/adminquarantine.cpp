#include "adminquarantine.h"

#include "core/wire/jsonquarantine.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<Reply> listQuarantine(const SensorService &sensors, const SiteZone &zone, const Request &request)
{
    const QString state = queryValue(request, u"state"_s).value_or(u"open"_s);
    if (state != "open"_L1 && state != "decided"_L1)
        return Error{ErrorCode::InvalidArgument, u"state must be open or decided, not '%1'"_s.arg(state.left(64))};
    const auto questions = sensors.questions(state == "open"_L1);
    if (!questions)
        return questions.error();
    return jsonReply(wire::toJson(*questions, zone));
}

Result<Reply> decideQuarantine(SensorService &sensors, const SiteZone &zone, const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    const auto choice = wire::quarantineChoiceFromJson(*body);
    if (!choice)
        return choice.error();
    const auto question = sensors.decide(*id, *choice, request.principal.name);
    if (!question)
        return question.error();
    return jsonReply(wire::toJson(*question, zone));
}

Result<Reply> undoQuarantine(SensorService &sensors, const SiteZone &zone, const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto question = sensors.undoDecision(*id, request.principal.name);
    if (!question)
        return question.error();
    return jsonReply(wire::toJson(*question, zone));
}

} // namespace server
