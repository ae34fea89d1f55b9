#pragma once

#include "core/anomaly/flatline.h"
#include "core/anomaly/patterns.h"
#include "core/anomaly/shape.h"
#include "core/anomaly/spikes.h"
#include "core/model/score.h"

#include <array>
#include <span>
#include <vector>

namespace core {

//! What one series shows before it is compared with the portfolio.
struct SeriesFindings
{
    bool enough = false;
    std::array<PatternFit, PatternSignals.size()> fits;
    std::array<double, PatternSignals.size()> excess{};     //!< relative, summed over the hours since onset
    std::array<double, PatternSignals.size()> usualPower{}; //!< what the same fits explain of the reference
    double sigma = 0.0;
    double meanRelative = 0.0; //!< of the scored period, stuck hours left out
    double scoredHours = 0.0;
    SpikeFinding spikes;
    FlatlineFinding flatline;
    SeriesShape shape;
};

SeriesFindings findingsOf(const HourAxis &axis, const HourlySeries &series, std::span<const double> expected,
                          const SeriesResiduals &residuals, const ScoringWindows &windows, const WeatherDemand &demand);

//! Robust z values by static_cast<std::size_t>(Signal), against the own reference and the portfolio.
using SignalStrengths = std::array<double, AllSignals.size()>;

//! What comparing shapes says of each finding; nothing for a building that uses less than expected.
std::vector<ShapeEvidences> shapeEvidencesOf(std::span<const SeriesFindings> findings,
                                             std::span<const SignalStrengths> strengths);

//! One entry per finding. Statistics that are high all over the portfolio are nobody's.
std::vector<SignalStrengths> strengthsOf(std::span<const SeriesFindings> findings);

} // namespace core
