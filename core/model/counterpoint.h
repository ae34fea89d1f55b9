#pragma once

#include "core/model/sensor.h"

namespace core {

//! A reading of a counter, for those who want nothing else of it.
struct CounterPoint
{
    EpochMilliseconds at = 0;
    double counter = 0.0;
};

} // namespace core
