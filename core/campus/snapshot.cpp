#include "snapshot.h"

namespace core {

BuildingList Snapshot::list(Utility utility, Scoring scoring) const
{
    BuildingList answer;
    answer.selectedUtility = utility;
    answer.scoring = scoring;
    answer.simulated = simulated;
    if (computedAt != 0)
        answer.computedAt = zone.format(computedAt);
    for (const Building &building : buildings) {
        const auto ofBuilding = scores.constFind(building.id);
        if (ofBuilding == scores.constEnd())
            continue;
        BuildingSummary row{building.number,
                            building.name,
                            building.campusName,
                            building.latitude,
                            building.longitude,
                            building.grossAreaSquareFeet,
                            {},
                            {},
                            ofBuilding->keys(),
                            {}};
        const auto judged = ofBuilding->constFind(utility);
        if (judged != ofBuilding->constEnd()) {
            row.anomalyScore = judged->score(scoring);
            if (row.anomalyScore)
                row.status = cutoffs.statusOf(*row.anomalyScore);
            row.drivers = judged->drivers;
        }
        answer.buildings.append(std::move(row));
    }
    return answer;
}

std::optional<BuildingDetail> Snapshot::detail(const QString &number) const
{
    const auto index = indexByNumber.constFind(number);
    if (index == indexByNumber.constEnd())
        return std::nullopt;
    BuildingDetail answer;
    answer.building = buildings.at(*index);
    const auto ofBuilding = scores.constFind(answer.building.id);
    if (ofBuilding == scores.constEnd())
        return answer;
    for (const UtilityScore &judged : *ofBuilding) {
        UtilityDetail detail{judged, {}};
        if (const auto score = judged.score(Scoring::SizeNormalized)) {
            detail.status = cutoffs.statusOf(*score);
            answer.overallScore = std::max(answer.overallScore.value_or(0.0), *score);
        }
        answer.byUtility.append(std::move(detail));
    }
    if (answer.overallScore)
        answer.overallStatus = cutoffs.statusOf(*answer.overallScore);
    return answer;
}

} // namespace core
