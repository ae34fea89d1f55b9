#include "buildingclaim.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename Member>
struct Field
{
    QLatin1StringView name;
    Member Building::*member;
};

constexpr std::array<Field<QString>, 12> TextFields{{
    {"name"_L1, &Building::name},
    {"formalName"_L1, &Building::formalName},
    {"alsoKnownAs"_L1, &Building::alsoKnownAs},
    {"schedulingAbbreviation"_L1, &Building::schedulingAbbreviation},
    {"campusName"_L1, &Building::campusName},
    {"address"_L1, &Building::address},
    {"city"_L1, &Building::city},
    {"state"_L1, &Building::state},
    {"postalCode"_L1, &Building::postalCode},
    {"county"_L1, &Building::county},
    {"frameworkDistrict"_L1, &Building::frameworkDistrict},
    {"geography"_L1, &Building::geography},
}};

constexpr std::array<Field<std::optional<double>>, 3> NumberFields{{
    {"grossArea"_L1, &Building::grossAreaSquareFeet},
    {"latitude"_L1, &Building::latitude},
    {"longitude"_L1, &Building::longitude},
}};

constexpr std::array<Field<std::optional<int>>, 2> CountFields{{
    {"floorsAboveGround"_L1, &Building::floorsAboveGround},
    {"floorsBelowGround"_L1, &Building::floorsBelowGround},
}};

constexpr auto ConstructionDate = "constructionDate"_L1;

} // namespace

QByteArray packBuilding(const Building &building)
{
    QJsonObject object;
    for (const auto &field : TextFields) {
        if (!(building.*field.member).isEmpty())
            object.insert(field.name, building.*field.member);
    }
    for (const auto &field : NumberFields) {
        if (building.*field.member)
            object.insert(field.name, *(building.*field.member));
    }
    for (const auto &field : CountFields) {
        if (building.*field.member)
            object.insert(field.name, *(building.*field.member));
    }
    if (building.constructionDate)
        object.insert(ConstructionDate, building.constructionDate->toString(Qt::ISODate));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<void> layClaimOver(Building &building, const QByteArray &claim)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(claim, &parsed);
    if (!document.isObject()) {
        return Error{ErrorCode::Storage,
                     u"a claim on building %1 is damaged: %2"_s.arg(building.number, parsed.errorString())};
    }
    const QJsonObject object = document.object();
    Building filled;
    for (const auto &field : TextFields)
        filled.*field.member = object.value(field.name).toString();
    for (const auto &field : NumberFields) {
        if (object.contains(field.name))
            filled.*field.member = object.value(field.name).toDouble();
    }
    for (const auto &field : CountFields) {
        if (object.contains(field.name))
            filled.*field.member = object.value(field.name).toInt();
    }
    if (object.contains(ConstructionDate))
        filled.constructionDate = QDate::fromString(object.value(ConstructionDate).toString(), Qt::ISODate);
    layClaimOver(building, filled);
    return {};
}

void layClaimOver(Building &building, const Building &claim)
{
    for (const auto &field : TextFields) {
        if (!(claim.*field.member).isEmpty())
            building.*field.member = claim.*field.member;
    }
    for (const auto &field : NumberFields) {
        if (claim.*field.member)
            building.*field.member = claim.*field.member;
    }
    for (const auto &field : CountFields) {
        if (claim.*field.member)
            building.*field.member = claim.*field.member;
    }
    if (claim.constructionDate)
        building.constructionDate = claim.constructionDate;
}

} // namespace core
