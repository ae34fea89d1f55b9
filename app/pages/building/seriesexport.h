#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"

namespace app {

//! Writes timestamp (site-local), timestampUtc, actual, predicted, residual and unit, one interval a line; numbers with
//! a point and all their digits, missing ones empty. The file appears whole or not at all.
core::Result<void> exportCsv(const core::TimeSeries &series, core::TimeRange range, const QString &path);

} // namespace app
