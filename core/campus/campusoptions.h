#pragma once

#include "core/expected/expectedmodel.h"
#include "core/model/score.h"

#include <array>
#include <map>

namespace core {

struct CampusOptions
{
    int scoredDays = 31; //!< the latest days with data
    StatusCutoffs cutoffs;
    //! Mean absolute residual per ft² and hour that map to the cut-offs of absolute_threshold.
    std::map<Utility, std::array<double, 3>> absoluteThresholds{{Utility::Electricity, {0.001, 0.003, 0.008}}};
    BoosterOptions booster;
    int debounceMilliseconds = 300; //!< wait for more uploads before scoring
    double gasCalorificKwhPerCubicMetre = 11.2;
};

} // namespace core
