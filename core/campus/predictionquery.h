#pragma once

#include "core/campus/scoringrun.h"
#include "core/model/campus.h"

namespace core {

//! Answers a what-if from the model and the latest judgement of its utility. Expected values under unchanged weather
//! are the out-of-sample ones of the judgement; overridden weather adds what the model says the change does.
//! Thread-safe. Errors: NotEnoughData when the model cannot say anything about this building, InvalidArgument for an
//! empty range.
Result<Prediction> queryPrediction(const SiteZone &zone, const ExpectedModel &model, const JudgedUtility &judged,
                                   const PredictionRequest &request);

//! "temperature_2m = 900 is outside -90..150 °F".
Result<void> checkOverrides(const QList<WeatherOverride> &overrides);

} // namespace core
