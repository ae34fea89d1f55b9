#pragma once

#include "core/model/building.h"
#include "core/storage/database.h"

#include <QList>

namespace core {

//! Buildings and what each upload said of them. A building is the fold of its claims in import order: a later claim's
//! filled fields win, its empty ones leave the earlier ones standing.
class BuildingStore
{
public:
    explicit BuildingStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Building>> all() const; //!< by number, numeric ones first in numeric order
    Result<std::optional<Building>> byNumber(const QString &number) const;

    enum class Change { Created, Replaced, Unchanged };
    //! Records what batch `batchId` says of building.number; building.id is ignored.
    Result<Change> claim(Transaction &transaction, qint64 batchId, const Building &building);
    //! A building known only from meter readings: number and name, no area. Returns the id of the existing or new row.
    Result<qint64> ensure(Transaction &transaction, const QString &number, const QString &nameIfNew, bool *created);
    //! What the meter readings of a batch call the building, so that an undo of the batch that named it knows the next
    //! name.
    Result<void> nameStub(Transaction &transaction, qint64 batchId, qint64 buildingId, const QString &name);

private:
    Database &m_database;
};

} // namespace core
