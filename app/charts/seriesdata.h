#pragma once

#include "app/charts/chartdata.h"
#include "core/model/campus.h"

#include <optional>

namespace app {

//! Length of one interval of an answer: the smallest distance between its points, or the resolution's own.
qint64 intervalSeconds(const core::TimeSeries &series);

//! An answer as the chart takes it. `spread` is the hourly standard deviation of the residual; it gives the expected
//! line a band, at hourly resolution only.
ChartData chartData(const core::TimeSeries &series, std::optional<double> spread);

//! Actual and expected of one prediction, and the scenario of another over the same hours.
ChartData chartData(const core::Prediction &expected, const core::Prediction *scenario);

} // namespace app
