#include "core/appliance/peakgroups.h"
#include "core/appliance/peakstatistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

using namespace peaks;

namespace {

//! Differences from step to step, larger than a threshold, that go the same way are one edge.
struct Edges
{
    int rises = 0;
    int falls = 0;
    double largestRise = 0.0;
    double largestFall = 0.0;
};

Edges edgesOf(std::span<const float> watts, double threshold)
{
    Edges edges;
    double run = 0.0;
    const auto close = [&] {
        if (run > threshold)
            ++edges.rises;
        else if (run < -threshold)
            ++edges.falls;
        edges.largestRise = std::max(edges.largestRise, run);
        edges.largestFall = std::max(edges.largestFall, -run);
        run = 0.0;
    };
    for (std::size_t i = 1; i < watts.size(); ++i) {
        const double change = static_cast<double>(watts[i]) - static_cast<double>(watts[i - 1]);
        // A slope is no edge: each of its steps must be a good part of the threshold.
        if (std::abs(change) < threshold / 4.0 || change * run < 0.0)
            close();
        if (std::abs(change) >= threshold / 4.0)
            run += change;
    }
    close();
    return edges;
}

} // namespace

static void addCounts(FeatureWriter &writer, std::span<const float> watts)
{
    struct Threshold
    {
        double watts;
        const char *count;
        const char *perHour;
    };
    constexpr std::array<Threshold, 4> Thresholds{{{15, "rises_15_w", "rises_15_w_per_hour"},
                                                   {60, "rises_60_w", "rises_60_w_per_hour"},
                                                   {300, "rises_300_w", "rises_300_w_per_hour"},
                                                   {1000, "rises_1000_w", "rises_1000_w_per_hour"}}};
    const double hours = static_cast<double>(watts.size()) / 240.0;
    for (const Threshold &threshold : Thresholds) {
        const Edges edges = edgesOf(watts, threshold.watts);
        writer.add(threshold.count, edges.rises);
        writer.add(threshold.perHour, ratio(edges.rises, hours));
    }
    const Edges edges = edgesOf(watts, 15);
    writer.add("largest_rise_w", edges.largestRise);
    writer.add("largest_fall_w", edges.largestFall);
    writer.add("rises_of_edges", ratio(edges.rises, edges.rises + edges.falls));
}

//! Where the power changes by little from step to step: how much of the time, and how smooth it is there.
static void addSteadiness(FeatureWriter &writer, std::span<const float> watts)
{
    constexpr double SteadyWatts = 8;
    constexpr double SteadyShare = 0.06;
    double squares = 0.0;
    double relativeSquares = 0.0;
    double drift = 0.0;
    std::size_t steady = 0;
    std::size_t still = 0;
    for (std::size_t i = 1; i < watts.size(); ++i) {
        const double before = watts[i - 1];
        const double change = watts[i] - before;
        if (before < 3.0 || std::abs(change) > std::max(SteadyWatts, SteadyShare * before))
            continue;
        ++steady;
        still += std::abs(change) < 0.6 ? 1 : 0;
        squares += change * change;
        relativeSquares += change * change / (before * before);
        drift += change / before;
    }
    const auto count = static_cast<double>(steady);
    writer.add("steady_time", ratio(count, static_cast<double>(watts.size())));
    writer.add("still_time", ratio(static_cast<double>(still), count));
    writer.add("ripple_w", std::sqrt(ratio(squares, count)));
    writer.add("ripple_share", std::sqrt(ratio(relativeSquares, count)));
    writer.add("drift_share", ratio(drift, count));
}

static void addVariation(FeatureWriter &writer, std::span<const float> watts, std::span<const float> ascending)
{
    double travelled = 0.0;
    std::vector<double> changes;
    for (std::size_t i = 1; i < watts.size(); ++i) {
        changes.push_back(std::abs(static_cast<double>(watts[i]) - static_cast<double>(watts[i - 1])));
        travelled += changes.back();
    }
    const double range = quantileOf(ascending, 1.0) - quantileOf(ascending, 0.0);
    writer.add("travel_of_range", ratio(travelled, range));
    writer.add("travel_of_range_per_hour", ratio(ratio(travelled, range), static_cast<double>(watts.size()) / 240.0));
    writer.add("median_change_w", medianOf(changes));
    writer.add("mean_change_share",
               ratio(travelled / std::max<double>(1.0, static_cast<double>(changes.size())), meanOf(watts)));
}

void addEdgeFeatures(FeatureWriter &writer, std::span<const float> watts, std::span<const float> ascending)
{
    addCounts(writer, watts);
    addSteadiness(writer, watts);
    addVariation(writer, watts, ascending);
}

} // namespace core
