#pragma once

#include "core/base/result.h"
#include "core/model/counterpoint.h"
#include "core/model/sensorreading.h"

#include <span>
#include <vector>

// A run of a sensor's readings packed into one row of the database. Packed form: a byte of flags, then per reading an
// unsigned 32-bit offset from the block's start in milliseconds and IEEE 754 doubles: the counter and, as the flags
// say, the power and the counter of what was fed in, NaN where a reading has none. All little-endian.
namespace core {

//! How many of the first readings of `sorted` (not empty) go into one block.
std::size_t sensorBlockLength(std::span<const CounterReading> sorted);

//! Replaces `bytes` by the packed form; the block starts at the first reading.
void packSensorBlock(std::span<const CounterReading> readings, std::vector<char> &bytes);
//! Appends what `bytes` hold. Storage error when they are damaged.
Result<void> unpackSensorBlock(EpochMilliseconds start, std::span<const char> bytes, std::vector<CounterReading> &out);
Result<void> unpackSensorBlock(EpochMilliseconds start, std::span<const char> bytes, std::vector<CounterPoint> &out);

//! `added` among `base`, both ascending; where both have a time, `base` stands.
std::vector<CounterReading> mergeReadings(std::span<const CounterReading> base, std::span<const CounterReading> added);

//! Takes away what lies outside the range, save, with `around`, the last one before it and the first one after it.
void cutToRange(std::vector<CounterReading> &sorted, MillisecondRange range, bool around);
void cutToRange(std::vector<CounterPoint> &sorted, MillisecondRange range, bool around);

} // namespace core
