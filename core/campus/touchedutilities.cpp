#include "touchedutilities.h"

#include "core/storage/meterstore.h"

namespace core {

Result<QList<Utility>> utilitiesInUse(Database &database)
{
    const auto meters = MeterStore(database).all();
    if (!meters)
        return meters.error();
    QList<Utility> utilities;
    for (const Meter &meter : *meters) {
        if (!utilities.contains(meter.utility))
            utilities.append(meter.utility);
    }
    return utilities;
}

Result<QList<Utility>> utilitiesToJudge(Database &database, const TouchedData &touched)
{
    QList<Utility> utilities = touched.utilities.keys();
    if (!touched.weather && !touched.buildings)
        return utilities;
    const auto inUse = utilitiesInUse(database);
    if (!inUse)
        return inUse.error();
    for (const Utility utility : *inUse) {
        if (!utilities.contains(utility))
            utilities.append(utility);
    }
    return utilities;
}

} // namespace core
