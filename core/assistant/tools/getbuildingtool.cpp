#include "core/assistant/tools/toolinput.h"
#include "core/assistant/tools/toolmakers.h"
#include "core/assistant/tools/usefigures.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype DriversShown = 5;

QJsonObject factsJson(const Building &building)
{
    return {{u"buildingNumber"_s, building.number},
            {u"buildingName"_s, building.name},
            {u"formalName"_s, wire::text(building.formalName)},
            {u"campusName"_s, wire::text(building.campusName)},
            {u"address"_s, wire::text(building.address)},
            {u"grossArea"_s, wire::number(building.grossAreaSquareFeet)},
            {u"areaUnit"_s, u"ft²"_s},
            {u"floorsAboveGround"_s, wire::number(building.floorsAboveGround)},
            {u"floorsBelowGround"_s, wire::number(building.floorsBelowGround)},
            {u"constructionDate"_s, wire::date(building.constructionDate)}};
}

class GetBuildingTool final : public Tool
{
public:
    explicit GetBuildingTool(const CampusService &campus)
        : m_campus(campus)
    {
    }

    ToolInfo info() const override
    {
        return {u"get_building"_s,
                u"One building: its facts and, for each metered utility, the score (0..1; null = not enough data), its "
                "status, actual and expected use and excess in `unit`, and the drivers: signal, since when, strength "
                "(robust z value) and the energy above expected that it stands for. Without dates each utility covers "
                "its scored period. Scores and drivers are always of the scored period."_s,
                toolinput::schema({toolinput::buildingField(true), toolinput::utilityField(false),
                                   toolinput::startField(), toolinput::endField()})};
    }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &stop) override
    {
        const auto now = m_campus.snapshot();
        const auto building = toolinput::building(*now, input);
        if (!building)
            return building.error();
        const auto only = toolinput::utility(input);
        if (!only)
            return only.error();
        const auto range = toolinput::range(input, now->zone);
        if (!range)
            return range.error();
        const auto detail = now->detail(building->number);
        QJsonArray utilities;
        for (const UtilityDetail &one : detail->byUtility) {
            if (*only && one.score.utility != **only)
                continue;
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, u"stopped"_s};
            const auto json = utilityJson(*now, *building, one, *range);
            if (!json)
                return json.error();
            utilities.append(*json);
        }
        QJsonObject object = factsJson(*building);
        object.insert("overallScore"_L1, wire::number(detail->overallScore));
        object.insert("overallStatus"_L1,
                      detail->overallStatus ? QJsonValue(statusName(*detail->overallStatus)) : QJsonValue());
        object.insert("utilities"_L1, utilities);
        object.insert("simulated"_L1, now->simulated);
        return object;
    }

private:
    Result<QJsonObject> utilityJson(const Snapshot &now, const Building &building, const UtilityDetail &detail,
                                    std::optional<TimeRange> asked) const
    {
        const Utility utility = detail.score.utility;
        TimeRange range = asked.value_or(detail.score.scoredRange);
        if (range.isEmpty()) {
            const auto usual = usualRange(m_campus, now, utility);
            if (!usual)
                return usual.error();
            range = *usual;
        }
        const auto figures = loadFigures(m_campus, building.number, utility, range);
        if (!figures)
            return figures.error();
        QJsonObject object{{u"utility"_s, utilityName(utility)},
                           {u"unit"_s, canonicalUnit(utility)},
                           {u"aggregation"_s, aggregationName(aggregationOf(utility))},
                           {u"score"_s, wire::number(detail.score.score(Scoring::SizeNormalized))},
                           {u"status"_s, detail.status ? QJsonValue(statusName(*detail.status)) : QJsonValue()},
                           {u"range"_s, rangeJson(range, now.zone)},
                           {u"drivers"_s, driversJson(detail.score.drivers, now.zone, DriversShown)}};
        putFigures(object, *figures, now.zone);
        if (figures->actual && building.grossAreaSquareFeet) {
            object.insert("perArea"_L1, *figures->actual / *building.grossAreaSquareFeet);
            object.insert("perAreaUnit"_L1, canonicalUnit(utility) + u"/ft²"_s);
        }
        return object;
    }

    const CampusService &m_campus;
};

} // namespace

std::shared_ptr<Tool> makeGetBuildingTool(const CampusService &campus)
{
    return std::make_shared<GetBuildingTool>(campus);
}

} // namespace core
