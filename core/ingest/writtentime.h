#pragma once

#include "core/ingest/importoptions.h"
#include "core/ingest/numbertext.h"
#include "core/model/timestamp.h"

#include <optional>
#include <string_view>

namespace core {

//! How the options say that numbers are written.
NumberStyle styleOf(const ImportOptions &options);

//! What a cell says as a time under the options; `clock` is the cell of the time of day, where that has a column of its
//! own. nullopt for what is none.
std::optional<WrittenTime> readWrittenTime(const ImportOptions &options, const NumberStyle &style,
                                           std::string_view text, std::optional<std::string_view> clock);

} // namespace core
