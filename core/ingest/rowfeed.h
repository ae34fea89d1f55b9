#pragma once

#include "core/ingest/columns.h"
#include "core/ingest/csvreader.h"
#include "core/ingest/rowchecker.h"
#include "core/ingest/warninglist.h"

#include <functional>

namespace core {

class RowTranslator;
class TableSource;

struct FeedCounts
{
    qint64 rows = 0;   //!< data rows, blank lines not counted
    qint64 good = 0;   //!< accepted
    qint64 warned = 0; //!< of them: with a warning
};

struct FeedOptions
{
    //! Bytes taken and in all (0 = unknown), every few thousand rows; returning false cancels.
    std::function<bool(qint64, qint64)> progress;
    //! Sees every cell of the first `rowsShown` rows.
    std::function<void(const std::vector<std::string_view> &)> showRow;
    qint64 rowsShown = 0;
};

//! How one row of a translated file was judged.
struct JudgedRow
{
    qint64 row;
    const std::vector<std::string_view> &cells;
    Fields readAs; //!< empty when it could not be read at all
    bool good;
    bool warned;
};

//! Gives every row of `table`, translated, to `checker`; cells past the header are let pass when they are empty. Calls
//! `judged`, when there is one, for each row. Errors: those of the table, Cancelled.
Result<FeedCounts> feedTable(TableSource &table, RowTranslator &translator, RowChecker &checker, WarningList &warnings,
                             const std::function<bool(qint64, qint64)> &progress,
                             const std::function<void(const JudgedRow &)> &judged = {});

//! The header's cells, valid until the reader goes on. Unprocessable for an empty file or one that is no CSV.
Result<std::vector<std::string_view>> readHeader(CsvReader &reader);

//! Gives every row of the file to `checker`. Errors: those of the reader, Cancelled.
Result<FeedCounts> feedCsv(const Schema &schema, ByteSource &source, CsvReader &reader, const ColumnMap &map,
                           RowChecker &checker, WarningList &warnings, const FeedOptions &options);

//! Counts a row that was read and asks the checker about it.
void feedRow(RowChecker &checker, Fields fields, const WarningList &warnings, FeedCounts &counts);

//! One warning for the columns that nobody knows; none for an empty list.
void warnOfUnknown(const QStringList &columns, WarningList &warnings);

} // namespace core
