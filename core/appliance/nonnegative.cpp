#include "nonnegative.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace core {

namespace {

//! min x'Gx/2 - c'x over x >= 0, with G = A'A and c = A'b.
class ActiveSet
{
public:
    ActiveSet(const Matrix &matrix, std::span<const double> target)
        : m_size(matrix.columns)
        , m_gram(m_size)
        , m_right(m_size, 0.0)
        , m_solution(m_size, 0.0)
        , m_free(m_size, false)
    {
        m_gram.values.assign(m_size * m_size, 0.0);
        for (std::size_t row = 0; row < matrix.rows(); ++row) {
            for (std::size_t i = 0; i < m_size; ++i) {
                m_right[i] += matrix.at(row, i) * target[row];
                for (std::size_t j = 0; j < m_size; ++j)
                    m_gram.at(i, j) += matrix.at(row, i) * matrix.at(row, j);
            }
        }
        double largest = 0.0;
        for (std::size_t i = 0; i < m_size; ++i)
            largest = std::max({largest, m_gram.at(i, i), std::abs(m_right[i])});
        m_tolerance = largest * 1e-12;
    }

    std::vector<double> solve()
    {
        // Each round frees one column; ten times their number is far beyond what the method needs.
        for (std::size_t round = 0; round < 10 * m_size; ++round) {
            const std::size_t next = steepest();
            if (next == m_size)
                break;
            m_free[next] = true;
            settle();
        }
        return m_solution;
    }

private:
    //! The bound column whose growth lowers the error most, m_size if none does.
    std::size_t steepest() const
    {
        std::size_t best = m_size;
        double most = m_tolerance;
        for (std::size_t i = 0; i < m_size; ++i) {
            double gradient = m_right[i];
            for (std::size_t j = 0; j < m_size; ++j)
                gradient -= m_gram.at(i, j) * m_solution[j];
            if (!m_free[i] && gradient > most) {
                most = gradient;
                best = i;
            }
        }
        return best;
    }

    //! Solves for the free columns and binds those that would fall below zero, until none does.
    void settle()
    {
        for (std::size_t round = 0; round <= m_size; ++round) {
            const std::vector<double> wanted = unbounded();
            double reach = 1.0; // how far towards `wanted` one can go
            for (std::size_t i = 0; i < m_size; ++i) {
                if (m_free[i] && wanted[i] <= 0.0)
                    reach = std::min(
                        reach, m_solution[i] / std::max(m_solution[i] - wanted[i], std::numeric_limits<double>::min()));
            }
            bool bound = false;
            for (std::size_t i = 0; i < m_size; ++i) {
                if (!m_free[i])
                    continue;
                m_solution[i] += reach * (wanted[i] - m_solution[i]);
                if (reach < 1.0 && wanted[i] <= 0.0 && m_solution[i] <= m_tolerance) {
                    m_solution[i] = 0.0;
                    m_free[i] = false;
                    bound = true;
                }
            }
            if (!bound)
                return;
        }
    }

    //! Of the free columns alone, by Cholesky; a pivot that vanishes marks a column that depends on others.
    std::vector<double> unbounded() const
    {
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < m_size; ++i) {
            if (m_free[i])
                free.push_back(i);
        }
        const std::size_t count = free.size();
        Matrix lower(count);
        lower.values.assign(count * count, 0.0);
        std::vector<double> middle(count, 0.0);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j <= i; ++j) {
                double sum = m_gram.at(free[i], free[j]);
                for (std::size_t k = 0; k < j; ++k)
                    sum -= lower.at(i, k) * lower.at(j, k);
                const double pivot = lower.at(j, j);
                if (i == j)
                    lower.at(i, i) = sum > 1e-10 * m_gram.at(free[i], free[i]) ? std::sqrt(sum) : 0.0;
                else
                    lower.at(i, j) = pivot > 0.0 ? sum / pivot : 0.0;
            }
            double sum = m_right[free[i]];
            for (std::size_t k = 0; k < i; ++k)
                sum -= lower.at(i, k) * middle[k];
            middle[i] = lower.at(i, i) > 0.0 ? sum / lower.at(i, i) : 0.0;
        }
        std::vector<double> wanted(m_size, 0.0);
        for (std::size_t i = count; i-- > 0;) {
            double sum = middle[i];
            for (std::size_t k = i + 1; k < count; ++k)
                sum -= lower.at(k, i) * wanted[free[k]];
            wanted[free[i]] = lower.at(i, i) > 0.0 ? sum / lower.at(i, i) : 0.0;
        }
        return wanted;
    }

    std::size_t m_size;
    Matrix m_gram;
    std::vector<double> m_right;
    std::vector<double> m_solution;
    std::vector<bool> m_free;
    double m_tolerance = 0.0;
};

} // namespace

std::vector<double> nonNegativeLeastSquares(const Matrix &matrix, std::span<const double> target)
{
    return ActiveSet(matrix, target).solve();
}

} // namespace core
