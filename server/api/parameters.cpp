#include "parameters.h"

#include <QJsonDocument>
#include <QStringList>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

std::optional<QString> queryValue(const Request &request, const QString &name)
{
    if (!request.query.hasQueryItem(name))
        return std::nullopt;
    return request.query.queryItemValue(name, QUrl::FullyDecoded);
}

Result<Utility> utilityParameter(const Request &request)
{
    const auto text = queryValue(request, u"utility"_s);
    return text ? parseUtility(*text) : Result<Utility>(Utility::Electricity);
}

Result<Scoring> scoringParameter(const Request &request)
{
    const auto text = queryValue(request, u"scoring"_s);
    if (!text)
        return Scoring::SizeNormalized;
    if (const auto scoring = scoringFromName(*text))
        return *scoring;
    return wire::notOneOf(u"scoring"_s, *text, scoringNames());
}

Result<Resolution> resolutionParameter(const Request &request)
{
    const auto text = queryValue(request, u"resolution"_s);
    if (!text)
        return Resolution::Hourly;
    if (const auto resolution = resolutionFromName(*text))
        return *resolution;
    return wire::notOneOf(u"resolution"_s, *text, resolutionNames());
}

Result<RangeParameters> rangeParameters(const Request &request, const SiteZone &zone)
{
    RangeParameters range;
    if (const auto text = queryValue(request, u"start"_s)) {
        const auto start = parseBound(u"start"_s, *text, Bound::Start, zone);
        if (!start)
            return start.error();
        range.start = *start;
    }
    if (const auto text = queryValue(request, u"end"_s)) {
        const auto end = parseBound(u"end"_s, *text, Bound::End, zone);
        if (!end)
            return end.error();
        range.end = *end;
    }
    if (range.start && range.end && *range.end < *range.start)
        return Error{ErrorCode::InvalidArgument, u"end must not be before start"_s};
    return range;
}

Result<QJsonObject> jsonBody(const Request &request)
{
    // Beyond this a tree in memory is the wrong tool; bulk data come as CSV.
    constexpr qsizetype MaximumJsonBytes = 64 * 1024 * 1024;
    if (request.body.size() > MaximumJsonBytes)
        return Error{ErrorCode::TooLarge, u"a JSON body may have at most 64 MiB; send larger data as CSV"_s};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::Unprocessable,
                     u"the body is not JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset)};
    if (!document.isObject())
        return Error{ErrorCode::Unprocessable, u"the body must be a JSON object"_s};
    return document.object();
}

Reply jsonReply(const QJsonObject &object, int status)
{
    Reply reply;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    reply.status = status;
    return reply;
}

} // namespace server
