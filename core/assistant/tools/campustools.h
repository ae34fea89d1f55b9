#pragma once

#include "core/assistant/toolbox.h"
#include "core/campus/campusservice.h"

namespace core {

//! Adds run_prediction, list_buildings, get_building, get_timeseries, rank and data_quality. They read and compute,
//! and change nothing. `campus` must outlive the box.
void addCampusTools(ToolBox &box, CampusService &campus);

} // namespace core
