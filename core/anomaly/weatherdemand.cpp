#include "patterns.h"

#include "core/anomaly/localhour.h"
#include "core/anomaly/robust.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t Classes = 48;
constexpr double MostOfMedian = 8.0; // a single reading in another unit must not decide how weather is answered
constexpr std::array InertiaHours{0.5, 12.0};
constexpr std::array BalancePoints{50.0, 55.0, 60.0, 65.0, 70.0}; // °F

//! Exponentially smoothed temperature; a missing hour keeps the last value.
std::vector<double> feltTemperature(const std::vector<double> &temperature, double inertiaHours, std::size_t size)
{
    const double keep = std::exp(-1.0 / inertiaHours);
    std::vector<double> felt(size, 60.0);
    bool started = false;
    double value = 60.0;
    for (std::size_t i = 0; i < size; ++i) {
        const double now = i < temperature.size() ? temperature[i] : value;
        if (std::isfinite(now)) {
            value = started ? keep * value + (1.0 - keep) * now : now;
            started = true;
        }
        felt[i] = value;
    }
    return felt;
}

} // namespace

WeatherDemand::WeatherDemand(const HourAxis &axis, const WeatherFrame &weather)
{
    m_class.reserve(axis.size());
    for (const qint64 local : axis.localSeconds) {
        m_class.push_back(hourOfDay(local) + (isWeekend(local) ? 24U : 0U));
    }
    const std::vector<double> &temperature = weather.column(WeatherQuantity::Temperature2m);
    for (const double inertia : InertiaHours) {
        const std::vector<double> felt = feltTemperature(temperature, inertia, axis.size());
        for (const double balance : BalancePoints) {
            for (const bool heating : {false, true}) {
                Column column;
                column.heating = heating;
                for (const double degrees : felt)
                    column.demand.push_back(std::max(0.0, heating ? balance - degrees : degrees - balance));
                column.centred = centredByHour(column.demand);
                for (const double value : column.centred)
                    column.power += value * value;
                m_columns.push_back(std::move(column));
            }
        }
    }
}

std::vector<double> WeatherDemand::centredByHour(std::span<const double> values) const
{
    std::array<double, Classes> sums{};
    std::array<double, Classes> counts{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i])) {
            sums[m_class[i]] += values[i];
            counts[m_class[i]] += 1.0;
        }
    }
    std::vector<double> centred(values.size(), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            centred[i] = values[i] - sums[m_class[i]] / counts[m_class[i]];
    }
    return centred;
}

BestDemand WeatherDemand::best(std::span<const double> expected) const
{
    const std::vector<double> centred = centredByHour(expected);
    BestDemand found{nullptr, nullptr};
    std::array<double, 2> bestFit{-1.0, -1.0};
    for (const Column &column : m_columns) {
        if (column.power < 1.0)
            continue;
        double product = 0.0;
        for (std::size_t i = 0; i < centred.size(); ++i)
            product += centred[i] * column.centred[i];
        const double fit = product > 0.0 ? product * product / column.power : 0.0;
        const std::size_t side = column.heating ? 1 : 0;
        if (fit > bestFit[side]) {
            bestFit[side] = fit;
            found[side] = &column.demand;
        }
    }
    return found;
}

double WeatherDemand::variation(std::span<const double> values) const
{
    std::vector<double> bounded(values.begin(), values.end());
    const double most = MostOfMedian * medianOf(bounded);
    for (double &value : bounded)
        value = std::min(value, most); // keeps NaN
    const std::vector<double> centred = centredByHour(bounded);
    double explained = 0.0;
    for (const Column &column : m_columns) {
        if (column.power < 1.0)
            continue;
        double product = 0.0;
        for (std::size_t i = 0; i < centred.size(); ++i)
            product += centred[i] * column.centred[i];
        if (product > 0.0)
            explained = std::max(explained, product * product / column.power);
    }
    return std::sqrt(explained / static_cast<double>(std::max<std::size_t>(centred.size(), 1)));
}

} // namespace core
