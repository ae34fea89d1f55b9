#include "bench_expected_campus.h"

#include "core/expected/weatherinputs.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937_64;

double uniform(Random &random, double low, double high)
{
    return std::uniform_real_distribution<double>(low, high)(random);
}

double normal(Random &random)
{
    return std::normal_distribution<double>()(random);
}

double shaped(ResponseShape shape, double degrees)
{
    switch (shape) {
    case ResponseShape::Smooth:
        return 4.0 * std::log1p(std::exp(degrees / 4.0));
    case ResponseShape::Quadratic:
        return degrees <= 0.0 ? 0.0 : degrees * degrees / 15.0;
    case ResponseShape::Saturating:
        return degrees <= 0.0 ? 0.0 : 20.0 * std::tanh(degrees / 20.0);
    default:
        return std::max(0.0, degrees);
    }
}

void makeWeather(Random &random, MadeCampus &campus, double mean, double warming)
{
    const double low = std::numeric_limits<double>::quiet_NaN();
    campus.weather.columns.fill(std::vector<double>(campus.axis.size(), low));
    const auto column = [&campus](WeatherQuantity quantity) -> std::vector<double> & {
        return campus.weather.columns[static_cast<std::size_t>(quantity)];
    };
    double front = 0.0; // days of warm and cold air, on top of the hour of the day
    double gust = 0.0;
    const double hours = static_cast<double>(campus.axis.size());
    for (std::size_t i = 0; i < campus.axis.size(); ++i) {
        const double hour = static_cast<double>(i % 24);
        front = 0.99 * front + 0.9 * normal(random);
        gust = 0.8 * gust + 0.6 * normal(random);
        const double sun = std::max(0.0, std::sin((hour - 6.0) / 12.0 * std::numbers::pi));
        const double day = 9.0 * std::sin((hour - 9.0) / 12.0 * std::numbers::pi);
        const double temperature = mean + warming * (static_cast<double>(i) / hours - 0.5) + front + day + gust;
        const double humidity = std::clamp(65.0 - day + 8.0 * gust, 15.0, 100.0);
        column(WeatherQuantity::Temperature2m)[i] = temperature;
        column(WeatherQuantity::RelativeHumidity2m)[i] = humidity;
        column(WeatherQuantity::DewPoint2m)[i] = temperature - (100.0 - humidity) * 0.36;
        column(WeatherQuantity::ApparentTemperature)[i] = temperature + 0.5 * gust;
        column(WeatherQuantity::ShortwaveRadiation)[i] = 700.0 * sun * uniform(random, 0.3, 1.0);
        column(WeatherQuantity::WindSpeed10m)[i] = std::abs(6.0 + 3.0 * gust);
        column(WeatherQuantity::CloudCover)[i] = uniform(random, 0.0, 100.0);
    }
}

TrueBuilding makeBuilding(Random &random, Utility utility)
{
    TrueBuilding building;
    building.occupied = uniform(random, 0.1, 1.5);
    building.opens = static_cast<int>(uniform(random, 6.0, 10.0));
    building.closes = static_cast<int>(uniform(random, 15.0, 23.0));
    building.weekend = uniform(random, 0.0, 1.0);
    building.coolKnot = uniform(random, 55.0, 68.0);
    building.heatKnot = uniform(random, 45.0, 62.0);
    building.heatKnot = std::min(building.heatKnot, building.coolKnot);
    building.lagHours = uniform(random, 0.0, 1.0) < 0.5 ? 0.0 : uniform(random, 2.0, 30.0);
    building.noise = uniform(random, 0.02, 0.08);
    building.shape = static_cast<ResponseShape>(std::uniform_int_distribution<int>(0, 4)(random));
    const bool heats = utility == Utility::Heat || utility == Utility::Gas || utility == Utility::Steam;
    const bool cools = utility == Utility::Cooling || utility == Utility::CoolingPower;
    if (heats)
        building.heatSlope = uniform(random, 0.05, 0.3);
    else if (cools)
        building.coolSlope = uniform(random, 0.05, 0.3);
    else {
        building.coolSlope = uniform(random, 0.0, 0.04);
        building.heatSlope = uniform(random, 0.0, 1.0) < 0.3 ? uniform(random, 0.0, 0.03) : 0.0;
    }
    return building;
}

std::vector<double> makeUse(Random &random, const MadeCampus &campus, const TrueBuilding &building, double perHour)
{
    const std::vector<double> felt = smoothed(campus.weather.column(WeatherQuantity::Temperature2m), building.lagHours);
    std::vector<double> values;
    double drift = 0.0;
    for (std::size_t i = 0; i < campus.axis.size(); ++i) {
        const auto hour = static_cast<int>(campus.axis.starts[i] / SecondsPerHour % 24);
        const auto weekday = static_cast<int>((campus.axis.starts[i] / SecondsPerDay + 3) % 7);
        drift = 0.7 * drift + 0.7 * normal(random);
        const double use = building.use(hour, weekday, felt[i]) * (1.0 + building.noise * drift);
        values.push_back(perHour * std::max(0.0, use));
    }
    return values;
}

} // namespace

double TrueBuilding::occupancy(int hour, int weekday) const
{
    const double open = hour >= opens && hour < closes ? 1.0 : 0.0;
    return weekday < 5 ? open : weekend * open;
}

double TrueBuilding::use(int hour, int weekday, double temperature) const
{
    const double full = occupancy(hour, weekday);
    const double weather =
        coolSlope * shaped(shape, temperature - coolKnot) + heatSlope * shaped(shape, heatKnot - temperature);
    const double felt = shape == ResponseShape::OccupiedOnly ? 0.3 + 0.7 * full : 1.0;
    return base * (1.0 + occupied * full + felt * weather);
}

MadeCampus makeCampus(quint64 seed, Utility utility, int buildings, int days, double meanTemperature, double warming)
{
    Random random(seed);
    MadeCampus campus;
    const qint64 start = QDate(1970, 1, 1).daysTo(QDate(2025, 3, 3)) * SecondsPerDay; // a Monday
    for (int hour = 0; hour < days * 24; ++hour)
        campus.axis.starts.push_back(start + hour * SecondsPerHour);
    campus.axis.localSeconds = campus.axis.starts;
    makeWeather(random, campus, meanTemperature, warming);
    for (int i = 0; i < buildings; ++i) {
        const TrueBuilding building = makeBuilding(random, utility);
        const double area = std::exp(uniform(random, 9.0, 12.5));
        HourlySeries series;
        series.key = u"B%1"_s.arg(i);
        series.utility = utility;
        series.grossAreaSquareFeet = area;
        series.floorsAboveGround = static_cast<int>(uniform(random, 1.0, 9.0));
        series.values = makeUse(random, campus, building, area * uniform(random, 0.0005, 0.003));
        campus.series.push_back(std::move(series));
        campus.truth.push_back(building);
    }
    return campus;
}
