#include "sequenceguess.h"

#include <algorithm>
#include <cmath>

namespace core {

static bool isWithin(const Sequence &peak, const MeasuredReading &measured)
{
    return measured.reading.at > peak.from && measured.reading.at <= peak.to && measured.from < measured.reading.at
           && measured.consumption && !measured.isGap;
}

std::vector<PowerSample> powerWithin(const Sequence &peak, std::span<const MeasuredReading> readings)
{
    constexpr double WattMillisecondsPerKwh = 3.6e9;
    // A counter of 10 Wh tells less of a shape than what the sensor says of its power.
    const bool allSayPower = std::ranges::all_of(readings, [&peak](const MeasuredReading &measured) {
        return !isWithin(peak, measured) || (measured.reading.power && std::isfinite(*measured.reading.power));
    });
    std::vector<PowerSample> samples;
    for (const MeasuredReading &measured : readings) {
        if (!isWithin(peak, measured))
            continue;
        const auto milliseconds = static_cast<double>(measured.reading.at - measured.from);
        const double watts =
            allSayPower ? *measured.reading.power : *measured.consumption * WattMillisecondsPerKwh / milliseconds;
        samples.push_back({std::max(measured.from, peak.from), std::max(0.0, watts - peak.baseWatts)});
    }
    return samples;
}

std::optional<ApplianceGuess> guessOf(const ApplianceClassifier &classifier, const Sequence &peak,
                                      std::span<const MeasuredReading> readings)
{
    const std::vector<PowerSample> samples = powerWithin(peak, readings);
    const auto found = classifier.classify(samples);
    return found ? std::optional(found->classes.first()) : std::nullopt;
}

AssignedPeak assignedPeak(const Sequence &peak)
{
    const QString device = peak.correctedDevice.isEmpty() ? peak.device : peak.correctedDevice;
    return {peak.meanPowerWatts, device.isEmpty() ? QStringList() : QStringList{device}};
}

} // namespace core
