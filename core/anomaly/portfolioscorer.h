#pragma once

#include "core/base/result.h"
#include "core/model/hourly.h"
#include "core/model/score.h"

#include <map>
#include <span>
#include <vector>

namespace core {

struct ScoringOptions
{
    StatusCutoffs cutoffs;
    //! Mean absolute residual per ft² and hour that map to the cut-offs; the default for a utility without an entry is
    //! electricity's three times the ratio of the portfolio medians.
    std::map<Utility, std::array<double, 3>> absoluteThresholds{{Utility::Electricity, {0.001, 0.003, 0.008}}};
    //! Median hourly use per ft² of electricity over the portfolio, for that ratio; 0 when unknown.
    double electricityMedianPerArea = 0.0;
    int minimumDays = 14;
    double minimumCoverage = 0.8;
};

//! Scores every building of one utility against its own reference and the portfolio. All of `series` are of one
//! utility; `expected[s]` holds out-of-sample expected values on the axis for both periods (NaN where unknown). Returns
//! one score per series in the order given; a series without enough data has empty scores. Thread-safe (no state).
std::vector<UtilityScore> scorePortfolio(const HourAxis &axis, const WeatherFrame &weather,
                                         std::span<const HourlySeries> series,
                                         std::span<const std::vector<double>> expected, TimeRange reference,
                                         TimeRange scored, const ScoringOptions &options);

//! Median over the portfolio of each series' mean hourly use per ft²; 0 for an empty portfolio.
double portfolioMedianPerArea(std::span<const HourlySeries> series);

} // namespace core
