#include "columns.h"

#include "core/ingest/fieldvalue.h"
#include "core/model/weather.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::array<ColumnSpec, MeterFieldCount> MeterColumns{{
    {"meterId", true},
    {"simsCode", true},
    {"utility", true},
    {"readingTime", true},
    {"readingValue", true},
    {"siteName", false},
    {"readingUnits", false},
}};

constexpr std::array MeterReadPast{
    "siteId",
    "readingUnitsDisplay",
    "readingWindowStart",
    "readingWindowEnd",
    "expectedWindowReadings",
    "totalWindowReadings",
    "missingWindowReadings",
    "filteredWindowReadings",
    "readingWindowSum",
    "readingWindowMean",
    "readingWindowStandardDeviation",
    "readingWindowMin",
    "readingWindowMinTime",
    "readingWindowMax",
    "readingWindowMaxTime",
    "year",
    "month",
    "day",
};

constexpr std::array WeatherReadPast{"latitude", "longitude", "partition_0"};

constexpr std::array<ColumnSpec, BuildingFieldCount> BuildingColumns{{
    {"buildingNumber", true},
    {"buildingName", true},
    {"grossArea", true},
    {"campusName", false},
    {"address", false},
    {"city", false},
    {"state", false},
    {"postalCode", false},
    {"county", false},
    {"frameworkDistrict", false},
    {"geography", false},
    {"formalName", false},
    {"alsoKnownAs", false},
    {"schedulingAbbreviation", false},
    {"floorsAboveGround", false},
    {"floorsBelowGround", false},
    {"constructionDate", false},
    {"latitude", false},
    {"longitude", false},
}};

std::array<ColumnSpec, 1 + WeatherQuantityCount> weatherColumns()
{
    std::array<ColumnSpec, 1 + WeatherQuantityCount> columns{};
    columns[WeatherDateField] = {"date", true};
    for (std::size_t i = 0; i < WeatherQuantityCount; ++i) {
        const WeatherQuantityInfo &info = weatherQuantities()[i];
        columns[WeatherFirstQuantityField + i] = {info.name, info.quantity == WeatherQuantity::Temperature2m};
    }
    return columns;
}

std::string folded(std::string_view name)
{
    std::string result;
    for (const char letter : trimmed(name)) {
        if (letter != '_')
            result += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return result;
}

} // namespace

const Schema &schemaOf(ImportKind kind)
{
    static const auto weather = weatherColumns();
    static const Schema meterSchema{MeterColumns, MeterReadPast};
    static const Schema weatherSchema{weather, WeatherReadPast};
    static const Schema buildingSchema{BuildingColumns, {}};
    switch (kind) {
    case ImportKind::Meter:
        return meterSchema;
    case ImportKind::Weather:
        return weatherSchema;
    case ImportKind::Building:
        return buildingSchema;
    }
    Q_UNREACHABLE();
}

std::optional<std::size_t> fieldOf(const Schema &schema, std::string_view name)
{
    const std::string wanted = folded(name);
    for (std::size_t field = 0; field < schema.used.size(); ++field) {
        if (folded(schema.used[field].name) == wanted)
            return field;
    }
    const bool known =
        std::ranges::any_of(schema.readPast, [&](const char *column) { return folded(column) == wanted; });
    return known ? std::optional(schema.used.size()) : std::nullopt;
}

ColumnMap mapColumns(const Schema &schema, const std::vector<std::string_view> &header)
{
    ColumnMap map;
    map.cellOfField.assign(schema.used.size(), ColumnMap::Absent);
    map.headerCells = header.size();
    std::unordered_set<std::string> seen;
    for (std::size_t cell = 0; cell < header.size(); ++cell) {
        const std::string name = folded(header[cell]);
        if (name.empty())
            continue;
        if (!seen.insert(name).second) {
            map.duplicate.append(shown(header[cell]));
            continue;
        }
        const auto field = fieldOf(schema, header[cell]);
        if (!field) {
            map.unknown.append(shown(header[cell]));
        } else if (*field < schema.used.size()) {
            map.cellOfField[*field] = cell;
            map.wantedCells = cell + 1;
        }
    }
    for (std::size_t field = 0; field < schema.used.size(); ++field) {
        if (schema.used[field].required && map.cellOfField[field] == ColumnMap::Absent)
            map.missing.append(QString::fromLatin1(schema.used[field].name));
    }
    return map;
}

QString listed(const QStringList &columns)
{
    constexpr qsizetype most = 20;
    if (columns.size() <= most)
        return columns.join(", "_L1);
    return u"%1 and %2 more"_s.arg(columns.first(most).join(", "_L1)).arg(columns.size() - most);
}

Result<void> checkColumns(const ColumnMap &map)
{
    if (!map.duplicate.isEmpty())
        return Error{ErrorCode::Unprocessable, u"Columns given twice: %1"_s.arg(listed(map.duplicate))};
    if (!map.missing.isEmpty())
        return Error{ErrorCode::Unprocessable, u"Missing required columns: %1"_s.arg(listed(map.missing))};
    return {};
}

bool isNumberField(ImportKind kind, std::size_t field)
{
    switch (kind) {
    case ImportKind::Meter:
        return field == static_cast<std::size_t>(MeterField::ReadingValue);
    case ImportKind::Weather:
        return field >= WeatherFirstQuantityField && field < WeatherFirstQuantityField + WeatherQuantityCount;
    case ImportKind::Building:
        switch (static_cast<BuildingField>(field)) {
        case BuildingField::GrossArea:
        case BuildingField::FloorsAboveGround:
        case BuildingField::FloorsBelowGround:
        case BuildingField::Latitude:
        case BuildingField::Longitude:
            return true;
        default:
            return false;
        }
    }
    Q_UNREACHABLE();
}

} // namespace core
