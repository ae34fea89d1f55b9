#include "hourly.h"

#include <algorithm>

namespace core {

std::size_t HourAxis::lowerBound(EpochSeconds time) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(starts, time) - starts.begin());
}

TimeRange HourAxis::range() const
{
    if (starts.empty())
        return {};
    return {starts.front(), starts.back() + SecondsPerHour};
}

} // namespace core
