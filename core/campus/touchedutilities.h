#pragma once

#include "core/base/result.h"
#include "core/model/utility.h"
#include "core/storage/importstore.h"

#include <QList>

namespace core {

class Database;

//! Every utility that some meter of the store measures, each once. Any thread.
Result<QList<Utility>> utilitiesInUse(Database &database);

//! The utilities whose expected use or scores may change by what was touched: weather and building facts reach every
//! utility in use, readings only their own. Any thread.
Result<QList<Utility>> utilitiesToJudge(Database &database, const TouchedData &touched);

} // namespace core
