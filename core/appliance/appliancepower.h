#pragma once

#include "core/model/appliance.h"

#include <span>

namespace core {

//! A peak's mean power, base load taken off, and what ran in it.
struct AssignedPeak
{
    double meanWatts = 0.0;
    QStringList appliances;
};

//! What each appliance draws, so that the sums over each peak's appliances fit the peaks best (non-negative least
//! squares). Peaks of no known appliance, and those whose power is no number, are passed over. Sorted by name. Pure.
AppliancePowers powersOfAppliances(std::span<const AssignedPeak> peaks);

} // namespace core
