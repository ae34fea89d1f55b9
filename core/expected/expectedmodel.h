#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"
#include "core/model/hourly.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace core {

//! Hyperparameters of the booster; the defaults are the ruled ones.
struct BoosterOptions
{
    int rounds = 1000;
    int earlyStoppingRounds = 50;
    int maxDepth = 7;
    double learningRate = 0.05;
    double subsample = 0.8;
    double columnSample = 0.8;
    double minimumChildWeight = 5.0;
    double l1 = 0.1;
    double l2 = 1.0;
    int classes = 0; //!< 0 = a regression; else targets are numbers of classes below it
    quint64 seed = 1;
    int threads = 0; //!< 0 = as many as the machine has
};

struct TrainingRequest
{
    Utility utility = Utility::Electricity;
    TimeRange reference; //!< learn from these hours only
    BoosterOptions booster;
    //! Called from the training thread with 0..1; returning false cancels (ErrorCode::Cancelled).
    std::function<bool(double)> progress;
};

//! Expected hourly use of every building of one utility. Immutable once trained or loaded; expected() may be called
//! from several threads at once.
class ExpectedModel
{
public:
    struct Trained;

    //! `series` are all of `request.utility`, each with axis.size() values. NotEnoughData when no series has enough
    //! hours.
    static Result<Trained> train(const HourAxis &axis, const WeatherFrame &weather,
                                 std::span<const HourlySeries> series, const TrainingRequest &request);

    //! From serialize(); the payload carries a format number, and a newer one is refused.
    static Result<ExpectedModel> deserialize(const QByteArray &payload);
    QByteArray serialize() const;

    const ModelInfo &info() const; //!< version and trainedAt are the caller's to set with setIdentity
    void setIdentity(int version, EpochSeconds trainedAt);
    //! Whether the building was part of the training.
    bool knows(const QString &key) const;

    //! Expected values in canonical units, one per hour of the axis; NaN where the model cannot say (unknown building,
    //! no weather). `overrides` replace weather columns at every hour before features are built. Only the series' key,
    //! area and facts are read, never its values: what a building did in the scored period cannot reach its
    //! expectation.
    Result<std::vector<double>> expected(const HourAxis &axis, const WeatherFrame &weather, const HourlySeries &series,
                                         std::span<const WeatherOverride> overrides = {}) const;
    //! Likewise of many buildings, on all processors.
    Result<std::vector<std::vector<double>>> expectedOfAll(const HourAxis &axis, const WeatherFrame &weather,
                                                           std::span<const HourlySeries> series) const;

    ExpectedModel(ExpectedModel &&) noexcept;
    ExpectedModel &operator=(ExpectedModel &&) noexcept;
    ~ExpectedModel();

private:
    struct State;
    struct Inputs;
    Result<std::vector<double>> expectedOf(const HourlySeries &series, const Inputs &inputs) const;
    explicit ExpectedModel(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

//! A model and its out-of-sample values for the reference period (by time folds): referenceExpected[s][i] is the
//! expected value of series s at hour i, NaN outside the reference period.
struct ExpectedModel::Trained
{
    ExpectedModel model;
    std::vector<std::vector<double>> referenceExpected;
};

} // namespace core
