#pragma once

#include "app/pages/chat/conversation.h"
#include "app/pages/whatif/scenario.h"

#include <optional>

namespace app {

//! The result of run_prediction.
struct PredictionOutput
{
    //! Where the weather was moved, its new mean: What-if knows no other change than to one value.
    Scenario scenario;
    bool isMoved = false;                       //!< the weather was, and not replaced
    bool isDaily = false;                       //!< else hourly
    core::Prediction expected;                  //!< in the weather as it was
    std::optional<core::Prediction> overridden; //!< in the changed weather
    // As the tool tells them; energy is summed, rates are averaged.
    std::optional<double> expectedTotal;
    std::optional<double> overriddenTotal;
};

//! Nothing when the result is of another form.
std::optional<PredictionOutput> predictionOf(const ChatToolUse &use);

} // namespace app
