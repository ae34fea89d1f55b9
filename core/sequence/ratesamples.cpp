#include "ratesamples.h"

#include "core/sensors/counterintervals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr std::array<double, 7> Places{1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
constexpr std::size_t LookedAt = 64; // a digit in ten is a zero at the end, so fewer would do

//! How many decimal places the number needs, up to the last of Places.
std::size_t placesOf(double counter)
{
    // Counters that came as 32-bit numbers carry their rounding.
    const bool isSingle = static_cast<double>(static_cast<float>(counter)) == counter;
    const double rounding = isSingle ? 6e-8 : 4e-16;
    for (std::size_t place = 0; place < Places.size() - 1; ++place) {
        const double scaled = counter * Places[place];
        const double tolerance = std::max(1e-9, std::abs(scaled) * rounding);
        if (std::abs(scaled - std::round(scaled)) <= tolerance)
            return place;
    }
    return Places.size() - 1;
}

} // namespace

std::vector<RateSample> rateSamples(std::span<const CounterReading> readings, std::span<const CounterBreak> breaks)
{
    std::vector<CounterPoint> points;
    points.reserve(readings.size());
    for (const CounterReading &reading : readings)
        points.push_back({reading.at, reading.counter});
    std::vector<RateSample> samples;
    rateSamples(points, breaks, samples);
    return samples;
}

void rateSamples(std::span<const CounterPoint> readings, std::span<const CounterBreak> breaks,
                 std::vector<RateSample> &samples)
{
    samples.clear();
    samples.reserve(readings.size());
    auto nextBreak = breaks.begin();
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const CounterPoint &earlier = readings[i - 1];
        const CounterPoint &later = readings[i];
        double energy = later.counter - earlier.counter;
        while (nextBreak != breaks.end() && nextBreak->at <= earlier.at)
            ++nextBreak;
        if (nextBreak != breaks.end() && nextBreak->at <= later.at) {
            const Rise risen = rise({earlier.at, earlier.counter, {}, {}}, {later.at, later.counter, {}, {}}, breaks);
            energy = risen.falls ? -1.0 : risen.energy;
        }
        const EpochMilliseconds length = later.at - earlier.at;
        if (length <= LongestSample && energy >= 0.0)
            samples.push_back({earlier.at, later.at, powerOf(energy, length), later.counter});
    }
}

double counterResolution(std::span<const RateSample> samples)
{
    std::size_t most = 0;
    const std::size_t step = std::max<std::size_t>(1, samples.size() / LookedAt);
    for (std::size_t i = 0; i < samples.size(); i += step)
        most = std::max(most, placesOf(samples[i].counter));
    return 1.0 / Places[most];
}

} // namespace core
