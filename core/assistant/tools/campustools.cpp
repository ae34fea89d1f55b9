#include "campustools.h"

#include "core/assistant/tools/toolmakers.h"

namespace core {

void addCampusTools(ToolBox &box, CampusService &campus)
{
    box.add(makeListBuildingsTool(campus));
    box.add(makeGetBuildingTool(campus));
    box.add(makeGetTimeSeriesTool(campus));
    box.add(makeRankTool(campus));
    box.add(makeDataQualityTool(campus));
    box.add(makeRunPredictionTool(campus));
}

} // namespace core
