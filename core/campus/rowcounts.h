#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"

namespace core {

class Database;

//! Puts the numbers of meters, readings, weather hours and imports in the store into `status`. Any thread.
Result<void> countRows(Database &database, DaemonStatus &status);

} // namespace core
