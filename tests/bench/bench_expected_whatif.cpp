// How well an overridden temperature moves the expected use of made-up buildings whose truth is known: the ratio of the
// totals at the period's mean + 10 °F and at its mean, against the truth's. Wants 9 buildings in 10 within 10 %.
//   bench_expected_whatif [BUILDINGS [ROUNDS [SEED]]]
#include "bench_expected_campus.h"

#include "core/expected/expectedmodel.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numeric>

using namespace core;

namespace {

constexpr int Days = 61;
constexpr int ReferenceDays = 30;
constexpr double Wanted = 0.9;

struct Case
{
    const char *name;
    Utility utility;
    double meanTemperature;
    double warming;
};

double trueTotal(const MadeCampus &campus, const TrueBuilding &building, std::size_t from, double temperature)
{
    double total = 0.0;
    for (std::size_t i = from; i < campus.axis.size(); ++i) {
        const auto hour = static_cast<int>(campus.axis.starts[i] / SecondsPerHour % 24);
        const auto weekday = static_cast<int>((campus.axis.starts[i] / SecondsPerDay + 3) % 7);
        total += building.use(hour, weekday, temperature);
    }
    return total;
}

double expectedTotal(const ExpectedModel &model, const MadeCampus &campus, const HourlySeries &series, std::size_t from,
                     double temperature)
{
    const WeatherOverride override{WeatherQuantity::Temperature2m, temperature};
    const auto values = model.expected(campus.axis, campus.weather, series, std::span(&override, 1));
    if (!values)
        return std::nan("");
    return std::accumulate(values->begin() + static_cast<std::ptrdiff_t>(from), values->end(), 0.0);
}

// Returns the share of buildings within 10 %, or -1.
double runCase(const Case &one, quint64 seed, int buildings, int rounds)
{
    const MadeCampus campus = makeCampus(seed, one.utility, buildings, Days, one.meanTemperature, one.warming);
    const std::size_t from = ReferenceDays * 24;
    TrainingRequest request;
    request.utility = one.utility;
    request.reference = {campus.axis.starts.front(), campus.axis.starts[from]};
    request.booster.rounds = rounds;
    request.booster.threads = 2;
    const auto trained = ExpectedModel::train(campus.axis, campus.weather, campus.series, request);
    if (!trained) {
        std::fprintf(stderr, "%s: %s\n", one.name, qPrintable(trained.error().detail));
        return -1.0;
    }
    const auto &temperatures = campus.weather.column(WeatherQuantity::Temperature2m);
    const double mean =
        std::accumulate(temperatures.begin() + static_cast<std::ptrdiff_t>(from), temperatures.end(), 0.0)
        / static_cast<double>(temperatures.size() - from);
    int within = 0;
    std::vector<double> errors;
    for (std::size_t i = 0; i < campus.series.size(); ++i) {
        const double truth =
            trueTotal(campus, campus.truth[i], from, mean + 10.0) / trueTotal(campus, campus.truth[i], from, mean);
        const double ours = expectedTotal(trained->model, campus, campus.series[i], from, mean + 10.0)
                            / expectedTotal(trained->model, campus, campus.series[i], from, mean);
        errors.push_back(std::abs(ours / truth - 1.0));
        within += errors.back() <= 0.10 ? 1 : 0;
    }
    std::ranges::sort(errors);
    const double share = static_cast<double>(within) / static_cast<double>(buildings);
    const ModelMetrics &metrics = trained->model.info().metrics;
    std::printf("%-34s %5.1f F: within 10 %%: %.3f (limit %.2f, ratio %.3f)  median error %.3f, 90 %% %.3f  rounds %d "
                "CV(RMSE) %.3f\n",
                one.name, mean, share, Wanted, share / Wanted, errors[errors.size() / 2],
                errors[errors.size() * 9 / 10], metrics.rounds, metrics.cvRmse);
    return share;
}

} // namespace

int main(int argc, char *argv[])
{
    const int buildings = argc > 1 ? std::atoi(argv[1]) : 60;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 1000;
    const Case cases[] = {
        {"electricity, spring", Utility::Electricity, 58.0, 12.0},
        {"electricity, summer", Utility::Electricity, 74.0, 4.0},
        {"electricity, autumn cooling down", Utility::Electricity, 62.0, -14.0},
        {"electricity, winter", Utility::Electricity, 38.0, 0.0},
        {"heat, winter", Utility::Heat, 38.0, 4.0},
        {"heat, autumn", Utility::Heat, 52.0, -14.0},
        {"cooling, summer", Utility::Cooling, 74.0, 4.0},
        {"cooling, early summer", Utility::Cooling, 68.0, 12.0},
    };
    quint64 seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1; // of the first case, the others follow
    double sum = 0.0;
    for (const Case &one : cases) {
        const double share = runCase(one, seed++, buildings, rounds);
        if (share < 0.0)
            return 1;
        sum += share;
    }
    std::printf("mean share %.3f\n", sum / static_cast<double>(std::size(cases)));
    return 0;
}
