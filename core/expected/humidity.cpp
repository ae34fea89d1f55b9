#include "humidity.h"

#include <algorithm>
#include <cmath>

namespace core {

constexpr double A = 17.625;
constexpr double B = 243.04;

static double celsiusOf(double fahrenheit)
{
    return (fahrenheit - 32.0) / 1.8;
}

static double exponentAt(double celsius)
{
    return A * celsius / (B + celsius);
}

double dewPoint(double temperature, double humidity)
{
    const double gamma = std::log(std::max(humidity, 0.1) / 100.0) + exponentAt(celsiusOf(temperature));
    return B * gamma / (A - gamma) * 1.8 + 32.0;
}

double humidityOf(double temperature, double dew)
{
    return 100.0 * std::exp(exponentAt(celsiusOf(dew))) / std::exp(exponentAt(celsiusOf(temperature)));
}

} // namespace core
