#include "core/assistant/tools/toolinput.h"
#include "core/assistant/tools/toolmakers.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! Every word of `query` begins a word of one of the building's names or its number.
bool matches(const Building &building, const QString &query)
{
    const QString names = u" %1 %2 %3 %4 %5"_s.arg(building.number, building.name, building.formalName,
                                                   building.alsoKnownAs, building.schedulingAbbreviation);
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&names](const QString &word) { return names.contains(u' ' + word, Qt::CaseInsensitive); });
}

QJsonObject rowJson(const Snapshot &now, const Building &building)
{
    const auto detail = now.detail(building.number);
    QJsonArray utilities;
    for (const UtilityDetail &one : detail->byUtility)
        utilities.append(utilityName(one.score.utility));
    return {
        {u"buildingNumber"_s, building.number},
        {u"buildingName"_s, building.name},
        {u"campusName"_s, wire::text(building.campusName)},
        {u"grossArea"_s, wire::number(building.grossAreaSquareFeet)},
        {u"utilities"_s, utilities},
        {u"overallScore"_s, wire::number(detail->overallScore)},
        {u"overallStatus"_s, detail->overallStatus ? QJsonValue(statusName(*detail->overallStatus)) : QJsonValue()}};
}

class ListBuildingsTool final : public Tool
{
public:
    explicit ListBuildingsTool(const CampusService &campus)
        : m_campus(campus)
    {
    }

    ToolInfo info() const override
    {
        const toolinput::Field query{
            u"query"_s,
            {{u"type"_s, u"string"_s},
             {u"description"_s, u"Beginnings of words of a building's name or number; all when not given"_s}}};
        return {
            u"list_buildings"_s,
            u"Finds buildings: number, name, campus, gross area (in `areaUnit`), utilities that are metered and the "
            "highest score of them (0..1; null = not enough data). Buildings come by number."_s,
            toolinput::schema({query, toolinput::utilityField(false), toolinput::limitField()})};
    }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &) override
    {
        const auto now = m_campus.snapshot();
        const auto utility = toolinput::utility(input);
        if (!utility)
            return utility.error();
        const auto limit = toolinput::limit(input);
        if (!limit)
            return limit.error();
        const QString query = input.value("query"_L1).toString().simplified();
        QJsonArray rows;
        qsizetype found = 0;
        for (const Building &building : now->buildings) {
            const auto ofBuilding = now->scores.constFind(building.id);
            const bool hasUtility =
                !*utility || (ofBuilding != now->scores.constEnd() && ofBuilding->contains(**utility));
            if (!hasUtility || !matches(building, query))
                continue;
            if (++found <= *limit)
                rows.append(rowJson(*now, building));
        }
        return QJsonObject{{u"rows"_s, rows},         {u"shown"_s, rows.size()},
                           {u"found"_s, found},       {u"buildings"_s, now->buildings.size()},
                           {u"areaUnit"_s, u"ft²"_s}, {u"simulated"_s, now->simulated}};
    }

private:
    const CampusService &m_campus;
};

} // namespace

std::shared_ptr<Tool> makeListBuildingsTool(const CampusService &campus)
{
    return std::make_shared<ListBuildingsTool>(campus);
}

} // namespace core
