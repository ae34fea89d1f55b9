#pragma once

#include "core/ingest/rowfeed.h"

#include <QJsonArray>

namespace core {

//! Gives every JSON row to `checker`, as feedCsv() does with the rows of a file; a column is missing when no row has
//! it. Errors: Unprocessable for missing columns or no rows.
Result<FeedCounts> feedJson(const Schema &schema, const QJsonArray &rows, RowChecker &checker, WarningList &warnings);

} // namespace core
