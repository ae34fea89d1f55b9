#include "smallcampus.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace core;
using namespace Qt::StringLiterals;

TimeRange SmallCampus::firstDays(int days) const
{
    return {axis.starts.front(), axis.starts.front() + days * SecondsPerDay};
}

TrainingRequest SmallCampus::request(int referenceDays) const
{
    TrainingRequest request;
    request.reference = firstDays(referenceDays);
    request.booster.rounds = 25;
    request.booster.threads = 1;
    return request;
}

SmallCampus smallCampus(int buildings, int days)
{
    std::mt19937_64 random(11);
    std::normal_distribution<double> normal;
    SmallCampus campus;
    const EpochSeconds monday = 1740960000; // 2025-03-03T00:00:00Z
    campus.weather.columns.fill(
        std::vector<double>(static_cast<std::size_t>(days * 24), std::numeric_limits<double>::quiet_NaN()));
    auto &temperature = campus.weather.columns[static_cast<std::size_t>(WeatherQuantity::Temperature2m)];
    auto &humidity = campus.weather.columns[static_cast<std::size_t>(WeatherQuantity::RelativeHumidity2m)];
    double front = 0.0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(days * 24); ++i) {
        campus.axis.starts.push_back(monday + static_cast<EpochSeconds>(i) * SecondsPerHour);
        front = 0.98 * front + 1.2 * normal(random);
        temperature[i] = 66.0 + front + 8.0 * std::sin((static_cast<double>(i % 24) - 9.0) / 12.0 * std::numbers::pi);
        humidity[i] = 50.0 + 10.0 * normal(random);
    }
    campus.axis.localSeconds = campus.axis.starts;
    for (int b = 0; b < buildings; ++b) {
        HourlySeries series;
        series.key = u"B%1"_s.arg(b);
        series.grossAreaSquareFeet = 10000.0 * (b + 1);
        for (std::size_t i = 0; i < temperature.size(); ++i) {
            const bool open = i % 24 >= 8 && i % 24 < 18 && i / 24 % 7 < 5;
            const double cooling = 0.04 * std::max(0.0, temperature[i] - 60.0);
            const double use = 1.0 + (open ? 0.6 : 0.0) + cooling + 0.03 * normal(random);
            series.values.push_back(0.001 * series.grossAreaSquareFeet * use);
        }
        campus.series.push_back(std::move(series));
    }
    return campus;
}
