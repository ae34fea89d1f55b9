#include "core/appliance/peakgroups.h"
#include "core/appliance/peakstatistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

using namespace peaks;

namespace {

//! The names of one level's features.
struct CycleNames
{
    const char *duty;
    const char *runs;
    const char *longestMinutes;
    const char *meanMinutes;
    const char *lengthSpread;
    const char *pauseMinutes;
    const char *periodSpread;
    const char *meanWatts;
};

std::vector<float> lengths(std::span<const OnRun> runs)
{
    std::vector<float> minutes;
    minutes.reserve(runs.size());
    for (const OnRun &run : runs)
        minutes.push_back(static_cast<float>(run.size()) / 4.0F);
    return minutes;
}

double meanWithin(std::span<const float> watts, std::span<const OnRun> runs)
{
    double sum = 0.0;
    std::size_t steps = 0;
    for (const OnRun &run : runs) {
        sum += meanOf(watts.subspan(run.first, run.size())) * static_cast<double>(run.size());
        steps += run.size();
    }
    return ratio(sum, static_cast<double>(steps));
}

void addRuns(FeatureWriter &writer, std::span<const float> watts, std::span<const OnRun> runs, const CycleNames &names)
{
    const std::vector<float> on = lengths(runs);
    std::vector<float> pauses;
    std::vector<float> periods;
    for (std::size_t i = 1; i < runs.size(); ++i) {
        pauses.push_back(static_cast<float>(runs[i].first - runs[i - 1].end) / 4.0F);
        periods.push_back(static_cast<float>(runs[i].first - runs[i - 1].first) / 4.0F);
    }
    const double total = meanOf(on) * static_cast<double>(on.size()) * 4.0;
    writer.add(names.duty, on.empty() ? 0.0 : ratio(total, static_cast<double>(watts.size())));
    writer.add(names.runs, static_cast<double>(runs.size()));
    writer.add(names.longestMinutes, on.empty() ? 0.0 : static_cast<double>(*std::ranges::max_element(on)));
    writer.add(names.meanMinutes, meanOf(on));
    writer.add(names.lengthSpread, ratio(deviationOf(on), meanOf(on)));
    writer.add(names.pauseMinutes, meanOf(pauses));
    writer.add(names.periodSpread, ratio(deviationOf(periods), meanOf(periods)));
    writer.add(names.meanWatts, meanWithin(watts, runs));
}

//! A compressor starts with a surge and draws less and less; a kettle is level; electronics wander.
void addRunShape(FeatureWriter &writer, std::span<const float> watts, std::span<const OnRun> runs, double base)
{
    std::vector<double> surges;
    std::vector<double> slopes;
    for (const OnRun &run : runs) {
        if (run.size() < 8)
            continue;                                                    // 2 min
        const auto inner = watts.subspan(run.first + 1, run.size() - 2); // the first and the last step are in part off
        std::vector<double> values(inner.begin(), inner.end());
        const double middle = medianOf(values) - base;
        const double start = *std::ranges::max_element(inner.first(3)) - base;
        surges.push_back(ratio(start, middle));
        const std::size_t quarter = inner.size() / 4 + 1;
        slopes.push_back(ratio(meanOf(inner.last(quarter)) - base, meanOf(inner.first(quarter)) - base));
    }
    writer.add("run_surge", medianOf(surges));
    writer.add("run_end_of_start", medianOf(slopes));
}

} // namespace

void addCycleFeatures(FeatureWriter &writer, std::span<const float> watts, std::span<const float> ascending)
{
    constexpr double AnyLoad = 30;
    constexpr double HeaterLoad = 700;
    const double bottom = quantileOf(ascending, 0.0);
    const double low = quantileOf(ascending, 0.05);
    const double top = quantileOf(ascending, 0.98);
    const std::vector<OnRun> half = runsAbove(watts, (low + top) / 2.0);
    addRuns(writer, watts, half,
            {"half_duty", "half_runs", "half_longest_minutes", "half_run_minutes", "half_run_spread",
             "half_pause_minutes", "half_period_spread", "half_mean_w"});
    addRunShape(writer, watts, half, bottom);
    addRuns(writer, watts, runsAbove(watts, low + AnyLoad),
            {"load_duty", "load_runs", "load_longest_minutes", "load_run_minutes", "load_run_spread",
             "load_pause_minutes", "load_period_spread", "load_mean_w"});
    addRuns(writer, watts, runsAbove(watts, low + HeaterLoad),
            {"heater_duty", "heater_runs", "heater_longest_minutes", "heater_run_minutes", "heater_run_spread",
             "heater_pause_minutes", "heater_period_spread", "heater_mean_w"});
}

} // namespace core
