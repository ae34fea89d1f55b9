#pragma once

#include "core/ingest/csvreader.h"
#include "core/ingest/importoptions.h"

#include <QIODevice>

#include <memory>
#include <optional>
#include <string>

namespace core {

//! The rows of a file under its options, whatever its format.
class TableSource
{
public:
    virtual ~TableSource() = default;

    virtual const std::vector<std::string> &header() const = 0;
    virtual Result<CsvReader::Outcome> next() = 0;
    //! Of the last record, until the next call.
    virtual const std::vector<std::string_view> &cells() const = 0;
    virtual qint64 bytesTaken() const = 0;
    virtual qint64 bytesInAll() const = 0; //!< 0 when the device cannot tell
    //! What tells files of one source from those of others, where the columns do not; else empty.
    virtual QString origin() const { return {}; }
    //! Seconds east of UTC of the source's clock in winter, where the file says it.
    virtual std::optional<int> standardOffset() const { return std::nullopt; }
};

//! From the device's current position on. Errors: Unprocessable when there is no table, the source's own.
Result<std::unique_ptr<TableSource>> openTable(QIODevice &input, const ImportOptions &options);

} // namespace core
