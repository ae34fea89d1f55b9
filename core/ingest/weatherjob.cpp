#include "core/ingest/importjob.h"
#include "core/ingest/weatherrows.h"
#include "core/storage/weatherstore.h"

#include <map>

namespace core {

namespace {

class WeatherJob final : public ImportJob
{
public:
    WeatherJob(const SiteZone &zone, WarningList &warnings)
        : m_checker(zone, warnings)
    {
    }

    RowChecker &checker() override { return m_checker; }
    Result<void> store(StoreContext &context) override;

private:
    //! Hours that count alike: as many rows each, as many of them repeated.
    struct Group
    {
        std::vector<WeatherHour> hours;
        qint64 rowsEach = 1;
        qint64 repeatedEach = 0;
    };
    static Result<void> storeGroup(StoreContext &context, const Group &group);

    WeatherRowChecker m_checker;
};

Result<void> WeatherJob::store(StoreContext &context)
{
    // The store counts hours, an upload counts rows: hours made of equally many rows are merged together.
    std::map<std::pair<qint64, qint64>, Group> groups;
    for (const WeatherRowChecker::Hour &hour : m_checker.takeHours()) {
        Group &group = groups[{hour.rows, hour.repeated}];
        group.rowsEach = hour.rows;
        group.repeatedEach = hour.repeated;
        group.hours.push_back(hour.weather);
    }
    for (const auto &[key, group] : groups) {
        auto stored = storeGroup(context, group);
        if (!stored)
            return stored;
    }
    return {};
}

Result<void> WeatherJob::storeGroup(StoreContext &context, const Group &group)
{
    const auto counts = WeatherStore(context.database).merge(context.transaction, context.batchId, group.hours);
    if (!counts)
        return counts.error();
    ImportResult &result = context.result;
    const qint64 freshEach = group.rowsEach - group.repeatedEach;
    const qint64 changed = counts->inserted + counts->replaced;
    const qint64 duplicate = counts->duplicate * group.rowsEach + changed * group.repeatedEach;
    result.rowsIngested += changed * freshEach;
    result.rowsReplaced += counts->replaced * freshEach;
    result.rowsDuplicate += duplicate;
    result.rowsSkipped += duplicate;
    context.touched.weather = context.touched.weather || changed > 0;
    return {};
}

} // namespace

std::unique_ptr<ImportJob> makeWeatherJob(const SiteZone &zone, WarningList &warnings)
{
    return std::make_unique<WeatherJob>(zone, warnings);
}

} // namespace core
