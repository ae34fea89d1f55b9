#pragma once

#include "core/model/sensor.h"

namespace core {

//! How a sensor fares, by its last reading.
enum class SensorHealth {
    Waiting, //!< it has never sent one
    Live,
    Late,   //!< nothing for four of its periods, and for five minutes
    Silent, //!< nothing for a day
    Retired
};

QString sensorHealthName(SensorHealth health); //!< "waiting", "live", "late", "silent" or "retired"
std::optional<SensorHealth> sensorHealthFromName(QStringView name);

//! A sensor and what became of it last.
struct SensorOverview
{
    Sensor sensor;
    SensorHealth health = SensorHealth::Waiting;
    std::optional<CounterReading> lastReading;
    std::optional<qint64> ageSeconds; //!< of the last reading
    qint64 quarantined = 0;           //!< readings in open questions
    std::optional<EpochSeconds> tokenExpiresAt;
};

//! `period`: the usual distance of its readings, if they are enough to tell.
SensorHealth healthOf(const Sensor &sensor, const std::optional<CounterReading> &last,
                      std::optional<EpochMilliseconds> period, EpochSeconds now);

} // namespace core
