#pragma once

#include "core/anomaly/residuals.h"

namespace core {

struct SpikeFinding
{
    double strength = 0.0;
    double relativeExcess = 0.0; //!< sum over the spikes, in units of the mean hourly use
    std::size_t first = 0;       //!< index of the first spike's hour on the axis
    int count = 0;               //!< hours

    // Reference and scored period together, for the comparison with other buildings:
    double everywhere = 0.0;           //!< power of the spikes, root of the sum per month
    double meanExcessEverywhere = 0.0; //!< in units of the mean hourly use, over all hours
};

//! Single hours (up to four in a row) far above the hours around them, in the scored period more than in the reference.
SpikeFinding findSpikes(const HourAxis &axis, std::span<const double> expected, const SeriesResiduals &residuals,
                        const ScoringWindows &windows);

} // namespace core
