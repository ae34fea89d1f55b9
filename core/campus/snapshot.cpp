#include "snapshot.h"

namespace core {

// Equal scores: the first utility, so that the answer is the same every time.
static std::optional<Utility> driverUtility(const QMap<Utility, UtilityScore> &scores, Scoring scoring)
{
    std::optional<Utility> driver;
    double highest = -1.0;
    for (auto it = scores.cbegin(); it != scores.cend(); ++it) {
        if (const double score = it->score(scoring).value_or(-1.0); score > highest) {
            highest = score;
            driver = it.key();
        }
    }
    return driver;
}

BuildingList Snapshot::list(std::optional<Utility> utility, Scoring scoring) const
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
                            {},
                            driverUtility(*ofBuilding, scoring)};
        const std::optional<Utility> shown = utility ? utility : row.driverUtility;
        const auto judged = shown ? ofBuilding->constFind(*shown) : ofBuilding->constEnd();
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
        UtilityDetail detail;
        detail.score = judged;
        for (const Scoring scoring : AllScorings) {
            if (const auto score = judged.score(scoring))
                detail.statuses[static_cast<std::size_t>(scoring)] = cutoffs.statusOf(*score);
        }
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
