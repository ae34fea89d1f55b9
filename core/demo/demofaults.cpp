#include "demofaults.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void stick(const FaultPlan &plan, std::vector<double> &values)
{
    const auto left = static_cast<double>(values.size() - plan.firstInterval);
    const auto length = static_cast<std::size_t>(std::max(1.0, plan.size * left));
    const double held = values[plan.firstInterval];
    for (std::size_t i = plan.firstInterval; i < std::min(values.size(), plan.firstInterval + length); ++i)
        values[i] = held;
}

void addSpikes(const FaultPlan &plan, int intervalSeconds, Random &random, std::vector<double> &values)
{
    const auto perHour = static_cast<std::size_t>(std::max(1, static_cast<int>(SecondsPerHour) / intervalSeconds));
    const double hours = static_cast<double>(values.size() - plan.firstInterval) / static_cast<double>(perHour);
    const int count = std::max(4, static_cast<int>(plan.size * hours / 36.0));
    for (int spike = 0; spike < count; ++spike) {
        const auto left = static_cast<int>(values.size() - plan.firstInterval);
        const std::size_t from = plan.firstInterval + static_cast<std::size_t>(random.below(left));
        const std::size_t length = perHour * static_cast<std::size_t>(1 + random.below(2));
        const double factor = 1.0 + plan.size * random.uniform(2.0, 5.0);
        for (std::size_t i = from; i < std::min(values.size(), from + length); ++i)
            values[i] *= factor;
    }
}

} // namespace

QString faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NightSetbackLost:
        return u"night_setback_lost"_s;
    case FaultKind::StepChange:
        return u"step_change"_s;
    case FaultKind::StuckMeter:
        return u"stuck_meter"_s;
    case FaultKind::Spikes:
        return u"spikes"_s;
    case FaultKind::WeatherSensitive:
        return u"weather_sensitive"_s;
    case FaultKind::ConstantExcess:
        return u"constant_excess"_s;
    }
    Q_UNREACHABLE();
}

bool suits(FaultKind kind, const Schedule &schedule, const LoadShape &load, double meanWeatherShare)
{
    if (kind == FaultKind::NightSetbackLost)
        return schedule.night < 0.3 && load.occupied > 0.4 * load.base;
    if (kind == FaultKind::WeatherSensitive)
        return meanWeatherShare > 0.12;
    return true;
}

void distortReadings(const FaultPlan &plan, int intervalSeconds, double referenceMean, Random &random,
                     std::vector<double> &values)
{
    if (plan.firstInterval >= values.size())
        return;
    switch (plan.kind) {
    case FaultKind::StuckMeter:
        stick(plan, values);
        break;
    case FaultKind::Spikes:
        addSpikes(plan, intervalSeconds, random, values);
        break;
    case FaultKind::StepChange:
        for (std::size_t i = plan.firstInterval; i < values.size(); ++i)
            values[i] *= 1.0 + plan.size;
        break;
    case FaultKind::ConstantExcess:
        for (std::size_t i = plan.firstInterval; i < values.size(); ++i)
            values[i] += plan.size * referenceMean;
        break;
    case FaultKind::NightSetbackLost:
    case FaultKind::WeatherSensitive:
        break;
    }
}

} // namespace core
