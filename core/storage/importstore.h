#pragma once

#include "core/model/importbatch.h"
#include "core/model/utility.h"
#include "core/storage/database.h"

#include <QList>
#include <QMap>

namespace core {

class SiteZone;

//! What an import or an undo touched, for the scoring job.
struct TouchedData
{
    QMap<Utility, TimeRange> utilities; //!< smallest range that covers the changed readings
    bool weather = false;
    bool buildings = false;
    //! Set by ImportStore::dirty(), so that clearDirty() leaves what was marked after it; 0 for anything else.
    qint64 revision = 0;

    bool isEmpty() const { return utilities.isEmpty() && !weather && !buildings; }
    void unite(const TouchedData &other);
};

//! Import batches and the list of what still has to be scored again.
class ImportStore
{
public:
    explicit ImportStore(Database &database)
        : m_database(database)
    {
    }

    Result<qint64> create(Transaction &transaction, ImportKind kind, const QString &source, EpochSeconds now,
                          const QString &person = {});
    //! Writes counts and the data range.
    Result<void> finish(Transaction &transaction, const ImportResult &result);
    Result<QList<ImportBatch>> list() const; //!< newest first, undone ones included
    Result<std::optional<ImportBatch>> byId(qint64 id) const;
    //! Leaves the store as if the batch had never been imported, later imports standing. NotFound, or Conflict when it
    //! is undone already. Marks what it touched dirty.
    Result<TouchedData> undo(Transaction &transaction, const SiteZone &zone, qint64 batchId, EpochSeconds now);

    //! Dirty marks outlive a crash between an upload and its scoring.
    Result<void> markDirty(Transaction &transaction, const TouchedData &touched);
    Result<TouchedData> dirty() const;
    //! Takes off the marks that `done` covers. With what dirty() returned, marks set since then stay.
    Result<void> clearDirty(Transaction &transaction, const TouchedData &done);

private:
    Database &m_database;
};

} // namespace core
