#pragma once

#include "core/model/meter.h"
#include "core/storage/database.h"

#include <QList>

namespace core {

class MeterStore
{
public:
    explicit MeterStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Meter>> all() const;
    Result<QList<Meter>> ofBuilding(qint64 buildingId) const;
    //! Creates it and returns the id; Conflict when (externalId, utility) exists in another building.
    Result<Meter> ensure(Transaction &transaction, const QString &externalId, Utility utility, qint64 buildingId,
                         int intervalSecondsIfNew);
    Result<void> setInterval(Transaction &transaction, qint64 meterId, int intervalSeconds);

private:
    Database &m_database;
};

} // namespace core
