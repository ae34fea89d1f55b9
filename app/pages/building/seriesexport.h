#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"

#include <QImage>

#include <functional>

// Writing what the chart shows into files. Any thread.
namespace app {

//! Told the share that is done, 0..1; false asks to stop.
using ExportReport = std::function<bool(double done)>;

//! Writes timestamp (site-local), timestampUtc, actual, predicted, residual, coverage (the share of the interval that
//! was measured, 0..1) and unit, one interval a line; numbers with a point and all their digits, missing ones empty.
//! The file appears whole or not at all; Cancelled when stopped.
core::Result<void> exportCsv(const core::TimeSeries &series, core::TimeRange range, const QString &path,
                             const ExportReport &report = {});

//! The same for a picture.
core::Result<void> exportPng(const QImage &picture, const QString &path);

} // namespace app
