#pragma once

#include "core/base/result.h"
#include "core/campus/snapshot.h"

#include <memory>

namespace core {

class Database;

//! The site, its buildings and the utilities each one measures, as the store has them now; scores, cut-offs and the
//! revision are the caller's to fill. Any thread.
Result<std::shared_ptr<Snapshot>> readSnapshot(Database &database);

} // namespace core
