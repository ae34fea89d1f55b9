#pragma once

#include "core/model/sensor.h"

#include <limits>

namespace core {

//! Half-open [from, to) in epoch milliseconds.
struct MillisecondRange
{
    EpochMilliseconds from = std::numeric_limits<EpochMilliseconds>::min();
    EpochMilliseconds to = std::numeric_limits<EpochMilliseconds>::max();

    bool contains(EpochMilliseconds time) const { return time >= from && time < to; }
};

//! What the time since the reading before is.
enum class IntervalQuality {
    First,    //!< there is no reading before
    Measured, //!< the usual case
    Gap,      //!< far longer than the sensor's usual period
    Reset,    //!< the counter started anew in it, as was decided
    Rollover,
    Replacement,
    Quarantined //!< held back: no part of the series
};

QString intervalQualityName(IntervalQuality quality); //!< "first", "measured", "gap", "reset" ...

//! A reading with its interval (from, reading.at].
struct MeasuredReading
{
    CounterReading reading;
    EpochMilliseconds from = 0;
    std::optional<double> consumption; //!< in counterUnit(); none for First and Quarantined
    IntervalQuality quality = IntervalQuality::First;
    bool isGap = false; //!< as quality Gap, also where that says Reset, Rollover or Replacement
};

//! One reading of a sensor, as it was accepted.
struct AcceptedReading
{
    qint64 sensorId = 0;
    CounterReading reading;
};

QString counterBreakName(CounterBreak::Kind kind); //!< "reset", "rollover", "replacement" or "late"
std::optional<CounterBreak::Kind> counterBreakFromName(QStringView name);

} // namespace core
