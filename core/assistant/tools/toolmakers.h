#pragma once

#include "core/assistant/tool.h"
#include "core/campus/campusservice.h"

#include <memory>

// The tools of the campus, each in a file of its own. `campus` must outlive them.
namespace core {

std::shared_ptr<Tool> makeListBuildingsTool(const CampusService &campus);
std::shared_ptr<Tool> makeGetBuildingTool(const CampusService &campus);
std::shared_ptr<Tool> makeGetTimeSeriesTool(const CampusService &campus);
std::shared_ptr<Tool> makeRankTool(const CampusService &campus);
std::shared_ptr<Tool> makeDataQualityTool(const CampusService &campus);
std::shared_ptr<Tool> makeRunPredictionTool(const CampusService &campus);

} // namespace core
