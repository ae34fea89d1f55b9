// Training and scoring a portfolio against the bare XGBoost C calls on the same finished matrices, with the same rounds
// and threads. Wants at most 1.3 times the bare time.
//   bench_expected_train [BUILDINGS [ROUNDS]]       61 days of the demo generator's campus, electricity
#include "bench_scores_data.h"

#include "core/anomaly/portfolioscorer.h"
#include "core/expected/cleaning.h"
#include "core/expected/expectedmodel.h"
#include "core/expected/features.h"
#include "core/expected/trainingrows.h"

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
constexpr double Limit = 1.3;
constexpr EpochSeconds FirstDay = 1751328000; // 2025-07-01

void check(int status)
{
    if (status == 0)
        return;
    std::fprintf(stderr, "XGBoost: %s\n", XGBGetLastError());
    std::exit(1);
}

// The finished matrices of a training: the very rows, targets and weights that the model learned from.
class MatrixMaker
{
public:
    MatrixMaker(const ScoredCampus &campus, const ModelInfo &info, std::size_t reference)
        : m_calendar(calendarOf(campus.axis))
        , m_weather(weatherInputs(campus.axis, campus.weather, {}))
        , m_features(FeatureSet::fromNames(info.features))
        , m_builder(m_features, m_calendar, m_weather)
        , m_folds(m_calendar.front().day, m_calendar[reference - 1].day + 1)
        , m_members(membersOf(campus, reference))
        , m_rows(m_builder, m_features.size(), m_calendar, m_folds, reference, m_members)
    {
    }

    int folds() const { return m_folds.count(); }
    const TrainingRowMaker &rows() const { return m_rows; }
    //! What the finished model is asked for: the hours from `from` on.
    TrainingRows scored(std::size_t from) const
    {
        TrainingRows rows;
        rows.columns = m_features.size();
        for (const TrainingMember &member : m_members) {
            for (std::size_t hour = from; hour < m_calendar.size(); ++hour)
                m_builder.appendRow(hour, *member.profiles.all(), member.facts, rows.features);
        }
        return rows;
    }

private:
    std::vector<TrainingMember> membersOf(const ScoredCampus &campus, std::size_t reference) const
    {
        std::vector<TrainingMember> members;
        for (const HourlySeries &series : campus.series.at(Utility::Electricity)) {
            TrainingMember member{&series, factsOf(series), usableHours(series.values, 0, reference), {}};
            member.profiles = CrossProfiles({m_calendar, m_weather, true}, m_folds, series.values, member.hours);
            if (member.profiles.all())
                members.push_back(std::move(member));
        }
        return members;
    }

    std::vector<CalendarHour> m_calendar;
    WeatherInputs m_weather;
    FeatureSet m_features;
    FeatureBuilder m_builder;
    TimeFolds m_folds;
    std::vector<TrainingMember> m_members;
    TrainingRowMaker m_rows;
};

std::string arrayInterface(const std::vector<float> &values, std::size_t columns)
{
    return "{\"data\":[" + std::to_string(reinterpret_cast<std::uintptr_t>(values.data())) + ",true],\"shape\":["
           + std::to_string(values.size() / columns) + "," + std::to_string(columns)
           + "],\"typestr\":\"<f4\",\"version\":3}";
}

DMatrixHandle bareMatrix(const TrainingRows &matrix)
{
    DMatrixHandle rows = nullptr;
    check(XGDMatrixCreateFromDense(arrayInterface(matrix.features, matrix.columns).c_str(),
                                   R"({"missing":NaN,"nthread":2})", &rows));
    check(XGDMatrixSetFloatInfo(rows, "label", matrix.targets.data(), matrix.targets.size()));
    check(XGDMatrixSetFloatInfo(rows, "weight", matrix.weights.data(), matrix.weights.size()));
    return rows;
}

// With `evaluation` its error is taken after every round, as early stopping needs.
BoosterHandle bareTraining(const TrainingRows &matrix, const TrainingRows *evaluation, const BoosterOptions &options,
                           int rounds)
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

void barePrediction(BoosterHandle booster, const TrainingRows &matrix)
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
Seconds bareSeconds(const ScoredCampus &campus, const ModelInfo &info, std::size_t from)
{
    const MatrixMaker maker(campus, info, from);
    std::vector<ScaledRows> folds;
    for (int fold = 0; fold < maker.folds(); ++fold)
        folds.push_back(maker.rows().without(fold));
    const ScaledRows whole = maker.rows().all();
    const TrainingRows evaluation = maker.rows().of(0, folds.front().scale);
    const TrainingRows scored = maker.scored(from);
    const BoosterOptions options;
    const Stopwatch stopwatch;
    for (std::size_t fold = 0; fold < folds.size(); ++fold) {
        // The first fold runs on until early stopping sees that the best round is past.
        const int rounds = info.metrics.rounds + (fold == 0 ? options.earlyStoppingRounds : 0);
        BoosterHandle booster = bareTraining(folds[fold].rows, fold == 0 ? &evaluation : nullptr, options, rounds);
        check(XGBoosterFree(booster));
    }
    BoosterHandle booster = bareTraining(whole.rows, nullptr, options, info.metrics.rounds);
    barePrediction(booster, whole.rows);
    barePrediction(booster, scored);
    check(XGBoosterFree(booster));
    return stopwatch.seconds();
}

} // namespace

int main(int argc, char *argv[])
{
    const int buildings = argc > 1 ? std::atoi(argv[1]) : 287;
    const ScoredCampus campus = demoCampus(7, buildings, FirstDay, false);
    const std::vector<HourlySeries> &series = campus.series.at(Utility::Electricity);
    const std::size_t from = campus.axis.size() / 48 * 24; // half of the days
    TrainingRequest request;
    request.reference = {campus.axis.starts.front(), campus.axis.starts[from]};
    request.booster.threads = Threads;
    if (argc > 2)
        request.booster.rounds = std::atoi(argv[2]);

    const Stopwatch stopwatch;
    const auto trained = ExpectedModel::train(campus.axis, campus.weather, series, request);
    if (!trained) {
        std::fprintf(stderr, "%s\n", qPrintable(trained.error().detail));
        return 1;
    }
    const Seconds training = stopwatch.seconds();
    std::vector<std::vector<double>> expected = trained->referenceExpected;
    const auto judged = trained->model.expectedOfAll(campus.axis, campus.weather, series);
    if (!judged) {
        std::fprintf(stderr, "%s\n", qPrintable(judged.error().detail));
        return 1;
    }
    for (std::size_t s = 0; s < series.size(); ++s)
        std::copy((*judged)[s].begin() + static_cast<std::ptrdiff_t>(from), (*judged)[s].end(),
                  expected[s].begin() + static_cast<std::ptrdiff_t>(from));
    const TimeRange scored{request.reference.to, campus.axis.range().to};
    const auto scores = scorePortfolio(campus.axis, campus.weather, series, expected, request.reference, scored, {});
    if (scores.size() != series.size())
        return 1;
    const Seconds ours = stopwatch.seconds();
    const Seconds bare = bareSeconds(campus, trained->model.info(), from);
    const double ratio = ours.wall / bare.wall;
    std::printf("%zu series x %zu days, %d threads, %d rounds\n"
                "  wall      ours %.2f s (training %.2f), bare %.2f s, ratio %.3f (limit %.2f) %s\n"
                "  processor ours %.2f s (training %.2f), bare %.2f s, ratio %.3f\n",
                series.size(), campus.axis.size() / 24, Threads, trained->model.info().metrics.rounds, ours.wall,
                training.wall, bare.wall, ratio, Limit, ratio <= Limit ? "met" : "MISSED", ours.processor,
                training.processor, bare.processor, ours.processor / bare.processor);
    return 0;
}
