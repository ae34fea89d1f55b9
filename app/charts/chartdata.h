#pragma once

#include "core/base/time.h"

#include <QList>
#include <QString>

#include <vector>

namespace app {

//! What a SeriesChart draws. Every non-empty vector holds starts.size() values, NaN where there is none.
struct ChartData
{
    std::vector<core::EpochSeconds> starts; //!< of the intervals, ascending
    std::vector<qint64> localSeconds; //!< the site's wall clock at each start, seconds since 1970-01-01T00:00 local
    std::vector<double> actual;
    std::vector<double> expected;
    std::vector<double> bandLow; //!< lower and upper edge of the expected band; both or none
    std::vector<double> bandHigh;
    std::vector<double> scenario;
    std::vector<double> residual;      //!< actual - expected
    std::vector<double> coverage;      //!< share of each interval that was measured, 0..1; empty where nobody knows
    QList<core::TimeRange> partly;     //!< intervals with a value that coverage is below 1 of; marked
    QList<core::TimeRange> deviations; //!< shaded
    QList<core::TimeRange> peaks;      //!< shaded; either these or deviations
    qint64 intervalSeconds = 3600;     //!< usual distance of the starts; a longer one is a gap
    QString unit;                      //!< of all values, for instance "kWh"
    QString quantity;                  //!< title of the value axis, for instance "Electricity per hour"

    bool isEmpty() const { return starts.empty(); }
    //! From the first start to the end of the last interval; empty without data.
    core::TimeRange extent() const
    {
        return isEmpty() ? core::TimeRange{} : core::TimeRange{starts.front(), starts.back() + intervalSeconds};
    }
};

} // namespace app
