#pragma once

#include "core/campus/scoringrun.h"
#include "core/model/campus.h"
#include "core/model/weatherchange.h"

namespace core {

//! Answers a what-if from the model and the latest judgement of its utility. Expected values under unchanged weather
//! are the out-of-sample ones of the judgement; weather that is moved or overridden (in this order) adds what the model
//! says the change does.
//! Thread-safe. Errors: NotEnoughData when the model cannot say anything about this building, InvalidArgument for an
//! empty range.
Result<Prediction> queryPrediction(const SiteZone &zone, const ExpectedModel &model, const JudgedUtility &judged,
                                   const PredictionRequest &request, const QList<WeatherChange> &changes = {});

//! "temperature_2m = 900 is outside -90..150 °F".
Result<void> checkOverrides(const QList<WeatherOverride> &overrides);
//! A change may be as large as its quantity's limits lie apart.
Result<void> checkChanges(const QList<WeatherChange> &changes);

} // namespace core
