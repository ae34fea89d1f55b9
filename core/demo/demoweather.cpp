#include "demoweather.h"

#include "core/demo/random.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double LatitudeRadians = 40.0 * std::numbers::pi / 180.0;

//! First-order autoregressive noise with unit variance.
class SlowNoise
{
public:
    SlowNoise(Random &random, double timeConstantHours)
        : m_keep(std::exp(-1.0 / timeConstantHours))
        , m_value(random.normal())
    {
    }

    double next(Random &random)
    {
        m_value = m_keep * m_value + std::sqrt(1.0 - m_keep * m_keep) * random.normal();
        return m_value;
    }

private:
    double m_keep;
    double m_value;
};

double rounded(double value, double step)
{
    return std::round(value / step) * step;
}

double sineOfSun(int dayOfYear, double localHour)
{
    const double declination = -0.409 * std::cos(2.0 * std::numbers::pi * (dayOfYear + 10) / 365.25);
    const double hourAngle = (localHour + 0.5 - 12.5) * std::numbers::pi / 12.0;
    return std::sin(LatitudeRadians) * std::sin(declination)
           + std::cos(LatitudeRadians) * std::cos(declination) * std::cos(hourAngle);
}

//! Relative humidity in % from temperature and dew point in °F (Magnus formula).
double humidityOf(double temperature, double dewPoint)
{
    const auto vapour = [](double fahrenheit) {
        const double celsius = (fahrenheit - 32.0) / 1.8;
        return std::exp(17.625 * celsius / (243.04 + celsius));
    };
    return std::clamp(100.0 * vapour(dewPoint) / vapour(temperature), 5.0, 100.0);
}

//! Steadman's apparent temperature in °F.
double apparentOf(double temperature, double humidity, double windMph)
{
    const double celsius = (temperature - 32.0) / 1.8;
    const double vapour = humidity / 100.0 * 6.105 * std::exp(17.27 * celsius / (237.7 + celsius));
    return (celsius + 0.33 * vapour - 0.70 * windMph * 0.447 - 4.0) * 1.8 + 32.0;
}

void setRadiation(WeatherHour &hour, double sun, double cloud)
{
    const double up = std::max(sun, 0.0);
    const double clear = 1050.0 * std::pow(up, 1.15);
    const double shortwave = clear * (1.0 - 0.72 * std::pow(cloud, 2.5));
    const double direct = shortwave * std::clamp(0.85 - 0.85 * cloud, 0.0, 1.0);
    hour.set(WeatherQuantity::ShortwaveRadiation, rounded(shortwave, 1.0));
    hour.set(WeatherQuantity::DirectRadiation, rounded(direct, 1.0));
    hour.set(WeatherQuantity::DiffuseRadiation, rounded(shortwave - direct, 1.0));
    hour.set(WeatherQuantity::DirectNormalIrradiance, rounded(up > 0.03 ? std::min(direct / up, 1000.0) : 0.0, 1.0));
}

void setWind(WeatherHour &hour, double speed, double direction)
{
    using enum WeatherQuantity;
    constexpr std::array heights{WindSpeed10m, WindSpeed80m, WindSpeed100m};
    constexpr std::array directions{WindDirection10m, WindDirection80m, WindDirection100m};
    constexpr std::array factors{1.0, 1.45, 1.5};
    for (std::size_t i = 0; i < heights.size(); ++i) {
        hour.set(heights[i], rounded(speed * factors[i], 0.1));
        hour.set(directions[i], std::fmod(std::floor(direction) + 4.0 * static_cast<double>(i) + 720.0, 360.0));
    }
}

} // namespace

std::vector<WeatherHour> generateWeather(quint64 seed, EpochSeconds start, int hours, const SiteZone &zone)
{
    Random random(seed, 1);
    SlowNoise front(random, 70.0);
    SlowNoise cloudiness(random, 16.0);
    SlowNoise moisture(random, 40.0);
    SlowNoise gusts(random, 12.0);
    SlowNoise turn(random, 60.0);

    std::vector<WeatherHour> weather;
    weather.reserve(static_cast<std::size_t>(hours));
    for (int i = 0; i < hours; ++i) {
        WeatherHour hour;
        hour.start = start + i * SecondsPerHour;
        const EpochSeconds local = hour.start + zone.offsetAt(hour.start);
        const int dayOfYear = zone.localDate(hour.start).dayOfYear();
        const double localHour = static_cast<double>((local % SecondsPerDay + SecondsPerDay) % SecondsPerDay) / 3600.0;

        const double cloud = 1.0 / (1.0 + std::exp(-1.6 * cloudiness.next(random)));
        const double season = 52.0 - 23.0 * std::cos(2.0 * std::numbers::pi * (dayOfYear - 18) / 365.25);
        const double swing = 10.0 * (1.0 - 0.55 * cloud) * std::cos(2.0 * std::numbers::pi * (localHour - 15.0) / 24.0);
        const double air = season + 8.0 * front.next(random);
        const double temperature = rounded(air + swing + 0.4 * random.normal(), 0.1);
        const double dryness = 9.0 + 5.0 * moisture.next(random) - 6.0 * cloud;
        const double dewPoint = rounded(std::min(temperature - 0.4, air - 4.0 - std::max(dryness, 0.0)), 0.1);
        const double humidity = rounded(humidityOf(temperature, dewPoint), 0.1);
        const double wind = std::max(0.0, 8.0 + 4.0 * gusts.next(random) + 2.0 * swing / 10.0);

        using enum WeatherQuantity;
        hour.set(Temperature2m, temperature);
        hour.set(DewPoint2m, dewPoint);
        hour.set(RelativeHumidity2m, humidity);
        hour.set(CloudCover, rounded(100.0 * cloud, 1.0));
        hour.set(Precipitation,
                 cloud > 0.8 && random.chance(0.5) ? rounded(8.0 * (cloud - 0.8) * random.uniform(), 0.1) : 0.0);
        hour.set(ApparentTemperature, rounded(apparentOf(temperature, humidity, wind), 0.1));
        setWind(hour, wind, 240.0 + 70.0 * turn.next(random));
        setRadiation(hour, sineOfSun(dayOfYear, localHour), cloud);
        weather.push_back(hour);
    }
    return weather;
}

} // namespace core
