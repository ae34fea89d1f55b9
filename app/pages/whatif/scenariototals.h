#pragma once

#include "core/model/campus.h"

#include <optional>

namespace app {

//! What actual, expected and scenario come to over the same hours. Energy is summed; rates are averaged.
struct ScenarioTotals
{
    std::optional<double> actual;
    std::optional<double> expected;
    std::optional<double> scenario;

    std::optional<double> difference() const; //!< scenario - expected
    std::optional<double> ratio() const;      //!< difference / expected; empty when expected is zero
};

//! Hours that lack a value are left out of all three, so that the totals can be compared; an actual value that is
//! missing everywhere leaves only `actual` empty.
ScenarioTotals scenarioTotals(const core::Prediction &expected, const core::Prediction *scenario);

} // namespace app
