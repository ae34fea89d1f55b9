#pragma once

#include "core/model/hourly.h"

#include <span>
#include <vector>

namespace core {

//! Index range [first, last) of hours on the axis.
struct HourWindow
{
    std::size_t first = 0;
    std::size_t last = 0;

    std::size_t size() const { return last - first; }
};

//! The scored period and stretches of the reference that are as long as it, on which the same statistics show what is
//! ordinary for a building.
struct ScoringWindows
{
    HourWindow scored;
    std::vector<HourWindow> reference; //!< latest first; at most four
    HourWindow wholeReference;
};

ScoringWindows windowsOf(const HourAxis &axis, TimeRange reference, TimeRange scored);

//! What one series did beyond its expectation, in units of its own mean use.
struct SeriesResiduals
{
    bool enough = false;
    double level = 0.0;            //!< mean expected use over the reference, canonical units per hour; > 0 when enough
    std::vector<double> relative;  //!< (actual - expected) / level less what the whole portfolio did; NaN where unknown
    std::vector<double> sustained; //!< `relative` without what lasts four hours or less
    double sigma = 0.0;            //!< robust spread of `sustained` over the reference
};

//! One entry per series. Subtracts the portfolio's median hour by hour where at least `MinimumPortfolio` series have
//! data: a heat wave or a holiday moves all alike and is nobody's fault.
std::vector<SeriesResiduals> residualsOf(const HourAxis &axis, std::span<const HourlySeries> series,
                                         std::span<const std::vector<double>> expected, const ScoringWindows &windows,
                                         int minimumDays, double minimumCoverage);

constexpr std::size_t MinimumPortfolio = 6;

} // namespace core
