#pragma once

#include "core/campus/campusservice.h"

#include <optional>

namespace core {

constexpr double MarginConfidence = 0.9;

//! A what-if beside the expected use in the weather as it was, over the hours that have both.
struct ScenarioFigures
{
    std::optional<double> actual; //!< of the hours that have it too
    double baseline = 0.0;        //!< energy is summed, rates are averaged
    double scenario = 0.0;
    double difference = 0.0;
    std::optional<double> differencePercent;
    //! How far the model's total of these hours may lie off, in MarginConfidence of the cases: from the spread of its
    //! hourly errors, widened for errors that follow one another. Empty without enough hours with readings.
    std::optional<double> margin;
    double coverage = 0.0; //!< share of the hours that have readings, 0..1
    int hours = 0;
};

//! The points of both are of the same hours. NotEnoughData when they have none in common.
Result<ScenarioFigures> scenarioFigures(const Prediction &baseline, const Prediction &scenario);

//! "clear", "likely" or "within_error": the difference beside the margin; "unknown" without one.
QString certaintyOf(const ScenarioFigures &figures);

} // namespace core
