#include "period.h"

#include <cmath>

namespace core {

JudgedPeriods judgedPeriods(const HourAxis &axis, const SiteZone &zone, std::span<const HourlySeries> series,
                            int scoredDays)
{
    std::vector<EpochSeconds> dayStarts; // of the local days that hold a value
    EpochSeconds nextDay = std::numeric_limits<EpochSeconds>::min();
    for (std::size_t i = 0; i < axis.size(); ++i) {
        if (axis.starts[i] < nextDay)
            continue;
        const bool hasValue =
            std::ranges::any_of(series, [i](const HourlySeries &one) { return !std::isnan(one.values[i]); });
        if (!hasValue)
            continue;
        dayStarts.push_back(zone.dayStart(axis.starts[i]));
        nextDay = zone.nextDay(axis.starts[i]);
    }
    if (dayStarts.size() < 2)
        return {};

    const std::size_t days = dayStarts.size();
    const auto wanted = static_cast<std::size_t>(scoredDays);
    const std::size_t referenceDays = days >= 2 * wanted ? days - wanted : days / 2;
    const EpochSeconds border = dayStarts[referenceDays];
    return {{dayStarts.front(), border}, {border, nextDay}};
}

} // namespace core
