#pragma once

#include "core/export/surveys.h"
#include "core/schedule/jobspec.h"

namespace server {

//! The job that invites people to surveys, a unit an invitation; `mailed` is called after each. `surveys` must outlive
//! it.
core::JobSpec surveyJob(const core::SurveyRoutine &surveys, const std::function<void()> &mailed);

} // namespace server
