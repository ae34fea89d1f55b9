// Training and scoring a portfolio against the bare XGBoost C calls on the same finished matrices, with the same rounds
// and threads. Wants at most 1.3 times the bare time.
//   bench_expected_train [BUILDINGS [DAYS [ROUNDS]]]
#include "bench_expected_campus.h"

#include "core/expected/expectedmodel.h"

#include <xgboost/c_api.h>

#include <QByteArray>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using namespace core;

namespace {

// On a busy machine the processor time is the steadier of the two.
struct Seconds
{
    double wall = 0.0;
    double processor = 0.0;
};

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    Seconds seconds() const
    {
        return {static_cast<double>(m_timer.nsecsElapsed()) / 1e9,
                static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC};
    }

private:
    QElapsedTimer m_timer;
    std::clock_t m_start = std::clock();
};

constexpr int Threads = 2;
constexpr int Folds = 4;
constexpr double Limit = 1.3;

void check(int status)
{
    if (status == 0)
        return;
    std::fprintf(stderr, "XGBoost: %s\n", XGBGetLastError());
    std::exit(1);
}

// A finished matrix of the portfolio's size: what the features hold does not matter for the time as long as the trees
// grow as large, so the columns are the hour, the week and noisy copies of the target's parts.
struct Matrix
{
    std::size_t columns = 0;
    std::vector<float> features;
    std::vector<float> targets;
};

Matrix finishedMatrix(const MadeCampus &campus, std::size_t columns, std::size_t from, std::size_t to, int skippedFold)
{
    Matrix matrix{columns, {}, {}};
    const std::size_t block = std::max<std::size_t>(1, (to - from + Folds - 1) / Folds);
    for (std::size_t s = 0; s < campus.series.size(); ++s) {
        const auto &values = campus.series[s].values;
        double mean = 0.0;
        for (std::size_t i = from; i < to; ++i)
            mean += values[i] / static_cast<double>(to - from);
        for (std::size_t i = from; i < to; ++i) {
            if (static_cast<int>((i - from) / block) == skippedFold)
                continue;
            matrix.targets.push_back(static_cast<float>(5.0 * (values[i] / mean - 1.0)));
            for (std::size_t column = 0; column < columns; ++column) {
                if (column == 0)
                    matrix.features.push_back(static_cast<float>(i % 168));
                else if (column < 9)
                    matrix.features.push_back(static_cast<float>(
                        campus.weather.columns[static_cast<std::size_t>(column % 2)][i > column ? i - column : 0]));
                else
                    matrix.features.push_back(static_cast<float>(std::sin(static_cast<double>(s * 31 + column * 7))));
            }
        }
    }
    return matrix;
}

std::string arrayInterface(const std::vector<float> &values, std::size_t columns)
{
    return "{\"data\":[" + std::to_string(reinterpret_cast<std::uintptr_t>(values.data())) + ",true],\"shape\":["
           + std::to_string(values.size() / columns) + "," + std::to_string(columns)
           + "],\"typestr\":\"<f4\",\"version\":3}";
}

BoosterHandle bareTraining(const Matrix &matrix, const BoosterOptions &options, int rounds)
{
    DMatrixHandle rows = nullptr;
    check(XGDMatrixCreateFromDense(arrayInterface(matrix.features, matrix.columns).c_str(),
                                   R"({"missing":NaN,"nthread":2})", &rows));
    check(XGDMatrixSetFloatInfo(rows, "label", matrix.targets.data(), matrix.targets.size()));
    BoosterHandle booster = nullptr;
    check(XGBoosterCreate(&rows, 1, &booster));
    const std::pair<const char *, std::string> parameters[] = {
        {"objective", "reg:squarederror"},
        {"base_score", "0"},
        {"tree_method", "hist"},
        {"max_depth", std::to_string(options.maxDepth)},
        {"eta", std::to_string(options.learningRate)},
        {"subsample", std::to_string(options.subsample)},
        {"colsample_bytree", std::to_string(options.columnSample)},
        {"min_child_weight", std::to_string(options.minimumChildWeight)},
        {"alpha", std::to_string(options.l1)},
        {"nthread", std::to_string(Threads)},
    };
    for (const auto &[name, value] : parameters)
        check(XGBoosterSetParam(booster, name, value.c_str()));
    for (int round = 0; round < rounds; ++round)
        check(XGBoosterUpdateOneIter(booster, round, rows));
    check(XGDMatrixFree(rows));
    return booster;
}

void barePrediction(BoosterHandle booster, const Matrix &matrix)
{
    const char *config = R"({"type":0,"training":false,"iteration_begin":0,"iteration_end":0,)"
                         R"("strict_shape":false,"cache_id":0,"missing":NaN})";
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *values = nullptr;
    check(XGBoosterPredictFromDense(booster, arrayInterface(matrix.features, matrix.columns).c_str(), config, nullptr,
                                    &shape, &dimensions, &values));
}

// The calls that out-of-sample values need on any path: one training per fold and one on everything, and a prediction
// of each row by the model that has not seen it.
Seconds bareSeconds(const MadeCampus &campus, const ModelInfo &info, std::size_t from)
{
    std::vector<Matrix> folds;
    const auto columns = static_cast<std::size_t>(info.features.size());
    for (int fold = 0; fold < Folds; ++fold)
        folds.push_back(finishedMatrix(campus, columns, 0, from, fold));
    const Matrix whole = finishedMatrix(campus, columns, 0, from, -1);
    const Matrix scored = finishedMatrix(campus, columns, from, campus.axis.size(), -1);
    const BoosterOptions options;
    const Stopwatch stopwatch;
    for (int fold = 0; fold < Folds; ++fold) {
        // The first fold runs on until early stopping sees that the best round is past.
        const int rounds = info.metrics.rounds + (fold == 0 ? options.earlyStoppingRounds : 0);
        BoosterHandle booster = bareTraining(folds[static_cast<std::size_t>(fold)], options, rounds);
        check(XGBoosterFree(booster));
    }
    BoosterHandle booster = bareTraining(whole, options, info.metrics.rounds);
    barePrediction(booster, whole);
    barePrediction(booster, scored);
    check(XGBoosterFree(booster));
    return stopwatch.seconds();
}

} // namespace

int main(int argc, char *argv[])
{
    const int buildings = argc > 1 ? std::atoi(argv[1]) : 287;
    const int days = argc > 2 ? std::atoi(argv[2]) : 61;
    const MadeCampus campus = makeCampus(7, Utility::Electricity, buildings, days, 65.0, 8.0);
    const auto from = static_cast<std::size_t>(days / 2 * 24);
    TrainingRequest request;
    request.reference = {campus.axis.starts.front(), campus.axis.starts[from]};
    request.booster.threads = Threads;
    if (argc > 3)
        request.booster.rounds = std::atoi(argv[3]);

    const Stopwatch stopwatch;
    const auto trained = ExpectedModel::train(campus.axis, campus.weather, campus.series, request);
    if (!trained) {
        std::fprintf(stderr, "%s\n", qPrintable(trained.error().detail));
        return 1;
    }
    const Seconds training = stopwatch.seconds();
    for (const HourlySeries &series : campus.series) {
        const auto values = trained->model.expected(campus.axis, campus.weather, series);
        if (!values) {
            std::fprintf(stderr, "%s\n", qPrintable(values.error().detail));
            return 1;
        }
    }
    const Seconds ours = stopwatch.seconds();
    const Seconds bare = bareSeconds(campus, trained->model.info(), from);
    const double ratio = ours.wall / bare.wall;
    std::printf("%d buildings x %d days, %d threads, %d rounds\n"
                "  wall      ours %.2f s (training %.2f), bare %.2f s, ratio %.3f (limit %.2f) %s\n"
                "  processor ours %.2f s (training %.2f), bare %.2f s, ratio %.3f\n",
                buildings, days, Threads, trained->model.info().metrics.rounds, ours.wall, training.wall, bare.wall,
                ratio, Limit, ratio <= Limit ? "met" : "MISSED", ours.processor, training.processor, bare.processor,
                ours.processor / bare.processor);
    return 0;
}
