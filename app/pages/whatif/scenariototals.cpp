#include "scenariototals.h"

#include <algorithm>
#include <map>

namespace app {

namespace {

struct Sum
{
    double total = 0.0;
    qint64 hours = 0;

    void add(double value)
    {
        total += value;
        ++hours;
    }

    std::optional<double> over(core::Aggregation aggregation) const
    {
        if (hours == 0)
            return std::nullopt;
        return aggregation == core::Aggregation::Sum ? total : total / static_cast<double>(hours);
    }
};

} // namespace

std::optional<double> ScenarioTotals::difference() const
{
    return expected && scenario ? std::optional(*scenario - *expected) : std::nullopt;
}

std::optional<double> ScenarioTotals::ratio() const
{
    const std::optional<double> by = difference();
    return by && *expected != 0.0 ? std::optional(*by / *expected) : std::nullopt;
}

ScenarioTotals scenarioTotals(const core::Prediction &expected, const core::Prediction *scenario)
{
    std::map<core::EpochSeconds, double> overridden;
    if (scenario) {
        for (const core::SeriesPoint &point : scenario->points) {
            if (point.predicted)
                overridden[point.utc] = *point.predicted;
        }
    }
    const bool hasActual =
        std::ranges::any_of(expected.points, [](const auto &point) { return point.actual.has_value(); });
    Sum actual;
    Sum usual;
    Sum changed;
    for (const core::SeriesPoint &point : expected.points) {
        const auto found = overridden.find(point.utc);
        const bool complete =
            point.predicted && (!hasActual || point.actual) && (!scenario || found != overridden.end());
        if (!complete)
            continue;
        usual.add(*point.predicted);
        if (point.actual)
            actual.add(*point.actual);
        if (scenario)
            changed.add(found->second);
    }
    const core::Aggregation aggregation = core::aggregationOf(expected.utility);
    return {actual.over(aggregation), usual.over(aggregation), changed.over(aggregation)};
}

} // namespace app
