#include "sensorrules.h"

#include "core/sensors/sensorregistry.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

constexpr qsizetype LongestId = 64;
constexpr qsizetype LongestName = 200;
constexpr qsizetype LongestSecret = 256;
constexpr double LargestNumber = 1e9;

static bool isOnOneLine(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

Result<QString> checkedSensorId(const QString &id)
{
    const QString folded = foldedSensorId(id);
    const auto allowed = [](QChar c) { return c.isLetterOrNumber() || u"._:-@+#"_s.contains(c); };
    const bool good = !folded.isEmpty() && folded.size() <= LongestId && folded.front().isLetterOrNumber()
                      && std::ranges::all_of(folded, allowed);
    if (!good) {
        return Error{
            ErrorCode::InvalidArgument,
            u"id must be 1 to %1 letters, digits or . _ : - @ + # and start with a letter or digit, not '%2'"_s.arg(
                QString::number(LongestId), folded.left(LongestId))};
    }
    return folded;
}

Result<QString> checkedSensorName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.size() > LongestName || !isOnOneLine(trimmed))
        return Error{ErrorCode::InvalidArgument, u"name must be one line of at most %1 characters"_s.arg(LongestName)};
    return trimmed;
}

Result<QString> checkedBuildingNumber(const QString &number)
{
    const QString trimmed = number.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > LongestId || !isOnOneLine(trimmed))
        return Error{ErrorCode::InvalidArgument,
                     u"building must be the number of a building, of at most %1 characters"_s.arg(LongestId)};
    return trimmed;
}

Result<void> checkSecret(const QString &secret)
{
    if (secret.toUtf8().size() > LongestSecret || !isOnOneLine(secret))
        return Error{ErrorCode::InvalidArgument, u"secret must be one line of at most %1 bytes"_s.arg(LongestSecret)};
    return {};
}

Result<void> checkPositive(const QString &field, std::optional<double> value)
{
    if (value && !(*value > 0.0 && *value <= LargestNumber))
        return Error{ErrorCode::InvalidArgument,
                     u"%1 must be above 0 and at most 1e9, not %2"_s.arg(field).arg(*value)};
    return {};
}

Result<SensorSpec> checkedSpec(const SensorSpec &spec)
{
    SensorSpec checked = spec;
    const auto id = checkedSensorId(spec.externalId);
    if (!id)
        return id.error();
    checked.externalId = *id;
    const auto name = checkedSensorName(spec.name);
    if (!name)
        return name.error();
    checked.name = *name;
    const auto number = checkedBuildingNumber(spec.buildingNumber);
    if (!number)
        return number.error();
    checked.buildingNumber = *number;
    if (const auto secret = checkSecret(spec.secret); !secret)
        return secret.error();
    if (const auto rotation = checkPositive(u"rotationPerKwh"_s, spec.rotationPerKwh); !rotation)
        return rotation.error();
    if (const auto limit = checkPositive(u"limitPerMinute"_s, spec.limitPerMinute); !limit)
        return limit.error();
    return checked;
}

} // namespace core
