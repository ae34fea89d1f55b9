#include "cleaning.h"

#include <algorithm>
#include <cmath>

namespace core {

constexpr double FarFromZero = 0.1;  // the low tail as a share of the median
constexpr double MostMissing = 0.15; // zeros beyond this share are how the meter works: heating that is off
constexpr double AbsurdFactor = 8.0; // above the high tail

static double quantile(std::vector<double> &values, double share)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

std::vector<std::uint32_t> usableHours(std::span<const double> values, std::size_t from, std::size_t to)
{
    std::vector<double> positive;
    for (std::size_t i = from; i < to; ++i) {
        if (values[i] > 0.0 && std::isfinite(values[i]))
            positive.push_back(values[i]);
    }
    bool zeroIsMissing = false;
    double ceiling = 0.0;
    if (!positive.empty()) {
        const auto zeros = static_cast<double>(std::ranges::count(values.subspan(from, to - from), 0.0));
        const bool few = zeros <= MostMissing * (zeros + static_cast<double>(positive.size()));
        ceiling = AbsurdFactor * quantile(positive, 0.99);
        zeroIsMissing = few && quantile(positive, 0.02) > FarFromZero * quantile(positive, 0.5);
    }
    std::vector<std::uint32_t> hours;
    hours.reserve(to - from);
    for (std::size_t i = from; i < to; ++i) {
        const bool usable = std::isfinite(values[i]) && values[i] <= ceiling && (values[i] != 0.0 || !zeroIsMissing);
        if (usable)
            hours.push_back(static_cast<std::uint32_t>(i));
    }
    return hours;
}

} // namespace core
