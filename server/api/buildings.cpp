#include "buildings.h"

#include "core/wire/json.h"
#include "server/api/parameters.h"

#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

QByteArray BuildingsApi::listBody(std::optional<Utility> utility, Scoring scoring)
{
    const auto snapshot = m_campus.snapshot();
    const std::size_t row = utility ? static_cast<std::size_t>(*utility) : AllUtilities.size();
    const auto slot = row * AllScorings.size() + static_cast<std::size_t>(scoring);
    {
        const std::lock_guard lock(m_mutex);
        const Cached &cached = m_cached[slot];
        if (cached.revision == snapshot->revision && !cached.body.isEmpty())
            return cached.body;
    }
    // Outside the lock: two threads may do this once each, and the others go on answering.
    QByteArray body =
        QJsonDocument(wire::toJson(snapshot->list(utility, scoring), snapshot->zone)).toJson(QJsonDocument::Compact);
    const std::lock_guard lock(m_mutex);
    Cached &cached = m_cached[slot];
    if (cached.body.isEmpty() || cached.revision < snapshot->revision)
        cached = {snapshot->revision, body};
    return body;
}

Result<Reply> BuildingsApi::list(const Request &request)
{
    std::optional<Utility> utility;
    if (queryValue(request, u"utility"_s) != wire::AllUtilitiesName) {
        const auto one = utilityParameter(request);
        if (!one)
            return one.error();
        utility = *one;
    }
    const auto scoring = scoringParameter(request);
    if (!scoring)
        return scoring.error();
    Reply reply;
    reply.body = listBody(utility, *scoring);
    return reply;
}

Result<Reply> BuildingsApi::detail(const Request &request) const
{
    const QString number = request.pathParameters.value(u"number"_s);
    const auto snapshot = m_campus.snapshot();
    const auto detail = snapshot->detail(number);
    if (!detail)
        return Error{ErrorCode::NotFound, u"Building %1 not found"_s.arg(number)};
    return jsonReply(wire::toJson(*detail, snapshot->zone));
}

} // namespace server
