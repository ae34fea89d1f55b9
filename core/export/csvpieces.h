#pragma once

#include "core/export/csvcells.h"
#include "core/export/measuredpieces.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace core {

//! Gives the next piece of a file, an empty one at its end. One call at a time, from any thread.
using CsvPieces = std::function<Result<QByteArray>()>;

//! How the readings of each part become rows.
class CsvRows
{
public:
    virtual ~CsvRows() = default;
    virtual QByteArray header() const = 0; //!< with its line break
    virtual void beginPart(std::size_t part) = 0;
    //! `isLast`: no more come of this part.
    virtual void append(std::span<const MeasuredReading> readings, bool isLast, CsvBytes &out) = 0;
};

//! The rows of all parts, one part after the other, behind the header; a piece is about a quarter of a megabyte, and no
//! more than that is held, however long the file. What comes in meanwhile may be in it or not. NotFound when there is
//! no reading at all, Storage. `database` must outlive the function returned.
Result<CsvPieces> csvPieces(Database &database, const QList<ExportPart> &parts, std::unique_ptr<CsvRows> rows);

} // namespace core
