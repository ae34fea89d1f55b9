#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"
#include "core/model/sitezone.h"
#include "core/model/weatherchange.h"

#include <QJsonObject>

namespace core::wire {

//! A what-if as asked: weather that is moved by an amount, and weather that is replaced.
struct PredictionQuestion
{
    PredictionRequest request;
    QList<WeatherChange> changes;
};

//! {buildingNumber, utility, startDate, endDate, weatherOverrides?, weatherChanges?}, the last two by the names of
//! weather columns. Both dates may be left out when there is a `range` for that. Errors: Unprocessable for what is
//! missing or of another type, InvalidArgument for values; both name the field. Pure.
Result<PredictionQuestion> predictionQuestionFromJson(const QJsonObject &body, const SiteZone &zone,
                                                      std::optional<TimeRange> range = {});

} // namespace core::wire
