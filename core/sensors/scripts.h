#pragma once

#include "core/base/result.h"
#include "core/model/sensor.h"

namespace core {

//! What a token answer carries for the sensor to run: a script, or a number instead.
struct ScriptDelivery
{
    QString script;
    std::optional<quint32> rotationPerKwh; //!< in place of the script
    std::optional<qint64> scriptId;        //!< of either; nullopt = nothing to deliver
};

//! InvalidArgument when the sensors cannot hold it: 665 bytes of UTF-8, no zero bytes.
Result<void> checkScript(const QString &script);
//! The number that a script is, if it is one whole number above zero and nothing else.
std::optional<quint32> rotationInScript(const QString &script);
//! A script that the sensor has not accepted is delivered with each token; an accepted one when the sensor says that it
//! needs it.
ScriptDelivery scriptFor(const Sensor &sensor, bool needsScript);
//! Whether the sensor has still to accept what it was given to run.
bool awaitsAcceptance(const Sensor &sensor);

} // namespace core
