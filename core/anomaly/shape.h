#pragma once

#include "core/anomaly/residuals.h"
#include "core/anomaly/spikes.h"
#include "core/model/score.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace core {

class WeatherDemand;

//! What the shape of a building's use can be remarkable for beside other buildings. A fault that is older than the
//! reference shows here alone: the building's own past has it, too.
enum class ShapeTrait { Night, Weekend, Weather, PerArea, Spikes };
constexpr std::size_t ShapeTraitCount = 5;
using ShapeValues = std::array<double, ShapeTraitCount>;

struct SeriesShape
{
    ShapeValues values{}; //!< in the order of ShapeTrait, NaN where unknown; ratios as their logarithm
    ShapeValues parts{};  //!< share of the use that the trait speaks of
    double mean = 0.0;    //!< hourly, canonical units, reference and scored period together
};

SeriesShape shapeOf(const HourAxis &axis, const HourlySeries &series, const ScoringWindows &windows,
                    const WeatherDemand &demand, const SpikeFinding &spikes);

//! What the comparison says of one series and signal.
struct ShapeEvidence
{
    double strength = 0.0; //!< below what a caution takes, but for the overwhelming; never a warning
    double excess = 0.0;   //!< canonical units per hour above the portfolio's habit
};
using ShapeEvidences = std::array<ShapeEvidence, AllSignals.size()>; //!< by static_cast<std::size_t>(Signal)

//! One entry per shape; all nothing for fewer than `MinimumShapes` known ones, since two offices and a laboratory say
//! nothing of what is usual.
std::vector<ShapeEvidences> compareShapes(std::span<const std::optional<SeriesShape>> shapes);

constexpr std::size_t MinimumShapes = 12;

} // namespace core
