#pragma once

#include "tools/appliances/traces.h"

namespace training {

//! Cooking by electric plates, drawn instead of measured, for the data set has one stove: plates of 0.5 to 2 kW that
//! heat up and are then switched by a thermostat or an energy regulator. Each drawn stove is a device of its own, with
//! `days` days of three meals.
void addHotplates(int stoves, int days, quint64 seed, Traces &into);

} // namespace training
