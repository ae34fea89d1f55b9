// Training and scoring a portfolio against the bare XGBoost C calls on the same finished matrices, with the same rounds
// and threads. Wants at most 1.3 times the bare time.
//   bench_expected_train [BUILDINGS [DAYS [ROUNDS]]]
#include "bench_expected_campus.h"

#include "core/anomaly/portfolioscorer.h"
#include "core/expected/expectedmodel.h"
#include "core/expected/features.h"
#include "core/expected/training.h"

#include <xgboost/c_api.h>

#include <QByteArray>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>
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

// A finished matrix: the model's own features and targets, so that the trees grow as large.
struct Matrix
{
    std::size_t columns = 0;
    std::vector<float> features;
    std::vector<float> targets;
};

class MatrixMaker
{
public:
    MatrixMaker(const MadeCampus &campus, const ModelInfo &info, std::size_t reference)
        : m_campus(campus)
        , m_calendar(calendarOf(campus.axis))
        , m_weather(weatherInputs(campus.axis, campus.weather, {}))
        , m_features(FeatureSet::fromNames(info.features))
        , m_builder(m_features, m_calendar, m_weather)
        , m_folds(m_calendar.front().day, m_calendar[reference].day)
        , m_hours(reference)
    {
        std::iota(m_hours.begin(), m_hours.end(), 0U);
    }

    //! Hours [from, to) of the fold, or of all but it; -1 is no fold.
    Matrix make(std::size_t from, std::size_t to, int fold, bool ofFold) const
    {
        Matrix matrix{m_features.size(), {}, {}};
        for (const HourlySeries &series : m_campus.series) {
            const auto profile = fitProfile({m_calendar, m_weather, true}, series.values, m_hours);
            if (!profile)
                continue;
            const BuildingFacts facts = factsOf(series);
            for (std::size_t i = from; i < to; ++i) {
                if ((m_folds.of(m_calendar[i].day) == fold) != ofFold)
                    continue;
                const double base = m_builder.appendRow(i, *profile, facts, matrix.features);
                matrix.targets.push_back(static_cast<float>((series.values[i] / profile->scale - base) / 0.1));
            }
        }
        return matrix;
    }

private:
    const MadeCampus &m_campus;
    std::vector<CalendarHour> m_calendar;
    WeatherInputs m_weather;
    FeatureSet m_features;
    FeatureBuilder m_builder;
    TimeFolds m_folds;
    std::vector<std::uint32_t> m_hours;
};

std::string arrayInterface(const std::vector<float> &values, std::size_t columns)
{
    return "{\"data\":[" + std::to_string(reinterpret_cast<std::uintptr_t>(values.data())) + ",true],\"shape\":["
           + std::to_string(values.size() / columns) + "," + std::to_string(columns)
           + "],\"typestr\":\"<f4\",\"version\":3}";
}

DMatrixHandle bareMatrix(const Matrix &matrix)
{
    DMatrixHandle rows = nullptr;
    check(XGDMatrixCreateFromDense(arrayInterface(matrix.features, matrix.columns).c_str(),
                                   R"({"missing":NaN,"nthread":2})", &rows));
    check(XGDMatrixSetFloatInfo(rows, "label", matrix.targets.data(), matrix.targets.size()));
    return rows;
}

// With `evaluation` its error is taken after every round, as early stopping needs.
BoosterHandle bareTraining(const Matrix &matrix, const Matrix *evaluation, const BoosterOptions &options, int rounds)
{
    DMatrixHandle sets[] = {bareMatrix(matrix), evaluation ? bareMatrix(*evaluation) : nullptr};
    BoosterHandle booster = nullptr;
    check(XGBoosterCreate(sets, evaluation ? 2 : 1, &booster));
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
    for (int round = 0; round < rounds; ++round) {
        check(XGBoosterUpdateOneIter(booster, round, sets[0]));
        const char *name = "eval";
        const char *text = nullptr;
        if (evaluation)
            check(XGBoosterEvalOneIter(booster, round, &sets[1], &name, 1, &text));
    }
    for (DMatrixHandle set : sets) {
        if (set)
            check(XGDMatrixFree(set));
    }
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
    const MatrixMaker maker(campus, info, from);
    std::vector<Matrix> folds;
    for (int fold = 0; fold < Folds; ++fold)
        folds.push_back(maker.make(0, from, fold, false));
    const Matrix whole = maker.make(0, from, -1, false);
    const Matrix evaluation = maker.make(0, from, 0, true);
    const Matrix scored = maker.make(from, campus.axis.size(), -1, false);
    const BoosterOptions options;
    const Stopwatch stopwatch;
    for (int fold = 0; fold < Folds; ++fold) {
        // The first fold runs on until early stopping sees that the best round is past.
        const int rounds = info.metrics.rounds + (fold == 0 ? options.earlyStoppingRounds : 0);
        BoosterHandle booster =
            bareTraining(folds[static_cast<std::size_t>(fold)], fold == 0 ? &evaluation : nullptr, options, rounds);
        check(XGBoosterFree(booster));
    }
    BoosterHandle booster = bareTraining(whole, nullptr, options, info.metrics.rounds);
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
    std::vector<std::vector<double>> expected = trained->referenceExpected;
    for (std::size_t s = 0; s < campus.series.size(); ++s) {
        const HourlySeries &series = campus.series[s];
        const auto values = trained->model.expected(campus.axis, campus.weather, series);
        if (!values) {
            std::fprintf(stderr, "%s\n", qPrintable(values.error().detail));
            return 1;
        }
        std::copy(values->begin() + static_cast<std::ptrdiff_t>(from), values->end(),
                  expected[s].begin() + static_cast<std::ptrdiff_t>(from));
    }
    const TimeRange scored{request.reference.to, campus.axis.range().to};
    const auto scores =
        scorePortfolio(campus.axis, campus.weather, campus.series, expected, request.reference, scored, {});
    if (scores.size() != campus.series.size())
        return 1;
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
