#pragma once

#include "core/model/importbatch.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace app {

//! The cells of a clipboard text, one list a line: tabs as spreadsheets put them there; without any tab, commas or
//! semicolons as a CSV file has them. Quoted cells may hold tabs, line breaks and doubled quotes.
QList<QStringList> pastedCells(const QString &text);

//! The field each cell of a heading row means; nullopt when the row is no heading: one that names every required
//! column's name or title, or at least two columns and nothing else.
std::optional<std::vector<std::optional<std::size_t>>> headingFields(core::ImportKind kind, const QStringList &cells);

} // namespace app
