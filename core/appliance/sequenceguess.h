#pragma once

#include "core/appliance/applianceclassifier.h"
#include "core/appliance/appliancepower.h"
#include "core/model/sensorreading.h"
#include "core/model/sequence.h"

#include <optional>
#include <span>

namespace core {

//! The power within a peak, its base load taken off: what the sensor says of its power where each reading does, else
//! the means between readings of its counter in kWh. Readings outside the peak and gaps are passed over.
std::vector<PowerSample> powerWithin(const Sequence &peak, std::span<const MeasuredReading> readings);

//! The most probable appliance of a peak; nullopt when it is too short to tell.
std::optional<ApplianceGuess> guessOf(const ApplianceClassifier &classifier, const Sequence &peak,
                                      std::span<const MeasuredReading> readings);

//! With what somebody said of the peak in place of the guess.
AssignedPeak assignedPeak(const Sequence &peak);

} // namespace core
