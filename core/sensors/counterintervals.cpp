#include "counterintervals.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t FewestIntervals = 3; // that tell a period
constexpr std::size_t MostIntervals = 128;
constexpr int PeriodsInGap = 4;

std::span<const CounterBreak> breaksBetween(EpochMilliseconds after, EpochMilliseconds upTo,
                                            std::span<const CounterBreak> breaks)
{
    const auto later = [](EpochMilliseconds time, const CounterBreak &one) { return time < one.at; };
    const auto first = std::upper_bound(breaks.begin(), breaks.end(), after, later);
    const auto last = std::upper_bound(first, breaks.end(), upTo, later);
    return {first, last};
}

IntervalQuality qualityOf(std::span<const CounterBreak> between, bool isGap)
{
    IntervalQuality quality = isGap ? IntervalQuality::Gap : IntervalQuality::Measured;
    for (const CounterBreak &one : between) {
        if (one.kind == CounterBreak::Kind::Reset)
            quality = IntervalQuality::Reset;
        else if (one.kind == CounterBreak::Kind::Rollover)
            quality = IntervalQuality::Rollover;
        else if (one.kind == CounterBreak::Kind::Replacement)
            quality = IntervalQuality::Replacement;
    }
    return quality;
}

EpochMilliseconds floorTo(EpochMilliseconds time, EpochMilliseconds step)
{
    const EpochMilliseconds rest = time % step;
    return time - (rest < 0 ? rest + step : rest);
}

//! The slot being filled.
class SlotFiller
{
public:
    SlotFiller(int slotSeconds, std::vector<IntervalReading> &out)
        : m_length(slotSeconds * EpochMilliseconds(1000))
        , m_out(out)
    {
    }

    void spread(EpochMilliseconds from, EpochMilliseconds to, double energy)
    {
        CompensatedSum rest;
        rest.add(energy);
        for (EpochMilliseconds time = from; time < to;) {
            const EpochMilliseconds slot = floorTo(time, m_length);
            const EpochMilliseconds end = std::min(slot + m_length, to);
            const bool isLast = end == to; // gets what is left, so that nothing is lost by rounding
            const double part = isLast ? std::max(rest.value(), 0.0)
                                       : energy * (static_cast<double>(end - time) / static_cast<double>(to - from));
            rest.add(-part);
            add(slot, end - time, part);
            time = end;
        }
    }

private:
    void add(EpochMilliseconds slot, EpochMilliseconds covered, double energy)
    {
        if (slot != m_slot) {
            m_slot = slot;
            m_covered = 0;
            m_sum = CompensatedSum();
        }
        m_covered += covered;
        m_sum.add(energy);
        if (m_covered == m_length)
            m_out.push_back({slot / 1000, m_sum.value()});
    }

    const EpochMilliseconds m_length;
    std::vector<IntervalReading> &m_out;
    EpochMilliseconds m_slot = std::numeric_limits<EpochMilliseconds>::min();
    EpochMilliseconds m_covered = 0;
    CompensatedSum m_sum;
};

} // namespace

void CompensatedSum::add(double value)
{
    const double sum = m_sum + value;
    m_lost += std::abs(m_sum) >= std::abs(value) ? (m_sum - sum) + value : (value - sum) + m_sum;
    m_sum = sum;
}

Rise rise(const CounterReading &earlier, const CounterReading &later, std::span<const CounterBreak> breaks)
{
    CompensatedSum sum;
    bool falls = false;
    double from = earlier.counter;
    const auto leg = [&](double to) {
        falls = falls || to < from;
        sum.add(to - from);
    };
    for (const CounterBreak &one : breaksBetween(earlier.at, later.at, breaks)) {
        leg(one.finalCounter);
        from = one.firstCounter;
    }
    leg(later.counter);
    return {sum.value(), falls};
}

std::optional<EpochMilliseconds> usualPeriod(std::span<const CounterReading> readings)
{
    if (readings.size() > MostIntervals + 1)
        readings = readings.last(MostIntervals + 1);
    std::vector<EpochMilliseconds> lengths;
    for (std::size_t i = 1; i < readings.size(); ++i)
        lengths.push_back(readings[i].at - readings[i - 1].at);
    if (lengths.size() < FewestIntervals)
        return std::nullopt;
    const auto middle = lengths.begin() + (std::ssize(lengths) - 1) / 2;
    std::ranges::nth_element(lengths, middle);
    return *middle;
}

EpochMilliseconds gapThreshold(std::optional<EpochMilliseconds> period)
{
    return std::max(ShortestGap, PeriodsInGap * period.value_or(0));
}

std::vector<MeasuredReading> measure(std::span<const CounterReading> readings, std::span<const CounterBreak> breaks,
                                     EpochMilliseconds threshold)
{
    std::vector<MeasuredReading> measured;
    measured.reserve(readings.size());
    const CounterReading *before = nullptr;
    for (const CounterReading &reading : readings) {
        MeasuredReading &one = measured.emplace_back();
        one.reading = reading;
        one.from = reading.at;
        if (before) {
            one.from = before->at;
            one.consumption = rise(*before, reading, breaks).energy;
            one.isGap = reading.at - before->at > threshold;
            one.quality = qualityOf(breaksBetween(before->at, reading.at, breaks), one.isGap);
        }
        before = &reading;
    }
    return measured;
}

std::vector<IntervalReading> meterSlots(std::span<const MeasuredReading> measured, int slotSeconds, double factor)
{
    std::vector<IntervalReading> meterReadings;
    SlotFiller filler(slotSeconds, meterReadings);
    for (const MeasuredReading &one : measured) {
        if (one.consumption && !one.isGap)
            filler.spread(one.from, one.reading.at, *one.consumption * factor);
    }
    return meterReadings;
}

TimeRange slotsAround(EpochMilliseconds from, EpochMilliseconds to, int slotSeconds)
{
    const EpochMilliseconds length = slotSeconds * EpochMilliseconds(1000);
    const EpochMilliseconds last = to > from ? to - 1 : to;
    return {floorTo(from, length) / 1000, (floorTo(last, length) + length) / 1000};
}

} // namespace core
