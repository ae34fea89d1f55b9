#pragma once

#include "core/base/clock.h"
#include "core/ingest/importoptions.h"
#include "core/model/importbatch.h"
#include "core/model/sitezone.h"
#include "core/storage/importstore.h"

#include <QIODevice>
#include <QJsonArray>
#include <QString>

#include <functional>

namespace core {

struct ImportOutcome
{
    ImportResult result;
    TouchedData touched;
};

struct ImportSettings
{
    QString source; //!< file name as the person knows it
    double gasCalorificKwhPerCubicMetre = 11.2;
    //! Bytes read so far and in all (0 = unknown), called every few thousand rows; returning false cancels.
    std::function<bool(qint64, qint64)> progress;
    QString person;        //!< who imports, as they call themselves; may be empty
    ImportOptions options; //!< how to read the file; JSON rows are always read as documented
};

//! Checks rows and stores them in one transaction as one import batch; on any error nothing is stored. Several imports
//! may run at once on different threads: rows are parsed and checked in parallel, the transactions queue.
class Importer
{
public:
    Importer(Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    //! CSV, plain or gzip (told by its magic bytes), separator , or ; read from the device's current position to its
    //! end. Errors: Unprocessable (columns missing, unreadable, no valid row), Storage, Cancelled.
    Result<ImportOutcome> importCsv(ImportKind kind, QIODevice &input, const ImportSettings &options);
    //! The "rows" of a JSON upload: objects with the columns' names as keys.
    Result<ImportOutcome> importRows(ImportKind kind, const QJsonArray &rows, const ImportSettings &options);

private:
    Database &m_database;
    const Clock &m_clock;
};

//! What the console shows before a file is sent, from the same checks as the import itself.
struct ImportPreview
{
    QStringList columns;        //!< as in the header
    QStringList missingColumns; //!< required and not there
    QStringList unknownColumns;
    QList<QStringList> firstRows; //!< cells of the first 20 data rows
    QList<RowWarning> warnings;   //!< the first MaximumWarnings
    qint64 rows = 0;
    qint64 goodRows = 0;
    qint64 warnedRows = 0; //!< accepted with a warning
    qint64 refusedRows = 0;
};

//! Reads the whole device without touching any store; what only a store can know (building unknown) is not judged.
//! Errors: Unprocessable when it cannot be read as CSV at all.
Result<ImportPreview> previewCsv(ImportKind kind, QIODevice &input, const SiteZone &zone,
                                 const std::function<bool(qint64, qint64)> &progress = {});

} // namespace core
