#pragma once

#include "core/anomaly/portfolioscorer.h"

#include <array>
#include <span>

namespace core {

//! A deviation (robust z value) that stands for a caution, a warning and an anomaly.
constexpr std::array<double, 3> DeviationLandmarks{3.5, 5.5, 10.0};

//! 0..1, strictly rising, 0.3, 0.5 and 0.8 at the landmarks; does not depend on other buildings.
double scoreOfDeviation(double deviation);

//! Piecewise linear through (thresholds[i], 0.3, 0.5, 0.8), continued by its last slope and bounded by 1.
double scoreOfMeanResidual(double meanPerAreaHour, const std::array<double, 3> &thresholds);

//! The utility's own thresholds or electricity's in the ratio of the portfolio medians.
std::array<double, 3> thresholdsFor(Utility utility, double medianPerArea, const ScoringOptions &options);

//! How much the excess weighs in size_normalized: 0.8 for none, towards 1.2 for much, 1 at a tenth of the usual use.
double excessWeight(double excessPerAreaHour, double medianPerAreaHour);

//! Rank of each deviation among all, 0..1: the share of the others that deviate less. 0 for one alone.
std::vector<double> percentileRanks(std::span<const double> deviations);

} // namespace core
