#pragma once

#include "core/base/result.h"
#include "core/model/experiment.h"

// What experiments may be called and how their phases may lie. Errors: InvalidArgument, naming the field.
namespace core {

Result<QString> experimentName(const QString &text);        //!< trimmed; 1 to 200 characters on one line
Result<QString> experimentDescription(const QString &text); //!< trimmed; at most 4000 characters
//! By their first day; each with a name of its own, no two on one day.
Result<QList<ExperimentPhase>> experimentPhases(QList<ExperimentPhase> phases);

} // namespace core
