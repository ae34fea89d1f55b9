#pragma once

#include "core/ingest/importoptions.h"
#include "core/ingest/rowchecker.h"
#include "core/ingest/warninglist.h"
#include "core/model/importbatch.h"
#include "core/model/sitezone.h"
#include "core/storage/importstore.h"

#include <functional>
#include <memory>

namespace core {

//! What storing the checked rows works with, inside the one transaction of an import.
struct StoreContext
{
    Database &database;
    Transaction &transaction;
    const SiteZone &zone;
    qint64 batchId;
    WarningList &warnings;
    ImportResult &result; //!< counts of new, replaced and duplicate rows are added here
    TouchedData &touched;
    std::function<bool()> carryOn; //!< false once the person has cancelled
};

//! One kind's checker and the way its good rows go into the store.
class ImportJob
{
public:
    virtual ~ImportJob() = default;
    virtual RowChecker &checker() = 0;
    //! Called once, after the last row. Errors: Storage, Cancelled.
    virtual Result<void> store(StoreContext &context) = 0;
};

//! Errors: Storage, when what the store knows already cannot be read. `warnings` must outlive the job.
Result<std::unique_ptr<ImportJob>> makeMeterJob(Database &database, const SiteZone &zone,
                                                double gasCalorificKwhPerCubicMetre, ContradictionRule contradictions,
                                                WarningList &warnings);
std::unique_ptr<ImportJob> makeWeatherJob(const SiteZone &zone, WarningList &warnings);
std::unique_ptr<ImportJob> makeBuildingJob(WarningList &warnings);

} // namespace core
