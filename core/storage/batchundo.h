#pragma once

#include "core/model/sitezone.h"
#include "core/storage/importstore.h"

namespace core {

//! Takes away all claims of a batch and brings what is derived from claims to what the others say: rollups, counts,
//! extents. Meters without a claim go, and buildings without claims and meters. Runs in the caller's transaction.
Result<TouchedData> removeBatchData(const QSqlDatabase &connection, const SiteZone &zone, qint64 batchId);

} // namespace core
