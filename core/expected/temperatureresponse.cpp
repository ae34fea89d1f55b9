#include "temperatureresponse.h"

#include "core/expected/calendar.h"

#include <algorithm>
#include <array>

namespace core {

constexpr std::size_t Knots = TemperatureResponse::Knots;
constexpr double HeatingEnds = 60.0;    // °F; heating seen to fall with every degree goes on falling up to here
constexpr double CoolingEnds = 58.0;    // °F; likewise cooling, downwards
constexpr double OccupancyRidge = 0.05; // nights rarely see the warmest hours, so their own slope is uncertain

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
