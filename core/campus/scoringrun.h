#pragma once

#include "core/anomaly/portfolioscorer.h"
#include "core/campus/utilityframe.h"
#include "core/expected/expectedmodel.h"
#include "core/model/score.h"
#include "core/storage/database.h"

#include <functional>
#include <memory>

namespace core {

//! Data, expectations and judgement of one utility, as of one run. Immutable once built.
struct JudgedUtility
{
    UtilityFrame frame;
    TimeRange reference;
    TimeRange scored;
    std::vector<std::vector<double>> expected; //!< out-of-sample, one vector per series
    std::vector<UtilityScore> scores;          //!< one per series
    double medianPerArea = 0.0;
    ScoringOptions options; //!< the ones the scores were made with
};

struct ScoringRunRequest
{
    Utility utility = Utility::Electricity;
    int scoredDays = 31;
    BoosterOptions booster;
    ScoringOptions scoring;
    EpochSeconds now = 0;
    bool forceTraining = false;
    bool mayTrain = true; //!< false: use the current model as it is
    //! What is being done and how far it is (0..1); returning false cancels.
    std::function<bool(const QString &step, double progress)> progress;
};

struct ScoringRunResult
{
    std::shared_ptr<const JudgedUtility> judged;
    std::shared_ptr<const ExpectedModel> model; //!< empty when the data are not enough for one
    bool trained = false;
};

//! Trains when there is no model, when what the model learned from has changed or is being judged, or when a building
//! with enough data is unknown to it; then scores. Nothing is written. Errors: Cancelled, Storage, Internal.
Result<ScoringRunResult> runScoring(Database &database, const SiteZone &zone,
                                    const std::shared_ptr<const ExpectedModel> &current,
                                    const QByteArray &currentInputs, const ScoringRunRequest &request);

//! A hash of everything a model learns from: hours, weather and facts within its reference period. It tells whether a
//! stored model still fits the stored data.
QByteArray referenceFingerprint(const UtilityFrame &frame, TimeRange reference);

//! Scores with expected values of series `index` replaced by `expected` (axis.size() values).
UtilityScore scoreWithExpected(const JudgedUtility &judged, std::size_t index, std::vector<double> expected);

} // namespace core
