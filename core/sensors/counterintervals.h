#pragma once

#include "core/model/meter.h"
#include "core/model/sensorreading.h"

#include <span>
#include <vector>

// From readings of a counter to what was used between them. Pure. Everywhere readings and breaks are ascending and
// unique by time.
namespace core {

//! A sum that keeps what rounding would lose (Neumaier), so that a year of readings adds up to the counter's
//! difference.
class CompensatedSum
{
public:
    void add(double value);
    double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0.0;
    double m_lost = 0.0;
};

struct Rise
{
    double energy = 0.0; //!< in the counter's unit
    bool falls = false;  //!< somewhere in between; then energy means nothing
};

//! How far the counter rose from `earlier` to `later`, across the breaks in (earlier.at, later.at].
Rise rise(const CounterReading &earlier, const CounterReading &later, std::span<const CounterBreak> breaks);

constexpr EpochMilliseconds ShortestGap = 2 * SecondsPerHour * 1000;

//! The usual distance between the newest readings; nullopt when they are too few to tell.
std::optional<EpochMilliseconds> usualPeriod(std::span<const CounterReading> readings);
//! Longer intervals than this are gaps: max(2 h, 4 periods).
EpochMilliseconds gapThreshold(std::optional<EpochMilliseconds> period);

//! One interval a reading; the first has none.
std::vector<MeasuredReading> measure(std::span<const CounterReading> readings, std::span<const CounterBreak> breaks,
                                     EpochMilliseconds threshold);

//! Each interval's energy times `factor`, spread evenly over its time and added up in slots of the UTC clock. Only
//! slots that intervals cover wholly, none of them a gap.
std::vector<IntervalReading> meterSlots(std::span<const MeasuredReading> measured, int slotSeconds, double factor);

//! The slots that hold any part of (from, to].
TimeRange slotsAround(EpochMilliseconds from, EpochMilliseconds to, int slotSeconds);

} // namespace core
