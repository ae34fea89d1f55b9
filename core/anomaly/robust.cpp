#include "robust.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

constexpr double SigmaPerMad = 1.4826; // for normally distributed values

double quantileOf(std::vector<double> values, double p)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return NotANumber;
    const auto index = static_cast<std::ptrdiff_t>(p * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + index);
    return values[static_cast<std::size_t>(index)];
}

double medianOf(std::vector<double> values)
{
    return quantileOf(std::move(values), 0.5);
}

double spreadOf(std::span<const double> values, double centre)
{
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values)
        distances.push_back(std::abs(value - centre));
    return SigmaPerMad * medianOf(std::move(distances));
}

std::vector<double> runningMedian(std::span<const double> values, int halfWidth)
{
    constexpr int MostHalfWidth = 12;
    std::array<double, 2 * MostHalfWidth + 1> window{};
    const int half = std::min(halfWidth, MostHalfWidth);
    const auto size = static_cast<int>(values.size());
    std::vector<double> result(values.size(), NotANumber);
    for (int i = 0; i < size; ++i) {
        if (!std::isfinite(values[static_cast<std::size_t>(i)]))
            continue;
        std::size_t count = 0;
        for (int k = std::max(0, i - half); k <= std::min(size - 1, i + half); ++k) {
            const double value = values[static_cast<std::size_t>(k)];
            if (std::isfinite(value))
                window[count++] = value;
        }
        const auto middle = window.begin() + static_cast<std::ptrdiff_t>((count - 1) / 2);
        std::nth_element(window.begin(), middle, window.begin() + static_cast<std::ptrdiff_t>(count));
        result[static_cast<std::size_t>(i)] = *middle;
    }
    return result;
}

} // namespace core
