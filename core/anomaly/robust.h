#pragma once

#include <limits>
#include <span>
#include <vector>

namespace core {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

//! Middle value of the finite entries (the lower one of two); NaN when there is none.
double medianOf(std::vector<double> values);
//! 1.4826 times the median distance from `centre`: the standard deviation, if the values are normal. NaN when empty.
double spreadOf(std::span<const double> values, double centre);
//! The p-quantile (0..1) of the finite entries; NaN when there is none.
double quantileOf(std::vector<double> values, double p);
//! Median of the finite values within `halfWidth` on each side; NaN stays NaN.
std::vector<double> runningMedian(std::span<const double> values, int halfWidth);

} // namespace core
