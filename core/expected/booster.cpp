#include "booster.h"

#include <xgboost/c_api.h>

#include <QString>

#include <cmath>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

constexpr int ProgressStride = 10; // rounds between two progress calls

void Booster::Free::operator()(void *handle) const noexcept
{
    XGBoosterFree(handle);
}

namespace {

struct MatrixFree
{
    void operator()(void *handle) const noexcept { XGDMatrixFree(handle); }
};
using Matrix = std::unique_ptr<void, MatrixFree>;

Error lastError(const char *what)
{
    return Error{ErrorCode::Internal,
                 u"XGBoost %1: %2"_s.arg(QString::fromLatin1(what), QString::fromUtf8(XGBGetLastError()))};
}

// The array interface is how every version since 1.6 takes dense data without a copy of its own format.
QByteArray arrayInterface(std::span<const float> values, std::size_t rows, std::size_t columns)
{
    return QByteArrayLiteral("{\"data\":[") + QByteArray::number(reinterpret_cast<quintptr>(values.data()))
           + QByteArrayLiteral(",true],\"shape\":[") + QByteArray::number(static_cast<qulonglong>(rows)) + ","
           + QByteArray::number(static_cast<qulonglong>(columns))
           + QByteArrayLiteral("],\"typestr\":\"<f4\",\"version\":3}");
}

Result<Matrix> makeMatrix(const TrainingRows &rows, int threads)
{
    const QByteArray config = "{\"missing\":NaN,\"nthread\":" + QByteArray::number(threads) + "}";
    DMatrixHandle raw = nullptr;
    if (XGDMatrixCreateFromDense(arrayInterface(rows.features, rows.size(), rows.columns).constData(),
                                 config.constData(), &raw)
        != 0)
        return lastError("matrix");
    Matrix matrix(raw);
    if (XGDMatrixSetFloatInfo(raw, "label", rows.targets.data(), rows.targets.size()) != 0
        || XGDMatrixSetFloatInfo(raw, "weight", rows.weights.data(), rows.weights.size()) != 0)
        return lastError("labels");
    return matrix;
}

Result<void> setParameters(BoosterHandle booster, const BoosterOptions &options)
{
    const auto number = [](double value) { return QByteArray::number(value, 'g', 17); };
    const bool classifies = options.classes > 0;
    const std::pair<const char *, QByteArray> parameters[] = {
        {"objective", classifies ? "multi:softprob" : "reg:squarederror"},
        {"num_class", QByteArray::number(options.classes)},
        {"base_score", "0"}, // 1.7 starts from 0.5, 2.0 and later from the mean
        {"eval_metric", classifies ? "mlogloss" : "rmse"},
        {"tree_method", "hist"},
        {"max_depth", QByteArray::number(options.maxDepth)},
        {"eta", number(options.learningRate)},
        {"subsample", number(options.subsample)},
        {"colsample_bytree", number(options.columnSample)},
        {"min_child_weight", number(options.minimumChildWeight)},
        {"alpha", number(options.l1)},
        {"lambda", number(options.l2)},
        {"seed", QByteArray::number(options.seed & 0x7fffffff)},
        {"nthread", QByteArray::number(options.threads)},
        {"verbosity", "0"},
    };
    for (const auto &[name, value] : parameters) {
        if (XGBoosterSetParam(booster, name, value.constData()) != 0)
            return lastError(name);
    }
    return {};
}

Result<double> evaluate(BoosterHandle booster, int round, DMatrixHandle matrix)
{
    const char *name = "eval";
    const char *text = nullptr;
    if (XGBoosterEvalOneIter(booster, round, &matrix, &name, 1, &text) != 0)
        return lastError("evaluation");
    const QByteArray line(text); // "[12]\teval-rmse:0.123"
    bool ok = false;
    const double value = line.mid(line.lastIndexOf(':') + 1).trimmed().toDouble(&ok);
    if (!ok)
        return Error{ErrorCode::Internal, u"XGBoost evaluation: cannot read '%1'"_s.arg(QString::fromLatin1(line))};
    return value;
}

struct BestRound
{
    int round = 0;
    double error = std::numeric_limits<double>::infinity();
};

} // namespace

Booster::Booster(Handle handle, int rounds)
    : m_handle(std::move(handle))
    , m_rounds(rounds)
{
}

static Result<int> runRounds(BoosterHandle booster, DMatrixHandle rows, DMatrixHandle evaluation,
                             const BoosterOptions &options, const Booster::Progress &progress)
{
    BestRound best;
    for (int round = 0; round < options.rounds; ++round) {
        if (XGBoosterUpdateOneIter(booster, round, rows) != 0)
            return lastError("training");
        if (evaluation) {
            const auto error = evaluate(booster, round, evaluation);
            if (!error)
                return error.error();
            if (*error < best.error)
                best = {round, *error};
            else if (round - best.round >= options.earlyStoppingRounds)
                break;
        }
        if (progress && round % ProgressStride == 0 && !progress(round))
            return Error{ErrorCode::Cancelled, u"training was cancelled"_s};
    }
    return evaluation ? best.round + 1 : options.rounds;
}

Result<Booster> Booster::train(const TrainingRows &rows, const TrainingRows *evaluation, const BoosterOptions &options,
                               const Progress &progress)
{
    const auto matrix = makeMatrix(rows, options.threads);
    if (!matrix)
        return matrix.error();
    Matrix evaluationMatrix;
    if (evaluation) {
        auto made = makeMatrix(*evaluation, options.threads);
        if (!made)
            return made.error();
        evaluationMatrix = *std::move(made);
    }
    const DMatrixHandle cached[] = {matrix->get(), evaluationMatrix.get()};
    BoosterHandle raw = nullptr;
    if (XGBoosterCreate(cached, evaluation ? 2 : 1, &raw) != 0)
        return lastError("creation");
    Handle handle(raw);
    if (const auto set = setParameters(raw, options); !set)
        return set.error();
    const auto rounds = runRounds(raw, matrix->get(), evaluationMatrix.get(), options, progress);
    if (!rounds)
        return rounds.error();

    // The slice drops the rounds after the best one, and with them the caches that hold the training matrix.
    BoosterHandle sliced = nullptr;
    if (XGBoosterSlice(raw, 0, *rounds, 1, &sliced) != 0)
        return lastError("slice");
    Booster booster(Handle(sliced), *rounds);
    if (const auto prepared = booster.prepareForPrediction(); !prepared)
        return prepared.error();
    return booster;
}

// Setting a parameter makes the next call configure the booster, which is not for several threads at once.
Result<void> Booster::prepareForPrediction()
{
    bst_ulong columns = 0;
    if (XGBoosterSetParam(m_handle.get(), "nthread", "1") != 0
        || XGBoosterSetParam(m_handle.get(), "verbosity", "0") != 0
        || XGBoosterGetNumFeature(m_handle.get(), &columns) != 0)
        return lastError("preparation");
    const std::vector<float> row(columns, 0.0F);
    const auto warm = predict(row, columns);
    return warm ? Result<void>() : Result<void>(warm.error());
}

Result<Booster> Booster::load(const QByteArray &bytes)
{
    BoosterHandle raw = nullptr;
    if (XGBoosterCreate(nullptr, 0, &raw) != 0)
        return lastError("creation");
    Handle handle(raw);
    if (XGBoosterLoadModelFromBuffer(raw, bytes.constData(), static_cast<bst_ulong>(bytes.size())) != 0)
        return Error{ErrorCode::Unprocessable, lastError("model").detail};
    int rounds = 0;
    if (XGBoosterBoostedRounds(raw, &rounds) != 0)
        return lastError("rounds");
    Booster booster(std::move(handle), rounds);
    if (const auto prepared = booster.prepareForPrediction(); !prepared)
        return prepared.error();
    return booster;
}

Result<QByteArray> Booster::save() const
{
    bst_ulong length = 0;
    const char *bytes = nullptr;
    if (XGBoosterSaveModelToBuffer(m_handle.get(), R"({"format":"ubj"})", &length, &bytes) != 0)
        return lastError("saving");
    return QByteArray(bytes, static_cast<qsizetype>(length));
}

Result<std::vector<float>> Booster::predict(std::span<const float> features, std::size_t columns) const
{
    const std::size_t rows = columns == 0 ? 0 : features.size() / columns;
    if (rows == 0)
        return std::vector<float>();
    const char *config = R"({"type":0,"training":false,"iteration_begin":0,"iteration_end":0,)"
                         R"("strict_shape":false,"cache_id":0,"missing":NaN})";
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *values = nullptr; // belongs to the library and to this thread until its next call
    if (XGBoosterPredictFromDense(m_handle.get(), arrayInterface(features, rows, columns).constData(), config, nullptr,
                                  &shape, &dimensions, &values)
        != 0)
        return lastError("prediction");
    bst_ulong count = 1;
    for (bst_ulong i = 0; i < dimensions; ++i)
        count *= shape[i];
    if (count < rows)
        return Error{ErrorCode::Internal, u"XGBoost predicts %1 values for %2 rows"_s.arg(count).arg(rows)};
    return std::vector<float>(values, values + count);
}

} // namespace core
