#pragma once

#include "core/model/sensorreading.h"

#include <span>
#include <vector>

// The counter of a sensor that sends revolutions is ours: each reading adds to it what was counted since the one
// before. A reading that comes in late, or is taken out, must not change what the others added. Pure; breaks ascend by
// time.
namespace core {

//! What the counter stands at before a reading at `at`.
double counterBefore(const std::optional<CounterReading> &earlier, EpochMilliseconds at,
                     std::span<const CounterBreak> breaks);

//! The break at `later` with which it keeps its own consumption when `late` comes in right before it, where the counter
//! stood at `base`.
CounterBreak breakAfterLate(const CounterReading &late, double base, const CounterReading &later,
                            std::span<const CounterBreak> breaks);

//! The same when `gone` is taken out from between `earlier` and `later`; nullopt when it needs none.
std::optional<CounterBreak> breakWithout(const CounterReading &gone, const std::optional<CounterReading> &earlier,
                                         const CounterReading &later, std::span<const CounterBreak> breaks);

//! Puts it in its place, instead of one at the same time.
void putBreakAmong(std::vector<CounterBreak> &breaks, const CounterBreak &one);

} // namespace core
