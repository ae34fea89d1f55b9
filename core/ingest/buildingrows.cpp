#include "buildingrows.h"

#include "core/model/timestamp.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t LongestText = 1000;
constexpr int MostFloors = 1000;
constexpr double LargestArea = 1e9;
constexpr qint64 EarliestConstruction = -29979158400; // 1020-01-01; older than any building with a meter

constexpr std::size_t index(BuildingField field)
{
    return static_cast<std::size_t>(field);
}

struct TextField
{
    BuildingField field;
    QString Building::*member;
};

constexpr std::array TextFields{
    TextField{BuildingField::Number, &Building::number},
    TextField{BuildingField::Name, &Building::name},
    TextField{BuildingField::CampusName, &Building::campusName},
    TextField{BuildingField::Address, &Building::address},
    TextField{BuildingField::City, &Building::city},
    TextField{BuildingField::State, &Building::state},
    TextField{BuildingField::PostalCode, &Building::postalCode},
    TextField{BuildingField::County, &Building::county},
    TextField{BuildingField::FrameworkDistrict, &Building::frameworkDistrict},
    TextField{BuildingField::Geography, &Building::geography},
    TextField{BuildingField::FormalName, &Building::formalName},
    TextField{BuildingField::AlsoKnownAs, &Building::alsoKnownAs},
    TextField{BuildingField::SchedulingAbbreviation, &Building::schedulingAbbreviation},
};

template<typename T>
void fillIn(std::optional<T> &into, const std::optional<T> &later)
{
    if (later)
        into = later;
}

//! What two rows of one file say together: filled fields of the later one win.
Building merged(Building earlier, const Building &later)
{
    for (const TextField &text : TextFields) {
        if (!(later.*text.member).isEmpty())
            earlier.*text.member = later.*text.member;
    }
    fillIn(earlier.grossAreaSquareFeet, later.grossAreaSquareFeet);
    fillIn(earlier.floorsAboveGround, later.floorsAboveGround);
    fillIn(earlier.floorsBelowGround, later.floorsBelowGround);
    fillIn(earlier.constructionDate, later.constructionDate);
    fillIn(earlier.latitude, later.latitude);
    fillIn(earlier.longitude, later.longitude);
    return earlier;
}

} // namespace

BuildingRowChecker::BuildingRowChecker(WarningList &warnings)
    : RowChecker(schemaOf(ImportKind::Building), warnings)
{
}

bool BuildingRowChecker::check(qint64 row, Fields fields)
{
    Building building;
    if (!readTexts(row, fields, building) || !readArea(row, fields, building) || !readPlace(row, fields, building))
        return false;
    readFloors(row, fields, building);
    readConstructionDate(row, fields, building);

    const auto known = m_claimOfNumber.constFind(building.number);
    if (known == m_claimOfNumber.constEnd()) {
        m_claimOfNumber.insert(building.number, m_claims.size());
        m_claims.push_back({building, 0, 0});
        return true;
    }
    Claim &claim = m_claims[*known];
    const Building together = merged(claim.building, building);
    ++(together == claim.building ? claim.repeated : claim.superseded);
    claim.building = together;
    return true;
}

bool BuildingRowChecker::readTexts(qint64 row, Fields fields, Building &building)
{
    for (const TextField &text : TextFields) {
        const std::string_view cell = fields[index(text.field)];
        if (cell.empty() && (text.field == BuildingField::Number || text.field == BuildingField::Name))
            return refuseMissing(row, index(text.field));
        if (cell.size() > LongestText)
            return refuse(row, index(text.field), cell, "is longer than 1000 bytes");
        building.*text.member = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    }
    return true;
}

bool BuildingRowChecker::readArea(qint64 row, Fields fields, Building &building)
{
    const std::size_t field = index(BuildingField::GrossArea);
    if (fields[field].empty())
        return refuseMissing(row, field);
    const auto area = parseNumber(fields[field]);
    if (!area)
        return refuse(row, field, fields[field], area.fault);
    if (area.value <= 0.0)
        return refuse(row, field, fields[field], "is not above zero");
    if (area.value > LargestArea)
        return refuse(row, field, fields[field], "is larger than any building");
    building.grossAreaSquareFeet = area.value;
    return true;
}

bool BuildingRowChecker::readPlace(qint64 row, Fields fields, Building &building)
{
    const std::size_t latitude = index(BuildingField::Latitude);
    const std::size_t longitude = index(BuildingField::Longitude);
    return readDegrees(row, latitude, fields[latitude], 90.0, building.latitude)
           && readDegrees(row, longitude, fields[longitude], 180.0, building.longitude);
}

bool BuildingRowChecker::readDegrees(qint64 row, std::size_t field, std::string_view text, double limit,
                                     std::optional<double> &degrees)
{
    if (text.empty())
        return true;
    const auto number = parseNumber(text);
    if (!number)
        return refuse(row, field, text, number.fault);
    if (std::abs(number.value) > limit)
        return refuse(row, field, text, limit > 90.0 ? "is outside -180 to 180" : "is outside -90 to 90");
    degrees = number.value;
    return true;
}

void BuildingRowChecker::readFloors(qint64 row, Fields fields, Building &building)
{
    for (const auto &[field, member] : {std::pair(BuildingField::FloorsAboveGround, &Building::floorsAboveGround),
                                        std::pair(BuildingField::FloorsBelowGround, &Building::floorsBelowGround)}) {
        const std::string_view text = fields[index(field)];
        if (text.empty())
            continue;
        const auto number = parseNumber(text);
        if (!number)
            ignoreValue(row, index(field), text, number.fault);
        else if (number.value < 0.0 || number.value > MostFloors || number.value != std::floor(number.value))
            ignoreValue(row, index(field), text, "is not a number of floors");
        else
            building.*member = static_cast<int>(number.value);
    }
}

void BuildingRowChecker::readConstructionDate(qint64 row, Fields fields, Building &building)
{
    const std::size_t field = index(BuildingField::ConstructionDate);
    if (fields[field].empty())
        return;
    const auto time = parseTime(fields[field]);
    if (!time || time->localSeconds < EarliestConstruction) {
        ignoreValue(row, field, fields[field], "is not a date such as 1974-07-01");
        return;
    }
    const CivilDate date =
        civilFromDays((time->localSeconds - (time->localSeconds < 0 ? SecondsPerDay - 1 : 0)) / SecondsPerDay);
    building.constructionDate = QDate(date.year, date.month, date.day);
}

} // namespace core
