#include "core/appliance/peakgroups.h"
#include "core/appliance/peakstatistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

using namespace peaks;

//! The middle of where `watts` above `from` are used, 0 = at the start, 1 = at the end.
static double centre(std::span<const float> watts, double from)
{
    double sum = 0.0;
    double weighted = 0.0;
    for (std::size_t i = 0; i < watts.size(); ++i) {
        if (watts[i] < from)
            continue;
        sum += watts[i];
        weighted += watts[i] * (static_cast<double>(i) + 0.5);
    }
    return ratio(weighted / std::max<double>(1.0, static_cast<double>(watts.size())), sum);
}

static void addTiming(FeatureWriter &writer, std::span<const float> watts)
{
    constexpr double HeaterFrom = 700;
    const std::size_t third = watts.size() / 3;
    const double mean = meanOf(watts);
    writer.add("centre", centre(watts, 0.0));
    writer.add("heater_centre", centre(watts, HeaterFrom));
    writer.add("first_third_of_mean", ratio(meanOf(watts.first(third)), mean));
    writer.add("last_third_of_mean", ratio(meanOf(watts.last(third)), mean));
    writer.add("start_w", watts.empty() ? NoValue : static_cast<double>(watts.front()));
    writer.add("end_w", watts.empty() ? NoValue : static_cast<double>(watts.back()));
}

//! How alike the power is to itself some steps later.
static double likeness(std::span<const float> watts, double mean, double variance, std::size_t lag)
{
    if (watts.size() < 2 * lag)
        return NoValue;
    double sum = 0.0;
    for (std::size_t i = lag; i < watts.size(); ++i)
        sum += (watts[i] - mean) * (watts[i - lag] - mean);
    return ratio(sum / static_cast<double>(watts.size() - lag), variance);
}

//! The spectrum by octaves: the share of the variance that is between neighbouring stretches of 15 s, 30 s, 1 min ...
//! (Haar wavelets, which fit loads that switch, with few numbers for peaks of any length).
static void addSpectrum(FeatureWriter &writer, std::span<const float> watts)
{
    constexpr std::array<const char *, 9> Names{"spectrum_15_s",   "spectrum_30_s",   "spectrum_1_min",
                                                "spectrum_2_min",  "spectrum_4_min",  "spectrum_8_min",
                                                "spectrum_16_min", "spectrum_32_min", "spectrum_64_min"};
    std::vector<double> level(watts.begin(), watts.end());
    std::array<double, Names.size()> power{};
    double total = 0.0;
    for (std::size_t octave = 0; octave < Names.size() && level.size() >= 2; ++octave) {
        std::vector<double> next;
        for (std::size_t i = 0; i + 1 < level.size(); i += 2) {
            const double half = (level[i + 1] - level[i]) / 2.0;
            power[octave] += half * half;
            next.push_back((level[i] + level[i + 1]) / 2.0);
        }
        power[octave] /= static_cast<double>(next.size());
        total += power[octave];
        level = std::move(next);
    }
    for (std::size_t octave = 0; octave < Names.size(); ++octave)
        writer.add(Names[octave], ratio(power[octave], total));
}

void addCourseFeatures(FeatureWriter &writer, std::span<const float> watts)
{
    addTiming(writer, watts);
    const double mean = meanOf(watts);
    const double deviation = deviationOf(watts);
    const double variance = deviation * deviation;
    writer.add("likeness_15_s", likeness(watts, mean, variance, 1));
    writer.add("likeness_1_min", likeness(watts, mean, variance, 4));
    writer.add("likeness_5_min", likeness(watts, mean, variance, 20));
    writer.add("likeness_20_min", likeness(watts, mean, variance, 80));
    addSpectrum(writer, watts);
}

} // namespace core
