#pragma once

#include "core/base/time.h"

#include <QPolygonF>

#include <span>
#include <vector>

namespace app {

//! Points that belong together, x in epoch seconds, y as given. A missing value or a time gap ends a run.
using Runs = std::vector<QPolygonF>;

struct RunOptions
{
    core::TimeRange view;          //!< what shall be drawn; one point more on each side is kept
    int columns = 0;               //!< pixels across the view; > 0
    qint64 intervalSeconds = 3600; //!< starts further apart than 1.5 of these are a gap
};

//! Splits a line at its gaps and thins it to the smallest, largest, first and last value of each pixel column, so that
//! no extreme is lost. Gaps narrower than a pixel column are not seen and do not end a run once thinning is needed.
//! `starts` ascending, `values` of the same size, NaN where missing.
Runs visibleRuns(std::span<const core::EpochSeconds> starts, std::span<const double> values, const RunOptions &options);

struct ValueRange
{
    double low = 0.0;
    double high = 0.0;
    bool found = false; //!< false when no finite value lies in the view

    void include(double value);
};

//! Smallest and largest finite value inside the view.
ValueRange valueRange(std::span<const core::EpochSeconds> starts, std::span<const double> values, core::TimeRange view);

} // namespace app
