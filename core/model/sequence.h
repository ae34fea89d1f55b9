#pragma once

#include "core/model/sensor.h"

#include <array>

namespace core {

//! Peak: far above the usual of the day before. Anomaly: so far above it that something is wrong.
enum class SequenceKind { Peak, Anomaly };
constexpr std::array<SequenceKind, 2> AllSequenceKinds{SequenceKind::Peak, SequenceKind::Anomaly};

QString sequenceKindName(SequenceKind kind); //!< "peak" or "anomaly"
std::optional<SequenceKind> sequenceKindFromName(QStringView name);

//! A stretch (from, to] in which a sensor of electricity counted far more than usual.
struct Sequence
{
    qint64 id = 0;
    qint64 sensorId = 0;
    SequenceKind kind = SequenceKind::Peak;
    EpochMilliseconds from = 0;
    EpochMilliseconds to = 0;
    double energyKwh = 0.0;      //!< all that was counted in it
    double meanPowerWatts = 0.0; //!< without the base load
    double baseWatts = 0.0;      //!< what the sensor counts outside of sequences
    QString device;              //!< the appliance it is taken for, of applianceNames(); empty = no guess
    double probability = 0.0;    //!< of the guess
    QString correctedDevice;     //!< what somebody said it was; empty = nobody did
    QString correctedBy;
    std::optional<EpochSeconds> correctedAt;
};

//! What somebody said an appliance was, for a stretch of a sensor's readings; stays when its sequence goes.
struct SequenceLabel
{
    qint64 sensorId = 0;
    EpochMilliseconds from = 0;
    EpochMilliseconds to = 0;
    QString device; //!< empty = an earlier label was taken back
    QString by;
    EpochSeconds at = 0;
};

} // namespace core
