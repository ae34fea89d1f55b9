#include "core/expected/calendar.h"
#include "core/expected/responsegram.h"
#include "core/expected/temperatureresponse.h"
#include "core/expected/weatherinputs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

constexpr std::size_t Knots = ResponseGram::Knots;
constexpr std::size_t Terms = ResponseGram::Terms;
constexpr std::size_t UseColumn = ResponseGram::UseColumn;
constexpr double HoursPerIndependent = 12.0; // neighbouring hours err together, so they count as fewer
constexpr double CurveCost = 4.0;            // a curve must explain this much more than two lines

namespace {

using Gram = ResponseGram::Matrix;

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
    double cost = 0.0; // of the flat response
};

// A hinge at the last knot stands for heating that was seen to go on to the warmest hours, one for cooling at the first
// knot likewise; both then are a plain line.
TemperatureResponse lines(std::size_t lag, const std::array<double, Knots> &knots, std::size_t heatKnot,
                          std::size_t coolKnot, const Slopes &slopes)
{
    TemperatureResponse response;
    response.lag = static_cast<int>(lag);
    response.knots = knots;
    if (heatKnot + 1 == Knots)
        response.linear -= slopes.heat;
    else
        response.hinges[heatKnot] += slopes.heat;
    response.linear += slopes.cool; // max(0, T - knot) is T - knot + max(0, knot - T)
    if (coolKnot > 0)
        response.hinges[coolKnot] += slopes.cool;
    return response;
}

void considerLines(std::size_t lag, const std::array<double, Knots> &knots, const Gram &gram, double hours,
                   Candidate &best)
{
    const double total = gram[UseColumn][UseColumn];
    for (std::size_t h = 0; h < Knots; ++h) {
        for (std::size_t c = h; c < Knots; ++c) {
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
                best = {lines(lag, knots, h, c, slopes), cost};
        }
    }
}

using Vector = std::array<double, Terms>;
using System = std::array<Vector, Terms>;

// Lower triangle of the Cholesky factor; the ridge keeps the matrix positive definite.
System factorise(const Gram &gram, double ridge)
{
    System factor{};
    for (std::size_t row = 0; row < Terms; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            double value = gram[row][column];
            if (row == column)
                value += row == 0 ? 1e-9 * gram[0][0] : ridge * gram[0][0];
            for (std::size_t k = 0; k < column; ++k)
                value -= factor[row][k] * factor[column][k];
            factor[row][column] =
                row == column ? std::sqrt(std::max(value, 1e-12 * gram[0][0])) : value / factor[column][column];
        }
    }
    return factor;
}

Vector solveWith(const System &factor, Vector right)
{
    for (std::size_t row = 0; row < Terms; ++row) {
        for (std::size_t k = 0; k < row; ++k)
            right[row] -= factor[row][k] * right[k];
        right[row] /= factor[row][row];
    }
    for (std::size_t row = Terms; row-- > 0;) {
        for (std::size_t k = row + 1; k < Terms; ++k)
            right[row] -= factor[k][row] * right[k];
        right[row] /= factor[row][row];
    }
    return right;
}

// Trace of the hat matrix: of the inverse of what `factor` is the factor of, times `gram`. The inverse of the factor is
// a triangle as well, so its columns are short.
double freedomOf(const System &factor, const Gram &gram)
{
    System inverse{}; // row c is column c of the factor's inverse
    for (std::size_t c = 0; c < Terms; ++c) {
        inverse[c][c] = 1.0 / factor[c][c];
        for (std::size_t row = c + 1; row < Terms; ++row) {
            double value = 0.0;
            for (std::size_t k = c; k < row; ++k)
                value -= factor[row][k] * inverse[c][k];
            inverse[c][row] = value / factor[row][row];
        }
    }
    double freedom = 0.0;
    for (std::size_t a = 0; a < Terms; ++a) {
        for (std::size_t b = 0; b <= a; ++b) {
            double product = 0.0;
            for (std::size_t k = a; k < Terms; ++k)
                product += inverse[a][k] * inverse[b][k];
            freedom += (a == b ? 1.0 : 2.0) * product * gram[a][b];
        }
    }
    return freedom;
}

// A curve of straight pieces whose changes of slope are held small.
void considerCurve(std::size_t lag, const std::array<double, Knots> &knots, const Gram &gram, double hours,
                   double ridge, Candidate &best)
{
    const double total = gram[UseColumn][UseColumn];
    const System factor = factorise(gram, ridge);
    Vector right{};
    for (std::size_t term = 0; term < Terms; ++term)
        right[term] = gram[term][UseColumn];
    const Vector slopes = solveWith(factor, right);
    double left = total;
    for (std::size_t a = 0; a < Terms; ++a) {
        left -= 2.0 * slopes[a] * gram[a][UseColumn];
        for (std::size_t b = 0; b < Terms; ++b)
            left += slopes[a] * slopes[b] * gram[a][b];
    }
    const double freedom = freedomOf(factor, gram);
    const double cost = hours * std::log(std::max(left, 1e-6 * total) / total) + 2.0 * freedom + CurveCost;
    if (cost >= best.cost)
        return;
    best.cost = cost;
    best.response = {};
    best.response.lag = static_cast<int>(lag);
    best.response.knots = knots;
    best.response.linear = slopes[0];
    std::copy(slopes.begin() + 1, slopes.end(), best.response.hinges.begin());
}

void considerLag(const ResponseSample &sample, std::size_t lag, Candidate &best)
{
    const std::array<double, Knots> knots = knotsOf(sample, lag);
    const Gram gram = ResponseGram::of(sample, lag, knots);
    if (knots.back() - knots.front() < 1.0 || gram[UseColumn][UseColumn] <= 0.0 || gram[0][0] <= 0.0)
        return;
    const double hours = static_cast<double>(sample.size()) / HoursPerIndependent;
    considerLines(lag, knots, gram, hours, best);
    for (const double ridge : {0.1, 0.01, 0.001})
        considerCurve(lag, knots, gram, hours, ridge, best);
}

void settleOffset(TemperatureResponse &response)
{
    response.offset = 0.0;
    double lowest = std::numeric_limits<double>::infinity();
    for (const double knot : response.knots)
        lowest = std::min(lowest, response.at(knot, 0.0));
    response.offset = -lowest;
}

} // namespace

TemperatureResponse chooseResponse(const ResponseSample &sample)
{
    Candidate best;
    if (sample.size() < 2 * DayTypeCells)
        return best.response;
    for (std::size_t lag = 0; lag < ThermalLags.size(); ++lag)
        considerLag(sample, lag, best);
    settleOffset(best.response);
    return best.response;
}

} // namespace core
