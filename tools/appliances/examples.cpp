#include "examples.h"

#include "core/appliance/peakfeatures.h"
#include "core/appliance/peakstatistics.h"
#include "tools/appliances/peaks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace core;
using namespace core::peaks;

namespace training {

namespace {

//! A peak in a trace.
struct Found
{
    const Trace *trace = nullptr;
    Peak peak;
    bool asRuled = true; //!< by the usual floor; else one more way of cutting, for training only
};

constexpr double UsualFloor = 1.0; // W, what a counter of 0.1 Wh tells in some minutes
constexpr std::array<double, 2> OtherFloors{4.0, 16.0};
constexpr int VariantsOfPeak = 2;

template<typename T>
void shuffle(std::vector<T> &items, Random &random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
}

std::span<const float> cut(const Trace &trace, const Peak &peak)
{
    return std::span(trace.watts).subspan(peak.first, peak.end - peak.first);
}

//! The peaks of one day after another, each with the day before as reference; the first day is its own.
std::vector<Found> peaksOf(std::span<const Trace *const> days)
{
    std::vector<Found> found;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (days[i]->isPeak) {
            found.push_back({days[i], {0, days[i]->watts.size(), 0.0}, true});
            continue;
        }
        const std::vector<float> &before = days[i > 0 ? i - 1 : i]->watts;
        std::set<std::pair<std::size_t, std::size_t>> known;
        const auto take = [&](double floorWatts, bool asRuled) {
            for (const Peak &peak : findPeaks(before, days[i]->watts, floorWatts)) {
                if (known.insert({peak.first, peak.end}).second)
                    found.push_back({days[i], peak, asRuled});
            }
        };
        take(UsualFloor, true);
        for (const double floorWatts : OtherFloors)
            take(floorWatts, false);
    }
    return found;
}

// Another appliance of the kind: somewhat stronger and slower, cut a little differently, on top of a base load, or seen
// by a coarser meter.
std::vector<float> varied(const Found &found, Random &random)
{
    const auto reach = [&random] { return random.chance(0.35) ? static_cast<std::size_t>(random.below(16)) : 0; };
    const std::size_t first = found.peak.first - std::min(found.peak.first, reach());
    const std::size_t end = std::min(found.trace->watts.size(), found.peak.end + reach());
    const std::span<const float> source = std::span(found.trace->watts).subspan(first, end - first);
    const double scale = random.logNormal(1.0, 0.1);
    const double stretch = random.logNormal(1.0, 0.15);
    const auto steps = std::max<std::size_t>(8, static_cast<std::size_t>(static_cast<double>(source.size()) * stretch));
    const double base = random.chance(0.3) ? random.uniform(10, 250) : 0.0;
    const double noise = base > 0.0 ? random.uniform(0.2, 4.0) : 0.0;
    std::vector<float> watts(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        const auto from = static_cast<std::size_t>(static_cast<double>(i) / static_cast<double>(steps)
                                                   * static_cast<double>(source.size()));
        watts[i] = static_cast<float>(std::max(0.0, source[from] * scale + base + noise * random.normal()));
    }
    if (random.chance(0.12)) {
        for (std::size_t i = 0; i + 4 <= steps; i += 4)
            std::fill_n(watts.begin() + static_cast<std::ptrdiff_t>(i), 4,
                        static_cast<float>(meanOf(std::span(watts).subspan(i, 4))));
    }
    return watts;
}

Example example(Kind kind, int device, std::span<const float> watts)
{
    return {kind, device, peakFeatures(watts).takeValues()};
}

void addDevice(std::span<const Trace *const> days, int most, Random &random, std::vector<Example> &into)
{
    const int device = days.front()->device;
    std::vector<Found> found = peaksOf(days);
    shuffle(found, random);
    // As many of those cut in another way as of the others at most.
    std::stable_partition(found.begin(), found.end(), [](const Found &one) { return one.asRuled; });
    int taken = 0;
    int others = 0;
    for (const Found &one : found) {
        int &count = one.asRuled ? taken : others;
        if (count >= most)
            continue;
        ++count;
        into.push_back(example(one.asRuled ? Kind::Alone : Kind::Varied, device, cut(*one.trace, one.peak)));
        for (int i = 0; i < VariantsOfPeak; ++i)
            into.push_back(example(Kind::Varied, device, varied(one, random)));
    }
    for (const Trace *day : days) {
        const double top = day->watts.empty() ? 0.0 : *std::ranges::max_element(day->watts);
        if (!day->isPeak && day->watts.size() > 2000 && top > 15.0) // a day on which it was used
            into.push_back(example(Kind::Day, device, day->watts));
    }
}

std::vector<std::vector<const Trace *>> tracesByDevice(const Traces &traces)
{
    std::vector<std::vector<const Trace *>> byDevice(traces.devices.size());
    for (const Trace &trace : traces.traces)
        byDevice[static_cast<std::size_t>(trace.device)].push_back(&trace);
    return byDevice;
}

} // namespace

std::vector<Example> examplesAlone(const Traces &traces, int most, quint64 seed)
{
    std::vector<Example> examples;
    const auto byDevice = tracesByDevice(traces);
    for (std::size_t device = 0; device < byDevice.size(); ++device) {
        Random random(seed, device);
        if (!byDevice[device].empty())
            addDevice(byDevice[device], most, random, examples);
    }
    return examples;
}

namespace {

constexpr std::size_t StepsPerDay = 5760;

//! One appliance's part in a household: the day before and the day itself.
struct Part
{
    int device = 0;
    double usual = 0.0; //!< W, median of the day before
    std::vector<float> before;
    std::vector<float> day;
};

std::vector<float> fullDay(const Trace &trace)
{
    std::vector<float> day = trace.watts;
    day.resize(StepsPerDay, day.empty() ? 0.0F : *std::ranges::min_element(day));
    return day;
}

//! One appliance of most classes and a few of the rest, so that rare ones are met often enough.
std::vector<Part> household(const std::vector<std::vector<const Trace *>> &byDevice,
                            const std::vector<std::vector<int>> &byClass, Random &random)
{
    std::vector<Part> parts;
    const auto take = [&](const std::vector<int> &devices) {
        const int device = devices[static_cast<std::size_t>(random.below(static_cast<int>(devices.size())))];
        const auto &days = byDevice[static_cast<std::size_t>(device)];
        if (days.empty() || days.front()->isPeak)
            return;
        const auto day = static_cast<std::size_t>(random.below(static_cast<int>(days.size())));
        Part part{device, 0.0, fullDay(*days[day > 0 ? day - 1 : day]), fullDay(*days[day])};
        part.usual = medianOf(std::vector<double>(part.before.begin(), part.before.end()));
        parts.push_back(std::move(part));
    };
    for (std::size_t i = 0; i < byClass.size(); ++i) {
        const bool isRest = i + 1 == byClass.size();
        if (!byClass[i].empty() && random.chance(isRest ? 0.9 : 0.5))
            take(byClass[i]);
        if (!byClass[i].empty() && isRest)
            take(byClass[i]);
    }
    return parts;
}

// Whose energy above its own usual power is largest in the peak.
int dominating(const std::vector<Part> &parts, const Peak &peak)
{
    int best = -1;
    double most = 0.0;
    for (const Part &part : parts) {
        const auto within = std::span(part.day).subspan(peak.first, peak.end - peak.first);
        const double over = (meanOf(within) - part.usual) * static_cast<double>(within.size());
        if (over > most) {
            most = over;
            best = part.device;
        }
    }
    return best;
}

void addHousehold(const std::vector<Part> &parts, Random &random, std::vector<Example> &into)
{
    const double base = random.uniform(20, 150);
    const double noise = random.uniform(0.5, 4.0);
    std::vector<float> before(StepsPerDay);
    std::vector<float> day(StepsPerDay);
    for (std::size_t i = 0; i < StepsPerDay; ++i) {
        double first = base + noise * random.normal();
        double second = base + noise * random.normal();
        for (const Part &part : parts) {
            first += part.before[i];
            second += part.day[i];
        }
        before[i] = static_cast<float>(std::max(first, 0.0));
        day[i] = static_cast<float>(std::max(second, 0.0));
    }
    for (const Peak &peak : findPeaks(before, day, UsualFloor)) {
        const int device = dominating(parts, peak);
        if (device < 0)
            continue;
        std::vector<float> watts(day.begin() + static_cast<std::ptrdiff_t>(peak.first),
                                 day.begin() + static_cast<std::ptrdiff_t>(peak.end));
        into.push_back(example(Kind::Sum, device, watts));
        for (float &power : watts)
            power = std::max(0.0F, power - static_cast<float>(peak.baseWatts));
        into.push_back(example(Kind::SumOver, device, watts));
    }
}

} // namespace

std::vector<Example> examplesOfSums(const Traces &traces, std::span<const int> devices, int households, quint64 seed)
{
    const auto byDevice = tracesByDevice(traces);
    std::vector<std::vector<int>> byClass;
    for (const int device : devices) {
        const auto appliance = static_cast<std::size_t>(traces.devices[static_cast<std::size_t>(device)].appliance);
        byClass.resize(std::max(byClass.size(), appliance + 1));
        byClass[appliance].push_back(device);
    }
    std::vector<Example> examples;
    for (int i = 0; i < households; ++i) {
        Random random(seed, static_cast<quint64>(i));
        const std::vector<Part> parts = household(byDevice, byClass, random);
        addHousehold(parts, random, examples);
    }
    return examples;
}

} // namespace training
