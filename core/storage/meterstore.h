#pragma once

#include "core/model/meter.h"
#include "core/storage/database.h"

#include <QList>

#include <span>

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
    //! Takes its readings along. The caller marks what is to be scored again.
    Result<void> setBuilding(Transaction &transaction, qint64 meterId, qint64 buildingId);
    Result<void> setInterval(Transaction &transaction, qint64 meterId, int intervalSeconds);
    //! After an upload of `sorted` readings (each time once) was merged: the interval is what they tell, as
    //! toldInterval() has it, and stays when they tell nothing.
    Result<void> learnInterval(Transaction &transaction, const Meter &meter, std::span<const IntervalReading> sorted);

private:
    Database &m_database;
};

} // namespace core
