#include "scoringcampus.h"

#include <cmath>
#include <random>

using namespace core;

ScoringCampus::ScoringCampus(int buildings)
{
    constexpr EpochSeconds Monday = 1736121600; // 2025-01-06
    for (std::size_t i = 0; i < Hours; ++i)
        axis.starts.push_back(Monday + static_cast<EpochSeconds>(i) * SecondsPerHour);
    axis.localSeconds = axis.starts;
    reference = {axis.starts.front(), axis.starts[ScoredFrom]};
    scored = {axis.starts[ScoredFrom], axis.range().to};

    std::mt19937_64 bits(11);
    const auto uniform = [&] { return static_cast<double>(bits() >> 11) * 0x1.0p-53; };
    for (auto &column : weather.columns)
        column.assign(Hours, std::nan(""));
    auto &temperature = weather.columns[static_cast<std::size_t>(WeatherQuantity::Temperature2m)];
    for (std::size_t i = 0; i < Hours; ++i) {
        const double day = static_cast<double>(i / 24);
        temperature[i] =
            60.0 + 14.0 * std::sin(day / 2.3) + 8.0 * std::sin((static_cast<double>(i % 24) - 9.0) * 0.2618);
    }
    for (int b = 0; b < buildings; ++b) {
        HourlySeries one{
            QString::number(100 + b), Utility::Electricity, 50000.0 + 1000.0 * b, 3, QDate(1990, 1, 1), {}};
        std::vector<double> usual;
        double slow = 0.0;
        for (std::size_t i = 0; i < Hours; ++i) {
            const bool weekend = (i / 24) % 7 >= 5;
            const std::size_t hour = i % 24;
            const double activity = hour >= 8 && hour < 18 ? (weekend ? 0.3 : 1.0) : 0.05;
            const double cooling = std::max(0.0, temperature[i] - 60.0) / 25.0;
            usual.push_back(60.0 + 60.0 * activity + 15.0 * cooling);
            slow = 0.8 * slow + 0.6 * (uniform() + uniform() + uniform() - 1.5) * 2.0;
            one.values.push_back(usual.back() * (1.0 + 0.04 * slow + 0.01 * (uniform() - 0.5)));
        }
        series.push_back(std::move(one));
        expected.push_back(std::move(usual));
    }
}

std::vector<UtilityScore> ScoringCampus::score(const ScoringOptions &options) const
{
    return scorePortfolio(axis, weather, series, expected, reference, scored, options);
}

void ScoringCampus::alter(std::size_t s, std::size_t from, const std::function<double(std::size_t, double)> &change)
{
    for (std::size_t i = from; i < Hours; ++i)
        series[s].values[i] = change(i, series[s].values[i]);
}
