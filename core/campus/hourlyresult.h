#pragma once

#include "core/campus/utilityframe.h"
#include "core/model/campus.h"

namespace core {

//! What one building used hour by hour, with how much of each hour was measured, and what was expected of it.
//! All vectors have axis.size() entries, NaN where unknown.
struct HourlyResult
{
    HourAxis axis;
    std::vector<double> actual;   //!< also of hours that are measured in part
    std::vector<double> coverage; //!< 0..1
    std::vector<double> expected;
};

//! Over the hours of `range` that lie within the stored data; an empty axis when there are none.
Result<HourlyResult> loadHourlyResult(Database &database, const SiteZone &zone, const QList<Meter> &meters,
                                      qint64 buildingId, Utility utility, TimeRange range);

//! The building's meters of this utility.
Result<QList<Meter>> metersOf(Database &database, qint64 buildingId, Utility utility);

//! actual - predicted where both are known.
SeriesPoint makePoint(const SiteZone &zone, EpochSeconds start, double actual, double predicted, double coverage);

} // namespace core
