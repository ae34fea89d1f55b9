#pragma once

#include "core/base/result.h"
#include "core/model/importbatch.h"

#include <QStringList>

#include <span>
#include <string_view>
#include <vector>

namespace core {

//! Columns an upload may have. A field is the position of a column in `used`; checkers see a row as its fields.
struct ColumnSpec
{
    const char *name;
    bool required;
};

struct Schema
{
    std::span<const ColumnSpec> used;
    std::span<const char *const> readPast; //!< known, of no use to us, not worth a warning
};

enum class MeterField { MeterId, SimsCode, Utility, ReadingTime, ReadingValue, SiteName, ReadingUnits };
constexpr std::size_t MeterFieldCount = 7;

//! `date`, then the weather quantities in the order of WeatherQuantity.
constexpr std::size_t WeatherDateField = 0;
constexpr std::size_t WeatherFirstQuantityField = 1;

enum class BuildingField {
    Number,
    Name,
    GrossArea,
    CampusName,
    Address,
    City,
    State,
    PostalCode,
    County,
    FrameworkDistrict,
    Geography,
    FormalName,
    AlsoKnownAs,
    SchedulingAbbreviation,
    FloorsAboveGround,
    FloorsBelowGround,
    ConstructionDate,
    Latitude,
    Longitude
};
constexpr std::size_t BuildingFieldCount = 19;

const Schema &schemaOf(ImportKind kind);

//! Where a file has what we use.
struct ColumnMap
{
    static constexpr std::size_t Absent = static_cast<std::size_t>(-1);

    std::vector<std::size_t> cellOfField; //!< one per Schema::used, Absent where the file lacks it
    std::size_t wantedCells = 0;          //!< cells that hold everything we use
    std::size_t headerCells = 0;
    QStringList missing;   //!< required columns, by our names
    QStringList unknown;   //!< as the file spells them
    QStringList duplicate; //!< likewise, columns whose name came before
};

//! Names match whatever their case, underscores and surrounding blanks. Columns without a name are passed over.
ColumnMap mapColumns(const Schema &schema, const std::vector<std::string_view> &header);
//! For messages: the first names, and how many more there are.
QString listed(const QStringList &columns);
//! Unprocessable, naming what is missing or twice there; no error for a usable map.
Result<void> checkColumns(const ColumnMap &map);

//! The field a name means, Schema::used.size() for one that is known but not used, nullopt for an unknown one.
std::optional<std::size_t> fieldOf(const Schema &schema, std::string_view name);

//! Whether a field holds numbers, which files write with a decimal mark; numbers of meters and buildings are names.
bool isNumberField(ImportKind kind, std::size_t field);

} // namespace core
