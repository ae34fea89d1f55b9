#include "training.h"

#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<std::optional<QString>> utilityText(const Request &request)
{
    if (const auto text = queryValue(request, u"utility"_s))
        return text;
    if (request.body.trimmed().isEmpty())
        return std::optional<QString>();
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    const QJsonValue value = body->value("utility"_L1);
    if (value.isUndefined() || value.isNull())
        return std::optional<QString>();
    if (!value.isString())
        return Error{ErrorCode::Unprocessable, u"the field 'utility' must be a string"_s};
    return std::optional(value.toString());
}

Result<Reply> requestTraining(CampusService &campus, const Request &request)
{
    const auto text = utilityText(request);
    if (!text)
        return text.error();
    std::optional<Utility> utility;
    if (*text) {
        const auto parsed = parseUtility(**text);
        if (!parsed)
            return parsed.error();
        utility = *parsed;
    }
    const auto queued = campus.requestTraining(utility);
    if (!queued)
        return queued.error();
    return jsonReply({{u"status"_s, u"queued"_s}}, 202);
}

} // namespace server
