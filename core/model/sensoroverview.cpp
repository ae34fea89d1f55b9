#include "sensoroverview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

constexpr EpochMilliseconds ShortestLate = 5 * 60 * 1000;
constexpr EpochMilliseconds LateAfterPeriods = 4;

QString sensorHealthName(SensorHealth health)
{
    switch (health) {
    case SensorHealth::Waiting:
        return u"waiting"_s;
    case SensorHealth::Live:
        return u"live"_s;
    case SensorHealth::Late:
        return u"late"_s;
    case SensorHealth::Silent:
        return u"silent"_s;
    case SensorHealth::Retired:
        return u"retired"_s;
    }
    return {};
}

std::optional<SensorHealth> sensorHealthFromName(QStringView name)
{
    for (const SensorHealth health :
         {SensorHealth::Waiting, SensorHealth::Live, SensorHealth::Late, SensorHealth::Silent, SensorHealth::Retired}) {
        if (sensorHealthName(health) == name)
            return health;
    }
    return std::nullopt;
}

SensorHealth healthOf(const Sensor &sensor, const std::optional<CounterReading> &last,
                      std::optional<EpochMilliseconds> period, EpochSeconds now)
{
    if (sensor.retiredAt)
        return SensorHealth::Retired;
    if (!last)
        return SensorHealth::Waiting;
    const EpochMilliseconds age = now * 1000 - last->at;
    if (age >= SecondsPerDay * 1000)
        return SensorHealth::Silent;
    return age >= std::max(ShortestLate, LateAfterPeriods * period.value_or(0)) ? SensorHealth::Late
                                                                                : SensorHealth::Live;
}

} // namespace core
