#include "predict.h"

#include "core/wire/json.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<QString> requiredString(const QJsonObject &body, QLatin1StringView name)
{
    const QJsonValue value = body.value(name);
    if (value.isUndefined() || value.isNull())
        return Error{ErrorCode::Unprocessable, u"the field '%1' is missing"_s.arg(name)};
    if (!value.isString())
        return Error{ErrorCode::Unprocessable, u"the field '%1' must be a string"_s.arg(name)};
    return value.toString();
}

static Result<WeatherOverride> parseOverride(const QString &name, const QJsonValue &value)
{
    const auto quantity = weatherQuantityFromName(name);
    if (!quantity) {
        QStringList allowed;
        for (const WeatherQuantityInfo &info : weatherQuantities())
            allowed.append(QString::fromLatin1(info.name));
        return Error{ErrorCode::InvalidArgument, u"weatherOverrides has the unknown name '%1'; known are %2"_s.arg(
                                                     name.left(64), allowed.join(u", "_s))};
    }
    if (!value.isDouble())
        return Error{ErrorCode::Unprocessable, u"weatherOverrides.%1 must be a number"_s.arg(name)};
    const WeatherQuantityInfo &info = weatherQuantityInfo(*quantity);
    const double number = value.toDouble();
    if (!(number >= info.minimum && number <= info.maximum))
        return Error{ErrorCode::InvalidArgument, u"weatherOverrides.%1 must lie between %2 and %3, not %4"_s.arg(name)
                                                     .arg(info.minimum)
                                                     .arg(info.maximum)
                                                     .arg(number)};
    return WeatherOverride{*quantity, number};
}

static Result<QList<WeatherOverride>> parseOverrides(const QJsonValue &value)
{
    QList<WeatherOverride> overrides;
    if (value.isUndefined() || value.isNull())
        return overrides;
    if (!value.isObject())
        return Error{ErrorCode::Unprocessable, u"the field 'weatherOverrides' must be an object or null"_s};
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto parsed = parseOverride(it.key(), it.value());
        if (!parsed)
            return parsed.error();
        overrides.append(*parsed);
    }
    return overrides;
}

static Result<TimeRange> parseRange(const QJsonObject &body, const SiteZone &zone)
{
    const auto startText = requiredString(body, "startDate"_L1);
    if (!startText)
        return startText.error();
    const auto endText = requiredString(body, "endDate"_L1);
    if (!endText)
        return endText.error();
    const auto start = parseBound(u"startDate"_s, *startText, Bound::Start, zone);
    if (!start)
        return start.error();
    const auto end = parseBound(u"endDate"_s, *endText, Bound::End, zone);
    if (!end)
        return end.error();
    if (*end < *start)
        return Error{ErrorCode::InvalidArgument, u"endDate must not be before startDate"_s};
    constexpr EpochSeconds LongestRange = 3 * 366 * SecondsPerDay; // 26 k points; a what-if of decades is a mistake
    if (*end - *start > LongestRange)
        return Error{ErrorCode::InvalidArgument, u"startDate to endDate may span at most three years"_s};
    return TimeRange{*start, *end};
}

static Result<PredictionRequest> parsePrediction(const QJsonObject &body, const SiteZone &zone)
{
    PredictionRequest request;
    const auto number = requiredString(body, "buildingNumber"_L1);
    if (!number)
        return number.error();
    request.buildingNumber = *number;
    const auto utilityText = requiredString(body, "utility"_L1);
    if (!utilityText)
        return utilityText.error();
    const auto utility = parseUtility(*utilityText);
    if (!utility)
        return utility.error();
    request.utility = *utility;
    const auto range = parseRange(body, zone);
    if (!range)
        return range.error();
    request.range = *range;
    const auto overrides = parseOverrides(body.value("weatherOverrides"_L1));
    if (!overrides)
        return overrides.error();
    request.overrides = *overrides;
    return request;
}

Result<Reply> predict(const CampusService &campus, const Request &request)
{
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    const auto parsed = parsePrediction(*body, campus.zone());
    if (!parsed)
        return parsed.error();
    const auto prediction = campus.predict(*parsed);
    if (!prediction)
        return prediction.error();
    Reply reply;
    reply.body = wire::toJsonBytes(*prediction);
    return reply;
}

} // namespace server
