#pragma once

#include "core/ingest/columns.h"
#include "core/ingest/importoptions.h"

#include <string>

namespace core {

//! Where a file read under options has what we use.
struct OptionColumns
{
    std::vector<std::size_t> cellOfField; //!< one per Schema::used, ColumnMap::Absent without a column
    std::vector<std::string> constants;   //!< one per Schema::used; empty: none
    std::size_t timeOfDayCell = ColumnMap::Absent;
    std::size_t accumulationCell = ColumnMap::Absent; //!< of Green Button: what each row's value is
    QStringList missing;                              //!< required, neither column nor constant
    QStringList unknown;                              //!< columns of the file that nothing uses
    std::size_t headerCells = 0;

    bool has(std::size_t field) const { return cellOfField[field] != ColumnMap::Absent || !constants[field].empty(); }
};

//! The option's name for the clock column.
constexpr const char *TimeOfDayColumn = "timeOfDay";
//! The column of a Green Button table with accumulationName().
constexpr const char *AccumulationColumn = "accumulation";
//! The field of a kind's rows that says when they were; none for buildings.
std::optional<std::size_t> timeField(ImportKind kind);

//! Unprocessable when the options name a column that the file does not have, or has twice, or a field of ours that
//! there is not.
Result<OptionColumns> mapColumns(ImportKind kind, const std::vector<std::string> &header, const ImportOptions &options);
//! Unprocessable, naming what is missing.
Result<void> checkColumns(const OptionColumns &columns);

} // namespace core
