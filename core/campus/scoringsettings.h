#pragma once

#include "core/campus/campusoptions.h"
#include "core/storage/database.h"

namespace core {

//! Marks everything for scoring when the stored scores were worked out with other settings than these.
Result<void> noteScoringSettings(Database &database, const CampusOptions &options);

} // namespace core
