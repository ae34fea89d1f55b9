#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace core {

//! The hours of [from, to) worth learning from, ascending. Left out: missing hours; zeros of a series that is otherwise
//! far from zero (many systems write a missing reading as 0); single hours so far above all others that they can only
//! be a fault of the meter.
std::vector<std::uint32_t> usableHours(std::span<const double> values, std::size_t from, std::size_t to);

} // namespace core
