#include "core/ingest/buildingrows.h"
#include "core/ingest/importjob.h"
#include "core/storage/buildingstore.h"

namespace core {

namespace {

class BuildingJob final : public ImportJob
{
public:
    explicit BuildingJob(WarningList &warnings)
        : m_checker(warnings)
    {
    }

    RowChecker &checker() override { return m_checker; }
    Result<void> store(StoreContext &context) override;

private:
    BuildingRowChecker m_checker;
};

Result<void> BuildingJob::store(StoreContext &context)
{
    BuildingStore store(context.database);
    ImportResult &result = context.result;
    for (const BuildingRowChecker::Claim &claim : m_checker.claims()) {
        const auto change = store.claim(context.transaction, context.batchId, claim.building);
        if (!change)
            return change.error();
        const bool changed = *change != BuildingStore::Change::Unchanged;
        const qint64 created = *change == BuildingStore::Change::Created ? 1 : 0;
        const qint64 replaced = changed ? 1 - created + claim.superseded : 0;
        const qint64 duplicate = claim.repeated + (changed ? 0 : 1 + claim.superseded);
        result.rowsIngested += created + replaced;
        result.rowsReplaced += replaced;
        result.rowsDuplicate += duplicate;
        result.rowsSkipped += duplicate;
        context.touched.buildings = context.touched.buildings || changed;
    }
    return {};
}

} // namespace

std::unique_ptr<ImportJob> makeBuildingJob(WarningList &warnings)
{
    return std::make_unique<BuildingJob>(warnings);
}

} // namespace core
