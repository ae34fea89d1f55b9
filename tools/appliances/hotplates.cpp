#include "hotplates.h"

#include "core/demo/random.h"
#include "core/model/appliance.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace training {

namespace {

constexpr int SecondsPerStep = 15;

struct Plate
{
    double watts = 1000.0;
    double ripple = 0.005; //!< share by which the mains' voltage wanders
    bool regulated = false;
};

//! Power by the second of one plate in use: full power at first, then pulses.
std::vector<double> useOf(const Plate &plate, Random &random)
{
    const auto heating = static_cast<int>(60.0 * random.uniform(plate.regulated ? 1.5 : 4.0, 14.0));
    const int simmering =
        plate.regulated || random.chance(0.3) ? static_cast<int>(60.0 * random.uniform(3.0, 30.0)) : 0;
    const double duty = random.uniform(0.15, 0.7);
    const double period = plate.regulated ? random.uniform(25.0, 70.0) : random.uniform(90.0, 300.0);
    std::vector<double> watts;
    double drift = 0.0;
    for (int second = 0; second < heating + simmering; ++second) {
        if (second % SecondsPerStep == 0)
            drift = 0.8 * drift + plate.ripple * random.normal();
        const bool on = second < heating || std::fmod(second - heating, period) > (1.0 - duty) * period;
        watts.push_back(on ? plate.watts * (1.0 + drift) : 0.0);
    }
    return watts;
}

std::vector<float> mealOf(const std::vector<Plate> &stove, Random &random)
{
    std::vector<double> seconds(static_cast<std::size_t>(random.below(SecondsPerStep)), 0.0);
    const int plates = random.chance(0.3) ? 2 : 1;
    for (int i = 0; i < plates; ++i) {
        const Plate &plate = stove[static_cast<std::size_t>(random.below(static_cast<int>(stove.size())))];
        const std::vector<double> use = useOf(plate, random);
        const std::size_t start = i == 0 ? seconds.size() : static_cast<std::size_t>(random.below(300));
        seconds.resize(std::max(seconds.size(), start + use.size()), 0.0);
        for (std::size_t second = 0; second < use.size(); ++second)
            seconds[start + second] += use[second];
    }
    std::vector<float> watts;
    for (std::size_t first = 0; first + SecondsPerStep <= seconds.size(); first += SecondsPerStep) {
        double sum = 0.0;
        for (std::size_t second = first; second < first + SecondsPerStep; ++second)
            sum += seconds[second];
        watts.push_back(static_cast<float>(sum / SecondsPerStep));
    }
    return watts;
}

} // namespace

static std::vector<float> dayOf(const std::vector<Plate> &stove, Random &random)
{
    constexpr std::array<int, 3> Meals{7 * 240, 12 * 240, 18 * 240};
    std::vector<float> day(24 * 240, 0.0F);
    for (const int time : Meals) {
        const std::vector<float> meal = mealOf(stove, random);
        std::ranges::copy(meal, day.begin() + time + random.below(480));
    }
    return day;
}

void addHotplates(int stoves, int days, quint64 seed, Traces &into)
{
    for (int i = 0; i < stoves; ++i) {
        Random random(seed, 4000 + static_cast<quint64>(i));
        const bool regulated = random.chance(0.5);
        std::vector<Plate> stove;
        const int plates = 1 + random.below(3);
        stove.reserve(static_cast<std::size_t>(plates));
        for (int plate = 0; plate < plates; ++plate)
            stove.push_back({random.uniform(500, 2000), random.uniform(0.002, 0.01), regulated});
        const auto device = static_cast<int>(into.devices.size());
        into.devices.push_back(
            {u"drawn stove/%1"_s.arg(i), static_cast<int>(applianceNames().indexOf(u"cooking_stove"_s))});
        into.devices.back().isDrawn = true;
        for (int day = 0; day < days; ++day)
            into.traces.push_back({device, false, dayOf(stove, random)});
    }
}

} // namespace training
