#pragma once

namespace core {

// Magnus formula over water. Temperatures in °F, humidity in per cent.

double dewPoint(double temperature, double humidity);
double humidityOf(double temperature, double dew);

} // namespace core
