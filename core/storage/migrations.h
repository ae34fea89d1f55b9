#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

namespace core {

//! The schema this program writes.
int currentSchemaVersion();

//! Brings an empty or older database up to currentSchemaVersion(), each step in a transaction of its own. Errors:
//! Storage; Conflict, naming both numbers, for a newer one.
Result<void> migrate(const QSqlDatabase &connection);

} // namespace core
