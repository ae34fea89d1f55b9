#include "weatherinputs.h"

#include "core/expected/humidity.h"

#include <cmath>
#include <limits>
#include <optional>

namespace core {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t LongestBridgedGap = 6; // hours; a longer gap stays missing

namespace {

using Columns = std::array<std::vector<double>, WeatherQuantityCount>;

std::size_t indexOf(WeatherQuantity quantity)
{
    return static_cast<std::size_t>(quantity);
}

void bridgeGaps(std::vector<double> &values)
{
    std::size_t last = values.size(); // the last hour with a value
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        if (last < i && i - last > 1 && i - last - 1 <= LongestBridgedGap) {
            const double step = (values[i] - values[last]) / static_cast<double>(i - last);
            for (std::size_t gap = last + 1; gap < i; ++gap)
                values[gap] = values[last] + step * static_cast<double>(gap - last);
        }
        last = i;
    }
}

void carryTemperature(Columns &columns, double temperature, bool moveDewPoint, bool moveApparent)
{
    const std::vector<double> &before = columns[indexOf(WeatherQuantity::Temperature2m)];
    const std::vector<double> &humidity = columns[indexOf(WeatherQuantity::RelativeHumidity2m)];
    std::vector<double> &dew = columns[indexOf(WeatherQuantity::DewPoint2m)];
    std::vector<double> &apparent = columns[indexOf(WeatherQuantity::ApparentTemperature)];
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (moveApparent)
            apparent[i] += temperature - before[i];
        if (moveDewPoint) {
            const double percent = std::isnan(humidity[i]) ? humidityOf(before[i], dew[i]) : humidity[i];
            dew[i] = std::isnan(dew[i]) ? NotANumber : dewPoint(temperature, percent);
        }
    }
}

void applyOverrides(Columns &columns, std::span<const WeatherOverride> overrides)
{
    std::array<std::optional<double>, WeatherQuantityCount> fixed;
    for (const WeatherOverride &override : overrides)
        fixed[indexOf(override.quantity)] = override.value;
    if (const auto &humidity = fixed[indexOf(WeatherQuantity::RelativeHumidity2m)])
        columns[indexOf(WeatherQuantity::RelativeHumidity2m)].assign(columns.front().size(), *humidity);
    if (const auto &temperature = fixed[indexOf(WeatherQuantity::Temperature2m)])
        carryTemperature(columns, *temperature, !fixed[indexOf(WeatherQuantity::DewPoint2m)],
                         !fixed[indexOf(WeatherQuantity::ApparentTemperature)]);
    for (std::size_t quantity = 0; quantity < fixed.size(); ++quantity) {
        if (fixed[quantity])
            columns[quantity].assign(columns.front().size(), *fixed[quantity]);
    }
}

} // namespace

std::vector<double> smoothed(const std::vector<double> &values, double timeConstantHours)
{
    if (timeConstantHours <= 0.0)
        return values;
    const double keep = std::exp(-1.0 / timeConstantHours);
    std::vector<double> result(values.size(), NotANumber);
    double sum = 0.0;
    double weight = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum *= keep;
        weight *= keep;
        if (!std::isnan(values[i])) {
            sum += values[i];
            weight += 1.0;
            result[i] = sum / weight;
        }
    }
    return result;
}

WeatherInputs weatherInputs(const HourAxis &axis, const WeatherFrame &weather,
                            std::span<const WeatherOverride> overrides)
{
    WeatherInputs inputs;
    inputs.columns = weather.columns;
    for (std::vector<double> &column : inputs.columns) {
        column.resize(axis.size(), NotANumber); // a frame without any weather has empty columns
        bridgeGaps(column);
    }
    applyOverrides(inputs.columns, overrides);
    const std::vector<double> &temperature = inputs.column(WeatherQuantity::Temperature2m);
    for (std::size_t lag = 0; lag < ThermalLags.size(); ++lag)
        inputs.temperature[lag] = smoothed(temperature, ThermalLags[lag]);
    return inputs;
}

} // namespace core
