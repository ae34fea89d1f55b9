#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

// Small statistics that the features share. Of nothing they are NaN.
namespace core::peaks {

constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

double meanOf(std::span<const float> values);
double deviationOf(std::span<const float> values); //!< of the whole, not of a sample
//! `share` in 0..1 of ascending values, without interpolation.
double quantileOf(std::span<const float> ascending, double share);
double medianOf(std::vector<double> values);
//! NaN when `whole` is not above zero.
double ratio(double part, double whole);

//! Steps [first, end) in which the power lies above a level.
struct OnRun
{
    std::size_t first = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - first; }
};

std::vector<OnRun> runsAbove(std::span<const float> watts, double level);

} // namespace core::peaks
