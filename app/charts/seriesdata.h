#pragma once

#include "app/charts/chartdata.h"
#include "app/models/deviations.h"
#include "app/theme/units.h"
#include "core/model/campus.h"

#include <QLocale>

#include <optional>

namespace app {

//! Length of one interval of an answer: the smallest distance between its points, or the resolution's own.
qint64 intervalSeconds(const core::TimeSeries &series);

//! An answer as the chart takes it. What is usual outside of `judged` (see usualSpread()) decides what is shaded, and
//! gives the expected line of hours its band. The values are in the units a person reads; the answer is in stored ones.
ChartData chartData(const core::TimeSeries &series, core::TimeRange judged, const Units &units = {});

//! Share of the view that was measured, 0..1; nullopt where nobody knows.
std::optional<double> measuredShare(const ChartData &data, core::TimeRange view);

//! "98.9 %", rounded down: what is not whole never reads as 100 %.
QString measuredPercent(double share, const QLocale &locale = QLocale());

//! Actual and expected of one prediction, and the scenario of another over the same hours.
ChartData chartData(const core::Prediction &expected, const core::Prediction *scenario, const Units &units = {});

} // namespace app
