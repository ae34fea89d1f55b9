#pragma once

#include "core/base/time.h"
#include "core/model/utility.h"

#include <QString>

#include <array>
#include <optional>

namespace core {

using EpochMilliseconds = qint64;

//! What a sensor counts; the numbers are those of the wire.
enum class SensorKind { AnalogElectricity = 0, DigitalElectricity = 1, Gas = 2, Water = 3 };

constexpr std::array<SensorKind, 4> AllSensorKinds{SensorKind::AnalogElectricity, SensorKind::DigitalElectricity,
                                                   SensorKind::Gas, SensorKind::Water};

QString sensorKindName(SensorKind kind); //!< "ANALOG_ELECTRICITY" ...
//! The wire's names, or a utility: "ELECTRICITY" is digital, "GAS", "WATER". Case does not matter.
std::optional<SensorKind> sensorKindFromName(QStringView name);
//! nullopt for water, which has no utility on the map.
std::optional<Utility> utilityOf(SensorKind kind);
QString counterUnit(SensorKind kind); //!< "kWh" or "m3"
//! The most a counter may rise in a minute, in its unit, unless the sensor has a limit of its own: 0.6 kWh, 0.3 and
//! 0.1 m3.
double usualLimitPerMinute(SensorKind kind);

struct Sensor
{
    qint64 id = 0;
    QString externalId; //!< what the sensor calls itself, lower case; unique
    QString name;
    SensorKind kind = SensorKind::DigitalElectricity;
    qint64 buildingId = 0;
    QString buildingNumber;
    std::optional<qint64> meterId; //!< of the building; none for water and before the first reading
    std::optional<qint64> ownerId;
    QString ownerName;
    bool hasSecret = false;
    QString script; //!< at most 665 characters; a number alone is analog_rotation_per_kwh
    qint64 scriptId = 0;
    std::optional<EpochSeconds> scriptAcceptedAt;
    std::optional<double> rotationPerKwh; //!< revolutions that make one kWh, of analog sensors
    std::optional<double> limitPerMinute; //!< in place of usualLimitPerMinute
    EpochSeconds createdAt = 0;
    std::optional<EpochSeconds> retiredAt;
};

//! One reading of a cumulative counter.
struct CounterReading
{
    EpochMilliseconds at = 0;
    double counter = 0.0;         //!< in counterUnit()
    std::optional<double> power;  //!< as sent, W
    std::optional<double> feedIn; //!< the counter of energy fed into the grid, kWh

    bool operator==(const CounterReading &) const = default;
};

//! The counter started anew: a reset, a rollover or another meter. Readings before `at` ended at `finalCounter`, those
//! from `at` on go on from `firstCounter`.
struct CounterBreak
{
    //! Late: not a doubt of anyone's. A late reading of a sensor that sends revolutions has a consumption of its own,
    //! which must not move the counters that follow.
    enum class Kind { Reset, Rollover, Replacement, Late };
    EpochMilliseconds at = 0;
    Kind kind = Kind::Reset;
    double finalCounter = 0.0;
    double firstCounter = 0.0;
    qint64 questionId = 0;
};

} // namespace core
