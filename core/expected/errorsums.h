#pragma once

#include "core/model/campus.h"

namespace core {

//! Adds up actual against expected hours, in canonical units. Hours without an expectation are passed over.
class ErrorSums
{
public:
    void add(double actual, double expected);
    ModelMetrics metrics() const; //!< without rounds

private:
    qint64 m_hours = 0;
    double m_actual = 0.0;
    double m_squaredActual = 0.0;
    double m_error = 0.0;
    double m_absoluteError = 0.0;
    double m_squaredError = 0.0;
};

} // namespace core
