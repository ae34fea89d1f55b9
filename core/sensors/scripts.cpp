#include "scripts.h"

#include "core/wire/sensormessages.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

static std::optional<quint32> wholeRotation(double number)
{
    const bool fits = number >= 1.0 && number <= std::numeric_limits<quint32>::max() && std::floor(number) == number;
    return fits ? std::optional(static_cast<quint32>(number)) : std::nullopt;
}

Result<void> checkScript(const QString &script)
{
    const qsizetype bytes = script.toUtf8().size();
    if (bytes > wire::MaximumScriptBytes)
        return Error{ErrorCode::InvalidArgument,
                     u"script has %1 bytes; a sensor holds at most %2"_s.arg(bytes).arg(wire::MaximumScriptBytes)};
    if (script.contains(QChar::Null))
        return Error{ErrorCode::InvalidArgument, u"script must not contain zero bytes"_s};
    return {};
}

std::optional<quint32> rotationInScript(const QString &script)
{
    bool isNumber = false;
    const double number = script.trimmed().toDouble(&isNumber);
    return isNumber ? wholeRotation(number) : std::nullopt;
}

bool awaitsAcceptance(const Sensor &sensor)
{
    return !sensor.script.isEmpty() && !sensor.scriptAcceptedAt;
}

ScriptDelivery scriptFor(const Sensor &sensor, bool needsScript)
{
    if (!needsScript && !awaitsAcceptance(sensor))
        return {};
    ScriptDelivery delivery;
    if (!sensor.script.isEmpty()) {
        delivery.scriptId = sensor.scriptId;
        delivery.rotationPerKwh = rotationInScript(sensor.script);
        if (!delivery.rotationPerKwh)
            delivery.script = sensor.script;
    } else if (sensor.kind == SensorKind::AnalogElectricity && sensor.rotationPerKwh) {
        delivery.rotationPerKwh = wholeRotation(*sensor.rotationPerKwh);
    }
    return delivery;
}

} // namespace core
