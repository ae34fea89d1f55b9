#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"
#include "core/model/sitezone.h"
#include "core/storage/database.h"

namespace core {

struct TimeSeriesRequest
{
    Building building;
    Utility utility = Utility::Electricity;
    std::optional<EpochSeconds> start; //!< empty: the data's
    std::optional<EpochSeconds> end;
    Resolution resolution = Resolution::Hourly;
};

//! More points than this in one answer are refused; 14 years of 15-minute readings fit.
constexpr qsizetype MaximumPoints = 500'000;

//! Actual, expected and residual values from the store. Points run without holes from the first to the last interval
//! that holds an actual or an expected value in the range; what is missing is empty. Thread-safe; blocks on the store.
//! Errors: InvalidArgument (end not after start, too many points), Storage.
Result<TimeSeries> queryTimeSeries(Database &database, const SiteZone &zone, const TimeSeriesRequest &request);

} // namespace core
