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

} // namespace core
