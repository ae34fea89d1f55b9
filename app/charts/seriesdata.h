#pragma once

#include "app/charts/chartdata.h"
#include "app/models/deviations.h"
#include "app/theme/units.h"
#include "core/model/campus.h"

#include <optional>

namespace app {

//! Length of one interval of an answer: the smallest distance between its points, or the resolution's own.
qint64 intervalSeconds(const core::TimeSeries &series);

//! An answer as the chart takes it. `hourly` is how hourly residuals usually lie; at that resolution it gives the
//! expected line its band and decides what is shaded. Other resolutions are shaded by their own spread. The values are
//! in the units a person reads; the answer and `hourly` are in stored ones.
ChartData chartData(const core::TimeSeries &series, std::optional<ResidualSpread> hourly, const Units &units = {});

//! Actual and expected of one prediction, and the scenario of another over the same hours.
ChartData chartData(const core::Prediction &expected, const core::Prediction *scenario, const Units &units = {});

} // namespace app
