#pragma once

#include "core/demo/democampus.h"

#include <vector>

namespace core {

enum class BuildingUse { Office, Laboratory, Lecture, Residence, Library, Plant };

struct DemoBuilding
{
    Building building;
    BuildingUse use = BuildingUse::Office;
    QList<Utility> utilities; //!< a subset of the recipe's, electricity always if the recipe has it
};

//! recipe.buildings buildings clustered on recipe.campuses grounds some miles apart.
std::vector<DemoBuilding> generateBuildings(const CampusRecipe &recipe);

} // namespace core
