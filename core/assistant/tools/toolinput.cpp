#include "toolinput.h"

#include "core/wire/checkedtext.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core::toolinput {

constexpr int DefaultLimit = 10;
constexpr int MaximumLimit = 100;
constexpr qsizetype MaximumShown = 64;

static bool isGiven(const QJsonObject &input, QLatin1StringView name)
{
    const QJsonValue value = input.value(name);
    return !value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty());
}

static Result<QString> text(const QJsonObject &input, QLatin1StringView name)
{
    const QJsonValue value = input.value(name);
    if (!value.isString())
        return Error{ErrorCode::Unprocessable, u"%1 must be a string"_s.arg(name)};
    return value.toString().trimmed();
}

Result<std::optional<Building>> optionalBuilding(const Snapshot &snapshot, const QJsonObject &input)
{
    if (!isGiven(input, "buildingNumber"_L1))
        return std::optional<Building>();
    const auto found = building(snapshot, input);
    if (!found)
        return found.error();
    return std::optional(*found);
}

Result<Building> building(const Snapshot &snapshot, const QJsonObject &input)
{
    const QJsonValue value = input.value("buildingNumber"_L1);
    const QString number = value.isDouble() ? QString::number(value.toInteger()) : value.toString().trimmed();
    if (number.isEmpty())
        return Error{ErrorCode::Unprocessable, u"buildingNumber is missing: the number of a building as a string"_s};
    const auto index = snapshot.indexByNumber.constFind(number);
    if (index == snapshot.indexByNumber.constEnd())
        return Error{ErrorCode::NotFound, u"Building %1 not found; list_buildings tells the numbers there are"_s.arg(
                                              number.left(MaximumShown))};
    return snapshot.buildings.at(*index);
}

Result<std::optional<Utility>> utility(const QJsonObject &input)
{
    if (!isGiven(input, "utility"_L1))
        return std::optional<Utility>();
    const auto name = text(input, "utility"_L1);
    if (!name)
        return name.error();
    const auto parsed = wire::parseUtility(*name);
    if (!parsed)
        return parsed.error();
    return std::optional(*parsed);
}

Result<std::optional<TimeRange>> range(const QJsonObject &input, const SiteZone &zone)
{
    const bool hasStart = isGiven(input, "startDate"_L1);
    if (hasStart != isGiven(input, "endDate"_L1))
        return Error{ErrorCode::InvalidArgument, u"startDate and endDate go together: give both or neither"_s};
    if (!hasStart)
        return std::optional<TimeRange>();
    const auto startText = text(input, "startDate"_L1);
    if (!startText)
        return startText.error();
    const auto endText = text(input, "endDate"_L1);
    if (!endText)
        return endText.error();
    const auto range = wire::parseDates(*startText, *endText, zone);
    if (!range)
        return range.error();
    if (range->isEmpty())
        return Error{ErrorCode::InvalidArgument, u"endDate must be after startDate"_s};
    return std::optional(*range);
}

Result<std::optional<TimeRange>> comparedRange(const QJsonObject &input, const SiteZone &zone)
{
    QJsonObject renamed;
    renamed.insert("startDate"_L1, input.value("compareStartDate"_L1));
    renamed.insert("endDate"_L1, input.value("compareEndDate"_L1));
    return range(renamed, zone);
}

Result<int> limit(const QJsonObject &input)
{
    if (!isGiven(input, "limit"_L1))
        return DefaultLimit;
    const double value = input.value("limit"_L1).toDouble();
    if (!(value >= 1.0 && value <= MaximumLimit) || value != std::floor(value))
        return Error{ErrorCode::InvalidArgument, u"limit must be a whole number of 1 to %1"_s.arg(MaximumLimit)};
    return static_cast<int>(value);
}

Result<QString> oneOf(const QJsonObject &input, QLatin1StringView name, const QStringList &allowed)
{
    if (!isGiven(input, name))
        return allowed.first();
    const auto value = text(input, name);
    if (!value)
        return value.error();
    if (!allowed.contains(*value))
        return wire::notOneOf(name, *value, allowed);
    return *value;
}

QJsonObject schema(const QList<Field> &fields)
{
    QJsonObject properties;
    QJsonArray required;
    for (const Field &field : fields) {
        properties.insert(field.name, field.schema);
        if (field.required)
            required.append(field.name);
    }
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, required}};
}

static Field textField(const QString &name, const QString &description, bool required = false)
{
    return {name, {{u"type"_s, u"string"_s}, {u"description"_s, description}}, required};
}

Field buildingField(bool required)
{
    return textField(u"buildingNumber"_s, u"Number of the building, for instance \"311\""_s, required);
}

Field utilityField(bool required)
{
    Field field = choiceField(u"utility"_s, utilityNames(), u"What the meters measure"_s);
    field.required = required;
    return field;
}

Field startField()
{
    return textField(u"startDate"_s, u"First day (2025-09-01), or a time, on the site's clock"_s);
}

Field endField()
{
    return textField(u"endDate"_s, u"Last day, which is included, or a time, on the site's clock"_s);
}

Field compareStartField()
{
    Field field = startField();
    field.name = u"compareStartDate"_s;
    return field;
}

Field compareEndField()
{
    Field field = endField();
    field.name = u"compareEndDate"_s;
    return field;
}

Field limitField()
{
    return {u"limit"_s,
            {{u"type"_s, u"integer"_s},
             {u"minimum"_s, 1},
             {u"maximum"_s, MaximumLimit},
             {u"description"_s, u"At most this many rows; %1 when not given"_s.arg(DefaultLimit)}}};
}

Field choiceField(const QString &name, const QStringList &allowed, const QString &description)
{
    return {
        name,
        {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(allowed)}, {u"description"_s, description}}};
}

} // namespace core::toolinput
