#include "temperatureresponse.h"

#include "core/expected/calendar.h"
#include "core/expected/weatherinputs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

constexpr std::size_t Knots = 10;
constexpr std::size_t Columns = Knots + 2; // temperature, hinge max(0, knot - T) per knot, use
constexpr std::size_t UseColumn = Knots + 1;
constexpr double HoursPerIndependent = 12.0; // neighbouring hours err together, so they count as fewer

double TemperatureResponse::at(double temperature, double occupancy) const
{
    const double heating = std::max(0.0, heatSlope + heatByOccupancy * occupancy);
    const double cooling = std::max(0.0, coolSlope + coolByOccupancy * occupancy);
    return heating * std::max(0.0, heatKnot - temperature) + cooling * std::max(0.0, temperature - coolKnot);
}

namespace {

using Row = std::array<double, Columns>;
using Gram = std::array<Row, Columns>;

// Knots at even steps over the bulk of the temperatures.
std::array<double, Knots> knotsOf(const ResponseSample &sample, std::size_t lag)
{
    std::vector<double> values(sample.size());
    std::ranges::transform(sample.temperature, values.begin(), [lag](const auto &row) { return row[lag]; });
    const auto quantile = [&values](double share) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::ranges::nth_element(values, at);
        return *at;
    };
    const double low = quantile(0.01);
    const double high = quantile(0.97);
    std::array<double, Knots> knots{};
    for (std::size_t k = 0; k < Knots; ++k)
        knots[k] = low + (high - low) * static_cast<double>(k) / static_cast<double>(Knots - 1);
    return knots;
}

// Cross products of the columns after taking each cell's mean from its hours.
Gram centredGram(const ResponseSample &sample, std::size_t lag, const std::array<double, Knots> &knots)
{
    Gram gram{};
    std::array<Row, DayTypeCells> sums{};
    std::array<double, DayTypeCells> weights{};
    Row row{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double temperature = sample.temperature[i][lag];
        row[0] = temperature - knots.front(); // an offset keeps the products small
        for (std::size_t k = 0; k < Knots; ++k)
            row[k + 1] = std::max(0.0, knots[k] - temperature);
        row[UseColumn] = sample.use[i];
        const double weight = sample.weight[i];
        Row &sum = sums[sample.cell[i]];
        weights[sample.cell[i]] += weight;
        for (std::size_t a = 0; a < Columns; ++a) {
            const double weighted = weight * row[a];
            sum[a] += weighted;
            for (std::size_t b = 0; b < Columns; ++b)
                gram[a][b] += weighted * row[b];
        }
    }
    for (std::size_t cell = 0; cell < DayTypeCells; ++cell) {
        if (weights[cell] <= 0.0)
            continue;
        for (std::size_t a = 0; a < Columns; ++a) {
            for (std::size_t b = 0; b < Columns; ++b)
                gram[a][b] -= sums[cell][a] * sums[cell][b] / weights[cell];
        }
    }
    return gram;
}

struct Slopes
{
    double heat = 0.0;
    double cool = 0.0;
    double explained = 0.0; //!< fall of the sum of squares
};

// Least squares with both slopes >= 0.
Slopes solve(double hh, double cc, double hc, double hy, double cy)
{
    const auto single = [](double xx, double xy) { return xx > 1e-9 && xy > 0.0 ? xy / xx : 0.0; };
    const double heatAlone = single(hh, hy);
    const double coolAlone = single(cc, cy);
    const double determinant = hh * cc - hc * hc;
    if (determinant > 1e-6 * hh * cc) {
        const double heat = (hy * cc - cy * hc) / determinant;
        const double cool = (cy * hh - hy * hc) / determinant;
        if (heat > 0.0 && cool > 0.0)
            return {heat, cool, heat * hy + cool * cy};
    }
    if (heatAlone * hy >= coolAlone * cy)
        return {heatAlone, 0.0, heatAlone * hy};
    return {0.0, coolAlone, coolAlone * cy};
}

struct Candidate
{
    TemperatureResponse response;
    double cost = std::numeric_limits<double>::infinity();
};

void considerLag(const ResponseSample &sample, std::size_t lag, Candidate &best)
{
    const std::array<double, Knots> knots = knotsOf(sample, lag);
    const Gram gram = centredGram(sample, lag, knots);
    const double total = gram[UseColumn][UseColumn];
    if (knots.back() - knots.front() < 1.0 || total <= 0.0)
        return;
    const double hours = static_cast<double>(sample.size()) / HoursPerIndependent;
    for (std::size_t h = 0; h < Knots; ++h) {
        for (std::size_t c = h; c < Knots; ++c) {
            // The cooling hinge max(0, T - knot) is T - knot + max(0, knot - T); constants vanish within cells.
            const std::size_t heat = h + 1;
            const std::size_t cool = c + 1;
            const double cc = gram[0][0] + 2.0 * gram[0][cool] + gram[cool][cool];
            const double hc = gram[0][heat] + gram[heat][cool];
            const double cy = gram[0][UseColumn] + gram[cool][UseColumn];
            const Slopes slopes = solve(gram[heat][heat], cc, hc, gram[heat][UseColumn], cy);
            const int parameters = (slopes.heat > 0.0 ? 1 : 0) + (slopes.cool > 0.0 ? 1 : 0);
            const double left = std::max(total - slopes.explained, 1e-6 * total);
            const double cost = hours * std::log(left / total) + 2.0 * parameters;
            if (cost < best.cost)
                best = {{static_cast<int>(lag), knots[h], knots[c], slopes.heat, slopes.cool, 0.0, 0.0}, cost};
        }
    }
}

} // namespace

TemperatureResponse chooseResponse(const ResponseSample &sample)
{
    Candidate best;
    best.cost = 0.0; // of the flat response
    if (sample.size() < 2 * DayTypeCells)
        return best.response;
    for (std::size_t lag = 0; lag < ThermalLags.size(); ++lag)
        considerLag(sample, lag, best);
    return best.response;
}

namespace {

constexpr std::size_t Terms = 4; // heating, cooling, and each times occupancy
using Vector = std::array<double, Terms>;
using System = std::array<Vector, Terms>;

struct NormalEquations
{
    System matrix{};
    Vector right{};
};

NormalEquations refinedEquations(const ResponseSample &sample, const TemperatureResponse &response)
{
    NormalEquations equations;
    std::array<std::array<double, Terms + 1>, DayTypeCells> sums{};
    std::array<double, DayTypeCells> weights{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double temperature = sample.temperature[i][static_cast<std::size_t>(response.lag)];
        const double heat = response.heatSlope > 0.0 ? std::max(0.0, response.heatKnot - temperature) : 0.0;
        const double cool = response.coolSlope > 0.0 ? std::max(0.0, temperature - response.coolKnot) : 0.0;
        const Vector row{heat, cool, heat * sample.occupancy[i], cool * sample.occupancy[i]};
        const double weight = sample.weight[i];
        auto &sum = sums[sample.cell[i]];
        weights[sample.cell[i]] += weight;
        sum[Terms] += weight * sample.use[i];
        for (std::size_t a = 0; a < Terms; ++a) {
            sum[a] += weight * row[a];
            equations.right[a] += weight * row[a] * sample.use[i];
            for (std::size_t b = 0; b < Terms; ++b)
                equations.matrix[a][b] += weight * row[a] * row[b];
        }
    }
    for (std::size_t cell = 0; cell < DayTypeCells; ++cell) {
        if (weights[cell] <= 0.0)
            continue;
        for (std::size_t a = 0; a < Terms; ++a) {
            equations.right[a] -= sums[cell][a] * sums[cell][Terms] / weights[cell];
            for (std::size_t b = 0; b < Terms; ++b)
                equations.matrix[a][b] -= sums[cell][a] * sums[cell][b] / weights[cell];
        }
    }
    return equations;
}

// Gauss elimination of a symmetric positive definite system.
Vector solveSystem(System matrix, Vector right)
{
    for (std::size_t pivot = 0; pivot < Terms; ++pivot) {
        for (std::size_t row = pivot + 1; row < Terms; ++row) {
            const double factor = matrix[row][pivot] / matrix[pivot][pivot];
            for (std::size_t column = pivot; column < Terms; ++column)
                matrix[row][column] -= factor * matrix[pivot][column];
            right[row] -= factor * right[pivot];
        }
    }
    Vector solution{};
    for (std::size_t row = Terms; row-- > 0;) {
        double value = right[row];
        for (std::size_t column = row + 1; column < Terms; ++column)
            value -= matrix[row][column] * solution[column];
        solution[row] = value / matrix[row][row];
    }
    return solution;
}

} // namespace

TemperatureResponse refineResponse(const ResponseSample &sample, const TemperatureResponse &response)
{
    if (response.isFlat())
        return response;
    NormalEquations equations = refinedEquations(sample, response);
    // Whether slopes follow occupancy is known less well than the slopes: nights rarely see the warmest hours.
    constexpr std::array<double, Terms> ridge{0.001, 0.001, 0.2, 0.2};
    for (std::size_t term = 0; term < Terms; ++term) {
        const double plain = equations.matrix[term % 2][term % 2];
        equations.matrix[term][term] += ridge[term] * plain + 1e-9;
    }
    const Vector slopes = solveSystem(equations.matrix, equations.right);
    TemperatureResponse refined = response;
    refined.heatSlope = std::max(0.0, slopes[0]);
    refined.coolSlope = std::max(0.0, slopes[1]);
    refined.heatByOccupancy = refined.heatSlope > 0.0 ? slopes[2] : 0.0;
    refined.coolByOccupancy = refined.coolSlope > 0.0 ? slopes[3] : 0.0;
    return refined;
}

} // namespace core
