#include "predictionquestion.h"

#include "core/wire/checkedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::wire {

namespace {

Result<QString> requiredString(const QJsonObject &body, QLatin1StringView name)
{
    const QJsonValue value = body.value(name);
    if (value.isUndefined() || value.isNull())
        return Error{ErrorCode::Unprocessable, u"the field '%1' is missing"_s.arg(name)};
    if (!value.isString())
        return Error{ErrorCode::Unprocessable, u"the field '%1' must be a string"_s.arg(name)};
    return value.toString();
}

struct NamedNumber
{
    WeatherQuantity quantity = WeatherQuantity::Temperature2m;
    double value = 0.0;
};

Result<NamedNumber> namedNumber(QLatin1StringView field, const QString &name, const QJsonValue &value)
{
    const auto quantity = weatherQuantityFromName(name);
    if (!quantity) {
        QStringList allowed;
        for (const WeatherQuantityInfo &info : weatherQuantities())
            allowed.append(QString::fromLatin1(info.name));
        return Error{ErrorCode::InvalidArgument,
                     u"%1 has the unknown name '%2'; known are %3"_s.arg(field, name.left(64), allowed.join(u", "_s))};
    }
    if (!value.isDouble())
        return Error{ErrorCode::Unprocessable, u"%1.%2 must be a number"_s.arg(field, name)};
    return NamedNumber{*quantity, value.toDouble()};
}

//! The numbers of an object of weather columns; none when it is null or not there. `bound` gives the least and the most
//! of each.
template<typename Bound>
Result<QList<NamedNumber>> namedNumbers(const QJsonObject &body, QLatin1StringView field, Bound bound)
{
    QList<NamedNumber> numbers;
    const QJsonValue value = body.value(field);
    if (value.isUndefined() || value.isNull())
        return numbers;
    if (!value.isObject())
        return Error{ErrorCode::Unprocessable, u"the field '%1' must be an object or null"_s.arg(field)};
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto parsed = namedNumber(field, it.key(), it.value());
        if (!parsed)
            return parsed.error();
        const auto [least, most] = bound(weatherQuantityInfo(parsed->quantity));
        if (!(parsed->value >= least && parsed->value <= most))
            return Error{ErrorCode::InvalidArgument, u"%1.%2 must lie between %3 and %4, not %5"_s.arg(field, it.key())
                                                         .arg(least)
                                                         .arg(most)
                                                         .arg(parsed->value)};
        numbers.append(*parsed);
    }
    return numbers;
}

Result<TimeRange> rangeFromJson(const QJsonObject &body, const SiteZone &zone, std::optional<TimeRange> range)
{
    if (range && body.value("startDate"_L1).isUndefined() && body.value("endDate"_L1).isUndefined())
        return *range;
    const auto startText = requiredString(body, "startDate"_L1);
    if (!startText)
        return startText.error();
    const auto endText = requiredString(body, "endDate"_L1);
    if (!endText)
        return endText.error();
    return parseDates(*startText, *endText, zone);
}

Result<void> readWeather(const QJsonObject &body, PredictionQuestion &question)
{
    const auto overrides = namedNumbers(body, "weatherOverrides"_L1, [](const WeatherQuantityInfo &info) {
        return std::pair(info.minimum, info.maximum);
    });
    if (!overrides)
        return overrides.error();
    for (const NamedNumber &one : *overrides)
        question.request.overrides.append({one.quantity, one.value});
    const auto changes = namedNumbers(body, "weatherChanges"_L1, [](const WeatherQuantityInfo &info) {
        return std::pair(info.minimum - info.maximum, info.maximum - info.minimum);
    });
    if (!changes)
        return changes.error();
    for (const NamedNumber &one : *changes) {
        if (std::ranges::any_of(*overrides, [&one](const auto &other) { return other.quantity == one.quantity; }))
            return Error{ErrorCode::InvalidArgument,
                         u"weatherChanges and weatherOverrides both name %1; it can only be changed or replaced"_s.arg(
                             QString::fromLatin1(weatherQuantityInfo(one.quantity).name))};
        question.changes.append({one.quantity, one.value});
    }
    return {};
}

} // namespace

Result<PredictionQuestion> predictionQuestionFromJson(const QJsonObject &body, const SiteZone &zone,
                                                      std::optional<TimeRange> range)
{
    PredictionQuestion question;
    const auto number = requiredString(body, "buildingNumber"_L1);
    if (!number)
        return number.error();
    question.request.buildingNumber = *number;
    const auto utilityText = requiredString(body, "utility"_L1);
    if (!utilityText)
        return utilityText.error();
    const auto utility = parseUtility(*utilityText);
    if (!utility)
        return utility.error();
    question.request.utility = *utility;
    const auto asked = rangeFromJson(body, zone, range);
    if (!asked)
        return asked.error();
    question.request.range = *asked;
    if (const auto read = readWeather(body, question); !read)
        return read.error();
    return question;
}

} // namespace core::wire
