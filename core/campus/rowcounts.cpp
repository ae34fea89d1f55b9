#include "rowcounts.h"

#include "core/storage/importstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/weatherstore.h"

namespace core {

Result<void> countRows(Database &database, DaemonStatus &status)
{
    const auto meters = MeterStore(database).all();
    if (!meters)
        return meters.error();
    const auto readings = ReadingStore(database).count();
    if (!readings)
        return readings.error();
    const auto weatherHours = WeatherStore(database).count();
    if (!weatherHours)
        return weatherHours.error();
    const auto imports = ImportStore(database).list();
    if (!imports)
        return imports.error();
    status.meters = meters->size();
    status.readings = *readings;
    status.weatherHours = *weatherHours;
    status.imports = imports->size();
    return {};
}

} // namespace core
