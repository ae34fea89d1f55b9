#include "temperatureresponse.h"

#include "core/expected/calendar.h"
#include "core/expected/weatherinputs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

constexpr std::size_t Knots = TemperatureResponse::Knots;
constexpr std::size_t Terms = Knots + 1;   // temperature, hinge max(0, knot - T) per knot
constexpr std::size_t Columns = Terms + 1; // and the use
constexpr std::size_t UseColumn = Terms;
constexpr double HoursPerIndependent = 12.0; // neighbouring hours err together, so they count as fewer
constexpr double HeatingEnds = 60.0;         // °F; heating seen to fall with every degree goes on falling up to here
constexpr double CoolingEnds = 58.0;         // °F; likewise cooling, downwards
constexpr double CurveCost = 4.0;            // a curve must explain this much more than two lines
constexpr double OccupancyRidge = 0.05;      // nights rarely see the warmest hours, so their own slope is uncertain

double TemperatureResponse::heatSlope() const
{
    double slope = -linear;
    for (const double hinge : hinges)
        slope += hinge;
    return slope;
}

double TemperatureResponse::coolSlope() const
{
    return linear;
}

bool TemperatureResponse::isFlat() const
{
    return linear == 0.0 && std::ranges::all_of(hinges, [](double hinge) { return hinge == 0.0; });
}

double TemperatureResponse::at(double temperature, double occupancy) const
{
    double felt = temperature;
    if (heatSlope() < 0.0) // cooling down to the coldest hours seen
        felt = std::max(felt, std::min(knots.front(), CoolingEnds));
    if (coolSlope() < 0.0) // heating up to the warmest hours seen
        felt = std::min(felt, std::max(knots.back(), HeatingEnds));
    double value = offset + linear * felt;
    for (std::size_t k = 0; k < Knots; ++k)
        value += hinges[k] * std::max(0.0, knots[k] - felt);
    return value * (1.0 + byOccupancy * occupancy);
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
    double freedom = 0.0;
    for (std::size_t a = 0; a < Terms; ++a) {
        left -= 2.0 * slopes[a] * gram[a][UseColumn];
        Vector column{};
        for (std::size_t b = 0; b < Terms; ++b) {
            left += slopes[a] * slopes[b] * gram[a][b];
            column[b] = gram[b][a];
        }
        freedom += solveWith(factor, column)[a];
    }
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
    const Gram gram = centredGram(sample, lag, knots);
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

TemperatureResponse refineResponse(const ResponseSample &sample, const TemperatureResponse &response)
{
    if (response.isFlat())
        return response;
    // Least squares of the use on the response and on the response times occupancy, within cells.
    std::array<std::array<double, 4>, DayTypeCells> sums{};
    double aa = 0.0;
    double ab = 0.0;
    double bb = 0.0;
    double ay = 0.0;
    double by = 0.0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double a = response.at(sample.temperature[i][static_cast<std::size_t>(response.lag)], 0.0);
        const double b = a * sample.occupancy[i];
        const double weight = sample.weight[i];
        auto &sum = sums[sample.cell[i]];
        sum[0] += weight;
        sum[1] += weight * a;
        sum[2] += weight * b;
        sum[3] += weight * sample.use[i];
        aa += weight * a * a;
        ab += weight * a * b;
        bb += weight * b * b;
        ay += weight * a * sample.use[i];
        by += weight * b * sample.use[i];
    }
    for (const auto &[weight, a, b, use] : sums) {
        if (weight <= 0.0)
            continue;
        aa -= a * a / weight;
        ab -= a * b / weight;
        bb -= b * b / weight;
        ay -= a * use / weight;
        by -= b * use / weight;
    }
    bb += OccupancyRidge * aa;
    const double determinant = aa * bb - ab * ab;
    if (!(determinant > 1e-9 * aa * bb))
        return response;
    const double scale = (ay * bb - by * ab) / determinant;
    const double both = (by * aa - ay * ab) / determinant;
    if (!(scale > 0.0))
        return {};
    TemperatureResponse refined = response;
    refined.linear *= scale;
    refined.offset *= scale;
    for (double &hinge : refined.hinges)
        hinge *= scale;
    refined.byOccupancy = std::clamp(both / scale, -0.9, 0.9);
    return refined;
}

} // namespace core
