#pragma once

#include "core/base/result.h"
#include "core/ingest/importoptions.h"

#include <QIODevice>

namespace core {

//! What the first lines of a file say about its outer form: format, encoding, delimiter and where the header stands.
//! Fields that `given` sets already stay as they are. The device's position is restored. Errors: Unprocessable for what
//! is no text (a workbook, a picture), has no line of names, or is laid out with a column per hour.
Result<ImportOptions> sniffFile(QIODevice &input, const ImportOptions &given);

} // namespace core
