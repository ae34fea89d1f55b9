#pragma once

#include "core/base/result.h"
#include "core/model/appliance.h"

#include <span>
#include <vector>

namespace core {

constexpr EpochMilliseconds GridStep = 15'000;
constexpr std::size_t FewestGridSteps = 3;          //!< 45 s: less is no peak
constexpr std::size_t MostGridSteps = 7 * 24 * 240; //!< a week

//! Mean power in W of each 15 s from the first sample on. A sample holds until the next one; the last one for the usual
//! distance of the samples. Samples may come in any order; those of one time are averaged. Through a gap of more than
//! five minutes and four usual distances the lower of its ends holds. What is fed into the grid counts as 0 W.
//! NotEnoughData below FewestGridSteps or with fewer than 3 samples, TooLarge above MostGridSteps, InvalidArgument for
//! a power that is no number (the detail names the sample).
Result<std::vector<float>> onPowerGrid(std::span<const PowerSample> samples);

//! Means between readings of a counter in kWh, each at the earlier reading's time. They may come in any order; of those
//! of one time the first counts. NotEnoughData below 2 readings, InvalidArgument where the counter is no number or
//! falls.
Result<std::vector<PowerSample>> powerOfCounter(std::span<const CounterReading> readings);

} // namespace core
