#pragma once

#include "core/expected/temperatureresponse.h"

#include <array>
#include <cstddef>

namespace core {

//! What a least-squares fit of a response needs of its hours: the products of the columns with each other, summed over
//! the hours with their weights, after taking each cell's mean from its hours.
struct ResponseGram
{
    static constexpr std::size_t Knots = TemperatureResponse::Knots;
    static constexpr std::size_t Terms =
        Knots + 1; //!< temperature above the first knot, then max(0, knot - T) per knot
    static constexpr std::size_t Columns = Terms + 1;
    static constexpr std::size_t UseColumn = Terms;
    using Matrix = std::array<std::array<double, Columns>, Columns>; //!< symmetric

    //! `lag` as in ResponseSample::temperature; knots ascend, in °F.
    static Matrix of(const ResponseSample &sample, std::size_t lag, const std::array<double, Knots> &knots);
};

} // namespace core
