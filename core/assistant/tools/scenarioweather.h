#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"
#include "core/wire/predictionquestion.h"

#include <QJsonArray>

namespace core {

//! What a what-if does to the weather of its range, one entry for each quantity asked for:
//! {name, unit, change | value, meanBefore, meanAfter, seenMinimum, seenMaximum, beyondSeen}; `beyondSeen` is the share
//! of hours (0..1) that the scenario takes out of what was ever measured here, where a model can only guess. Of a
//! temperature also changeCelsius or valueCelsius. Means are null where there is no weather. Blocks on the store.
Result<QJsonArray> scenarioWeather(Database &database, const wire::PredictionQuestion &question);

} // namespace core
