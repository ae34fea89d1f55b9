#pragma once

#include "core/model/importbatch.h"

#include <QStringList>

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

//! What a column of this name may hold, in the person's language; empty where any text does.
QStringList valueWords(const QString &fieldName);
//! A value as files have it, "ELECTRICITY", in words; what has none stays.
QString wordsOfValue(const QString &fieldName, const QString &value);
//! The other way round; case does not matter.
QString valueOfWords(const QString &fieldName, const QString &text);

} // namespace app
