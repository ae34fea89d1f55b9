#pragma once

#include "core/base/result.h"
#include "core/expected/expectedmodel.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace core {

//! Rows of features with target and weight, row by row. NaN features are missing values.
struct TrainingRows
{
    std::size_t columns = 0;
    std::vector<float> features;
    std::vector<float> targets;
    std::vector<float> weights;

    std::size_t size() const { return targets.size(); }
};

//! A gradient-boosted regression with squared error and base score 0, or with options.classes a classification with
//! log loss. Everything that differs between versions of the XGBoost library stays behind this class. predict() may be
//! called from several threads at once; it uses one thread.
class Booster
{
public:
    //! Called every few rounds with the number of rounds done; returning false cancels.
    using Progress = std::function<bool(int)>;

    //! With `evaluation` training stops once that error has not fallen for options.earlyStoppingRounds rounds, and only
    //! the rounds up to the best one are kept.
    static Result<Booster> train(const TrainingRows &rows, const TrainingRows *evaluation,
                                 const BoosterOptions &options, const Progress &progress);
    static Result<Booster> load(const QByteArray &bytes);
    Result<QByteArray> save() const;

    //! One value per row of `features` (row by row, `columns` each); of a classification one probability per class and
    //! row, row by row.
    Result<std::vector<float>> predict(std::span<const float> features, std::size_t columns) const;

    int rounds() const { return m_rounds; }

private:
    struct Free
    {
        void operator()(void *handle) const noexcept;
    };
    using Handle = std::unique_ptr<void, Free>;

    Booster(Handle handle, int rounds);
    Result<void> prepareForPrediction();

    Handle m_handle;
    int m_rounds = 0;
};

} // namespace core
