#pragma once

#include <span>
#include <vector>

namespace core {

//! A matrix, row by row.
struct Matrix
{
    std::size_t columns = 0;
    std::vector<double> values;

    explicit Matrix(std::size_t wide)
        : columns(wide)
    {
    }
    std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
    double at(std::size_t row, std::size_t column) const { return values[row * columns + column]; }
    double &at(std::size_t row, std::size_t column) { return values[row * columns + column]; }
};

//! The x >= 0 that makes |matrix x - target|^2 least; one number per column, 0 for a column of zeros. Where columns
//! depend on each other one of the least is given. `target` has a number per row. Everything is finite.
//! (Lawson and Hanson, Solving Least Squares Problems, 1974, chapter 23, on the normal equations as Bro and de Jong do,
//! 1997.)
std::vector<double> nonNegativeLeastSquares(const Matrix &matrix, std::span<const double> target);

} // namespace core
