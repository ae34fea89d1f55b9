#pragma once

#include "core/base/result.h"
#include "core/ingest/importoptions.h"
#include "core/ingest/optioncolumns.h"

namespace core {

//! The options with the units that the headings of the mapped columns name, where the options name none: a heading is
//! never passed over. Unprocessable when a heading names one that is not understood.
Result<ImportOptions> withHeadingUnits(ImportKind kind, const std::vector<std::string> &header,
                                       const OptionColumns &columns, ImportOptions options);

} // namespace core
