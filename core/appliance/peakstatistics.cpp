#include "peakstatistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::peaks {

double ratio(double part, double whole)
{
    return whole > 0.0 ? part / whole : NoValue;
}

double meanOf(std::span<const float> values)
{
    return ratio(std::accumulate(values.begin(), values.end(), 0.0), static_cast<double>(values.size()));
}

double deviationOf(std::span<const float> values)
{
    const double mean = meanOf(values);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0, [mean](double before, float value) {
        return before + (value - mean) * (value - mean);
    });
    return std::sqrt(ratio(sum, static_cast<double>(values.size())));
}

double quantileOf(std::span<const float> ascending, double share)
{
    if (ascending.empty())
        return NoValue;
    const auto last = static_cast<double>(ascending.size() - 1);
    return ascending[static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * last))];
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return NoValue;
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::vector<OnRun> runsAbove(std::span<const float> watts, double level)
{
    std::vector<OnRun> runs;
    bool on = false;
    for (std::size_t i = 0; i < watts.size(); ++i) {
        if (watts[i] > level && !on)
            runs.push_back({i, i});
        on = watts[i] > level;
        if (on)
            runs.back().end = i + 1;
    }
    return runs;
}

} // namespace core::peaks
