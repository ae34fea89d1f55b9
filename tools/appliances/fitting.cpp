#include "fitting.h"

#include "core/appliance/peakfeatures.h"
#include "core/model/appliance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace core;

namespace training {

constexpr double DrawnShare = 0.1; // of what a measured device counts in the weight of its class

static bool isSum(const Example &example)
{
    return example.kind == Kind::Sum || example.kind == Kind::SumOver;
}

static std::vector<float> weights(const Traces &traces, const std::vector<const Example *> &examples,
                                  const Recipe &recipe)
{
    std::map<std::pair<int, bool>, double> ofDevice; // how many examples it has
    for (const Example *example : examples)
        ofDevice[{example->device, isSum(*example)}] += 1.0;
    const auto weightOf = [&](const Example &example) {
        return std::pow(ofDevice[{example.device, isSum(example)}], -recipe.deviceShare);
    };
    const auto classOf = [&](const Example &example) {
        return traces.devices[static_cast<std::size_t>(example.device)].appliance;
    };
    std::map<std::pair<int, bool>, double> ofClass;
    for (const Example *example : examples)
        ofClass[{classOf(*example), isSum(*example)}] += weightOf(*example);
    std::map<std::pair<int, bool>, double> devicesOf;
    for (const auto &[device, count] : ofDevice) {
        const Device &one = traces.devices[static_cast<std::size_t>(device.first)];
        devicesOf[{one.appliance, device.second}] += one.isDrawn ? DrawnShare : 1.0;
    }
    const double mean = static_cast<double>(examples.size()) / static_cast<double>(applianceNames().size());
    std::vector<float> result;
    result.reserve(examples.size());
    for (const Example *example : examples) {
        const bool sum = isSum(*example);
        const double share = sum ? recipe.sumShare : 1.0 - recipe.sumShare;
        result.push_back(
            static_cast<float>(mean * share * std::pow(devicesOf[{classOf(*example), sum}] / 5.0, recipe.classShare)
                               * weightOf(*example) / ofClass[{classOf(*example), sum}]));
    }
    return result;
}

Result<Booster> fit(const Traces &traces, const std::vector<const Example *> &examples, const Recipe &recipe)
{
    TrainingRows rows;
    rows.columns = peakFeatureNames().size();
    rows.weights = weights(traces, examples, recipe);
    for (const Example *example : examples) {
        rows.features.insert(rows.features.end(), example->features.begin(), example->features.end());
        const int appliance = traces.devices[static_cast<std::size_t>(example->device)].appliance;
        rows.targets.push_back(static_cast<float>(appliance));
    }
    return Booster::train(rows, nullptr, recipe.booster, {});
}

Result<Booster> fitAll(const Traces &traces, const std::vector<Example> &alone, const Recipe &recipe)
{
    std::vector<int> devices(traces.devices.size());
    std::iota(devices.begin(), devices.end(), 0);
    const std::vector<Example> sums = examplesOfSums(traces, devices, recipe.households, recipe.seed);
    std::vector<const Example *> examples;
    for (const auto *part : {&alone, &sums}) {
        for (const Example &example : *part)
            examples.push_back(&example);
    }
    return fit(traces, examples, recipe);
}

} // namespace training
