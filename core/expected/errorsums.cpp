#include "errorsums.h"

#include <cmath>

namespace core {

void ErrorSums::add(double actual, double expected)
{
    if (std::isnan(expected) || std::isnan(actual))
        return;
    const double error = actual - expected;
    ++m_hours;
    m_actual += actual;
    m_squaredActual += actual * actual;
    m_error += error;
    m_absoluteError += std::abs(error);
    m_squaredError += error * error;
}

ModelMetrics ErrorSums::metrics() const
{
    ModelMetrics metrics;
    metrics.hours = m_hours;
    if (m_hours == 0)
        return metrics;
    const double hours = static_cast<double>(m_hours);
    metrics.mae = m_absoluteError / hours;
    metrics.rmse = std::sqrt(m_squaredError / hours);
    if (m_actual > 0.0) {
        metrics.cvRmse = metrics.rmse * hours / m_actual;
        metrics.nmbe = m_error / m_actual;
    }
    const double variance = m_squaredActual - m_actual * m_actual / hours;
    metrics.rSquared = variance > 0.0 ? 1.0 - m_squaredError / variance : 0.0;
    return metrics;
}

} // namespace core
