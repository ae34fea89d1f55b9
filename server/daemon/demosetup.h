#pragma once

#include "core/base/clock.h"
#include "core/storage/database.h"

namespace server {

//! Fills an empty data folder with the demo campus: 61 days that end yesterday, in one transaction. Does nothing when
//! it is there already; Conflict when the folder holds other data.
core::Result<void> ensureDemoCampus(core::Database &database, const core::Clock &clock);

} // namespace server
