#pragma once

#include "core/model/importbatch.h"

#include <QString>

// What the Upload page calls the columns of the three kinds. `field` is a position in core::schemaOf(kind).used.
namespace app {

//! "Reading time", "Temperature (°F)".
QString fieldTitle(core::ImportKind kind, std::size_t field);
//! An example of what belongs there, "2025-11-01T05:00:00"; empty where any text does.
QString fieldExample(core::ImportKind kind, std::size_t field);
//! The column's name in files: "readingTime".
QString fieldName(core::ImportKind kind, std::size_t field);
bool isRequired(core::ImportKind kind, std::size_t field);
std::size_t fieldCount(core::ImportKind kind);

} // namespace app
