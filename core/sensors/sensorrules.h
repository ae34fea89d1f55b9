#pragma once

#include "core/base/result.h"
#include "core/model/sensor.h"

// What a sensor may be called and told. Errors are InvalidArgument, name the field and what is allowed, and never
// repeat a secret.
namespace core {

//! What is said of a new sensor.
struct SensorSpec
{
    QString externalId;
    QString name;
    SensorKind kind = SensorKind::DigitalElectricity;
    QString buildingNumber;
    QString secret; //!< empty = none
    std::optional<qint64> ownerId;
    std::optional<double> rotationPerKwh;
    std::optional<double> limitPerMinute;

    bool operator==(const SensorSpec &) const = default;
};

//! The spec with its texts trimmed and its id folded, if all of it can be.
Result<SensorSpec> checkedSpec(const SensorSpec &spec);

//! 1 to 64 letters, digits and . _ : - @ + #, the first a letter or a digit: so an id stands unquoted in paths, logs
//! and spreadsheets.
Result<QString> checkedSensorId(const QString &id);
Result<QString> checkedSensorName(const QString &name);       //!< at most 200 characters, on one line
Result<QString> checkedBuildingNumber(const QString &number); //!< 1 to 64 characters, on one line
Result<void> checkSecret(const QString &secret);              //!< at most 256 bytes, no control characters
Result<void> checkPositive(const QString &field, std::optional<double> value);

} // namespace core
