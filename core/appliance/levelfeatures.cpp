#include "core/appliance/peakgroups.h"
#include "core/appliance/peakstatistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

using namespace peaks;

constexpr double StepHours = 15.0 / 3600.0;
constexpr double BaseShare = 0.05; // the quantile that counts as what runs anyway

void addLevelFeatures(FeatureWriter &writer, std::span<const float> watts, std::span<const float> ascending)
{
    const double mean = meanOf(watts);
    const double deviation = deviationOf(watts);
    const double low = quantileOf(ascending, BaseShare);
    const double high = quantileOf(ascending, 1.0 - BaseShare);
    const double middle = quantileOf(ascending, 0.5);
    const double top = quantileOf(ascending, 1.0);
    const double bottom = quantileOf(ascending, 0.0);
    const auto steps = static_cast<double>(watts.size());
    writer.add("minutes", steps / 4.0);
    writer.add("energy_wh", watts.empty() ? 0.0 : mean * steps * StepHours);
    writer.add("energy_over_base_wh", watts.empty() ? 0.0 : (mean - low) * steps * StepHours);
    writer.add("mean_w", mean);
    writer.add("mean_over_base_w", mean - low);
    writer.add("median_w", middle);
    writer.add("max_w", top);
    writer.add("max_over_base_w", top - low);
    writer.add("min_w", bottom);
    writer.add("p5_w", low);
    writer.add("p25_w", quantileOf(ascending, 0.25));
    writer.add("p75_w", quantileOf(ascending, 0.75));
    writer.add("p90_w", quantileOf(ascending, 0.9));
    writer.add("p95_w", high);
    writer.add("deviation_w", deviation);
    writer.add("deviation_share", ratio(deviation, mean));
    writer.add("mean_of_max", ratio(mean, top));
    writer.add("median_of_max", ratio(middle, top));
    writer.add("min_of_max", ratio(bottom, top));
    writer.add("p95_of_max", ratio(high, top));
}

void addBandFeatures(FeatureWriter &writer, std::span<const float> watts)
{
    // Limits between kinds of loads: electronics, lamps, compressors, screens, motors, plates and heaters.
    constexpr std::array<double, 13> Limits{5, 20, 50, 80, 130, 200, 350, 600, 900, 1250, 1700, 2100, 2600};
    constexpr std::array<const char *, Limits.size() + 1> Names{
        "time_below_5_w",   "time_5_20_w",      "time_20_50_w",     "time_50_80_w",     "time_80_130_w",
        "time_130_200_w",   "time_200_350_w",   "time_350_600_w",   "time_600_900_w",   "time_900_1250_w",
        "time_1250_1700_w", "time_1700_2100_w", "time_2100_2600_w", "time_above_2600_w"};
    constexpr double MotorFrom = 20;
    constexpr double HeaterFrom = 700;
    std::array<double, Names.size()> steps{};
    double total = 0.0;
    double heated = 0.0;
    std::vector<float> motor;
    for (const float power : watts) {
        const auto *const limit = std::ranges::upper_bound(Limits, static_cast<double>(power));
        steps[static_cast<std::size_t>(limit - Limits.begin())] += 1.0;
        total += power;
        heated += power >= HeaterFrom ? power : 0.0;
        if (power >= MotorFrom && power < HeaterFrom)
            motor.push_back(power);
    }
    const auto all = static_cast<double>(watts.size());
    for (std::size_t i = 0; i < Names.size(); ++i)
        writer.add(Names[i], ratio(steps[i], all));
    writer.add("energy_of_heaters", ratio(heated, total));
    writer.add("motor_time", ratio(static_cast<double>(motor.size()), all));
    writer.add("motor_mean_w", meanOf(motor));
    writer.add("motor_deviation_share", ratio(deviationOf(motor), meanOf(motor)));
}

} // namespace core
