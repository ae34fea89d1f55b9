#include "core/appliance/peakfeatures.h"
#include "core/model/appliance.h"
#include "tools/appliances/fitting.h"
#include "tools/appliances/judgement.h"

#include <QTextStream>

#include <algorithm>
#include <map>

using namespace core;
using namespace Qt::StringLiterals;

namespace training {

namespace {

constexpr int HouseholdsToJudge = 80; // a fold

struct Guess
{
    Kind kind = Kind::Alone;
    int device = 0;
    int appliance = 0;
};

struct Split
{
    std::vector<int> training;
    std::vector<int> judged;
};

//! Each class's devices dealt out to the folds, so that every fold has devices of as many classes as can be.
std::vector<Split> splitsOf(const Traces &traces, int folds, quint64 seed)
{
    std::vector<std::vector<int>> byClass(static_cast<std::size_t>(applianceNames().size()));
    for (std::size_t i = 0; i < traces.devices.size(); ++i) {
        if (!traces.devices[i].isDrawn)
            byClass[static_cast<std::size_t>(traces.devices[i].appliance)].push_back(static_cast<int>(i));
    }
    std::vector<int> foldOf(traces.devices.size(), -1);
    Random random(seed, 77);
    int next = 0;
    for (std::vector<int> &devices : byClass) {
        for (std::size_t i = devices.size(); i > 1; --i)
            std::swap(devices[i - 1], devices[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
        for (const int device : devices)
            foldOf[static_cast<std::size_t>(device)] = next++ % folds;
    }
    std::vector<Split> splits(static_cast<std::size_t>(folds));
    for (int fold = 0; fold < folds; ++fold) {
        for (std::size_t i = 0; i < foldOf.size(); ++i)
            (foldOf[i] == fold ? splits[static_cast<std::size_t>(fold)].judged
                               : splits[static_cast<std::size_t>(fold)].training)
                .push_back(static_cast<int>(i));
    }
    return splits;
}

Result<void> guess(const Booster &booster, const std::vector<const Example *> &examples, std::vector<Guess> &into)
{
    std::vector<float> features;
    for (const Example *example : examples)
        features.insert(features.end(), example->features.begin(), example->features.end());
    const auto probabilities = booster.predict(features, peakFeatureNames().size());
    if (!probabilities)
        return probabilities.error();
    const auto classes = static_cast<std::ptrdiff_t>(applianceNames().size());
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto row = probabilities->begin() + static_cast<std::ptrdiff_t>(i) * classes;
        into.push_back(
            {examples[i]->kind, examples[i]->device, static_cast<int>(std::max_element(row, row + classes) - row)});
    }
    return {};
}

Result<void> judgeSplit(const Traces &traces, const std::vector<Example> &alone, const Split &split,
                        const Recipe &recipe, std::vector<Guess> &guesses)
{
    const auto isJudged = [&split](const Example &example) {
        return std::ranges::binary_search(split.judged, example.device);
    };
    const std::vector<Example> sums = examplesOfSums(traces, split.training, recipe.households, recipe.seed);
    const std::vector<Example> judgedSums = examplesOfSums(traces, split.judged, HouseholdsToJudge, recipe.seed + 1000);
    std::vector<const Example *> training;
    std::vector<const Example *> judged;
    for (const Example &example : alone) {
        if (!isJudged(example))
            training.push_back(&example);
        else
            judged.push_back(&example);
    }
    for (const Example &example : sums)
        training.push_back(&example);
    for (const Example &example : judgedSums)
        judged.push_back(&example);
    const auto booster = fit(traces, training, recipe);
    if (!booster)
        return booster.error();
    return guess(*booster, judged, guesses);
}

void report(const Traces &traces, const std::vector<Guess> &guesses, Kind kind, const char *title, bool table)
{
    const int classes = static_cast<int>(applianceNames().size());
    std::map<int, double> ofDevice;
    for (const Guess &guess : guesses)
        ofDevice[guess.device] += guess.kind == kind ? 1.0 : 0.0;
    Confusion byPeak(classes);
    Confusion byDevice(classes);
    for (const Guess &guess : guesses) {
        if (guess.kind != kind)
            continue;
        const int actual = traces.devices[static_cast<std::size_t>(guess.device)].appliance;
        byPeak.add(actual, guess.appliance);
        byDevice.add(actual, guess.appliance, 1.0 / ofDevice[guess.device]);
    }
    QTextStream out(stdout);
    out << u"%1: macro F1 %2, every device alike %3\n"_s.arg(QLatin1StringView(title), -34)
               .arg(byPeak.macroF1(), 0, 'f', 3)
               .arg(byDevice.macroF1(), 0, 'f', 3);
    if (table)
        out << byPeak.text();
}

void reportDevices(const Traces &traces, const std::vector<Guess> &guesses)
{
    std::map<int, std::map<int, int>> counts;
    for (const Guess &guess : guesses) {
        if (guess.kind == Kind::Alone)
            ++counts[guess.device][guess.appliance];
    }
    QTextStream out(stdout);
    for (const auto &[device, found] : counts) {
        out << traces.devices[static_cast<std::size_t>(device)].name << ':';
        for (const auto &[appliance, count] : found)
            out << ' ' << applianceNames().at(appliance) << ' ' << count;
        out << '\n';
    }
}

void reportAll(const Traces &traces, const std::vector<Guess> &guesses, bool tables)
{
    report(traces, guesses, Kind::Alone, "peaks of one appliance", tables);
    report(traces, guesses, Kind::Varied, "the same, changed", false);
    report(traces, guesses, Kind::Day, "days of one appliance", false);
    report(traces, guesses, Kind::Sum, "peaks in a sum", tables);
    report(traces, guesses, Kind::SumOver, "peaks in a sum, base load taken off", false);
}

} // namespace

Result<void> crossValidate(const Traces &traces, const std::vector<Example> &alone, const Recipe &recipe)
{
    std::vector<Guess> all;
    for (int repeat = 0; repeat < recipe.repeats; ++repeat) {
        std::vector<Guess> guesses;
        for (const Split &split : splitsOf(traces, recipe.folds, recipe.seed + static_cast<quint64>(repeat))) {
            if (auto judged = judgeSplit(traces, alone, split, recipe, guesses); !judged)
                return judged;
        }
        QTextStream(stdout) << "repeat " << repeat + 1 << " of " << recipe.repeats << Qt::endl;
        reportAll(traces, guesses, false);
        all.insert(all.end(), guesses.begin(), guesses.end());
    }
    QTextStream(stdout) << "all repeats" << Qt::endl;
    reportAll(traces, all, true);
    reportDevices(traces, all);
    return {};
}

} // namespace training
