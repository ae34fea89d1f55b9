#include "core/sequence/sequencedetector.h"

#include <algorithm>

namespace core {

double lowestThreshold(const PowerHistogram &reference, double factor)
{
    const PowerHistogram::Bounds median = reference.median();
    return median.low + factor * (SigmaPerMad * reference.distance(median).low);
}

bool isQuiet(std::span<const CounterPoint> readings, EpochMilliseconds window, const SequenceRules &rules,
             PowerHistogram &histogram)
{
    const EpochMilliseconds begin = window - SequenceReference;
    const auto firstAfter = [readings](EpochMilliseconds time) {
        const auto found = std::ranges::upper_bound(readings, time, {}, &CounterPoint::at);
        return std::max<std::size_t>(1, static_cast<std::size_t>(found - readings.begin()));
    };
    // For each interval that says something, of those that end at these readings.
    const auto forEach = [readings](std::size_t from, std::size_t to, const auto &take) {
        for (std::size_t i = from; i < to; ++i) {
            const EpochMilliseconds length = readings[i].at - readings[i - 1].at;
            const double energy = readings[i].counter - readings[i - 1].counter;
            if (length <= LongestSample && energy >= 0.0)
                take(powerOf(energy, length), length);
        }
    };
    const std::size_t first = firstAfter(begin);
    const std::size_t inWindow = firstAfter(window);
    histogram.clear();
    forEach(first, inWindow, [&histogram](double watts, EpochMilliseconds length) {
        histogram.add(watts, static_cast<quint32>(length));
    });
    // Of the first one, what lies within the reference.
    forEach(first, std::min(first + 1, inWindow), [&](double watts, EpochMilliseconds) {
        histogram.remove(watts, static_cast<quint32>(std::max<EpochMilliseconds>(begin - readings[first - 1].at, 0)));
    });
    if (histogram.weight() < static_cast<quint64>(SequenceReferenceNeeded))
        return true;
    double highest = 0.0;
    forEach(inWindow, firstAfter(window + SequenceWindow),
            [&highest](double watts, EpochMilliseconds) { highest = std::max(highest, watts); });
    return highest <= lowestThreshold(histogram, rules.factor);
}

} // namespace core
