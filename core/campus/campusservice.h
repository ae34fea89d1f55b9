#pragma once

#include "core/base/clock.h"
#include "core/campus/campusoptions.h"
#include "core/campus/snapshot.h"
#include "core/ingest/importer.h"
#include "core/model/campus.h"
#include "core/model/weatherchange.h"
#include "core/storage/database.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace core {

//! The site in operation: imports and undos, training and scoring in the background, and the current snapshot.
//! All functions are thread-safe and, unless they say otherwise, block on the store: call them from a pool thread.
class CampusService : public QObject
{
    Q_OBJECT
public:
    //! Loads models and the last scores and picks up what was left dirty. `database` and `clock` must outlive it.
    static Result<std::unique_ptr<CampusService>> create(Database &database, const Clock &clock, CampusOptions options);
    //! Cancels running work and waits for it.
    ~CampusService() override;

    //! Never blocks; immutable, replaced whole after each scoring, import or undo.
    std::shared_ptr<const Snapshot> snapshot() const;

    Result<ImportResult> importCsv(ImportKind kind, QIODevice &input, const QString &source,
                                   std::function<bool(qint64, qint64)> progress = {}, const QString &person = {},
                                   const ImportOptions &options = {});
    Result<ImportResult> importRows(ImportKind kind, const QJsonArray &rows, const QString &source,
                                    const QString &person = {});
    Result<QList<ImportBatch>> imports() const;
    Result<ImportBatch> undoImport(qint64 id);

    //! After readings changed in the store by another way than an import: shows the change and queues what it touched.
    Result<void> follow(const TouchedData &touched);
    //! What feeds readings in by itself and may have work of its own; it counts as pending until an empty function
    //! takes its place. `tasks` is called from any thread and must not block.
    void setFeeder(std::function<QList<TaskInfo>()> tasks);
    //! For the feeder to call when its tasks changed, from any thread: emits workChanged() in it.
    void noteFeederWork();

    //! Queues training of one utility or, without one, of all that have enough data, followed by scoring. Returns at
    //! once.
    Result<void> requestTraining(std::optional<Utility> utility = {});
    //! Queues scoring of everything. Returns at once.
    Result<void> requestScoring();
    //! Blocks until nothing is waiting or running; for subcommands and tests. False after `milliseconds` (-1 = for
    //! ever).
    bool waitUntilIdle(int milliseconds = -1);

    //! NotFound "Building 999 not found"; InvalidArgument for a range that ends before it starts.
    Result<TimeSeries> timeSeries(const QString &buildingNumber, Utility utility, std::optional<EpochSeconds> start,
                                  std::optional<EpochSeconds> end, Resolution resolution) const;
    //! What-if. NotFound, NotEnoughData (no model for this building and utility), InvalidArgument.
    Result<Prediction> predict(const PredictionRequest &request, const QList<WeatherChange> &changes = {}) const;

    Result<DaemonStatus> status() const;
    int pendingWork() const; //!< never blocks
    SiteZone zone() const;

    Database &database() const;

Q_SIGNALS:
    //! From a worker thread, after snapshot() changed.
    void snapshotChanged();
    //! From a worker thread, when pendingWork, a task's progress or the last error changed.
    void workChanged();

private:
    struct Private;
    explicit CampusService(std::unique_ptr<Private> d);
    void judge(Utility utility, bool forceTraining);

    std::unique_ptr<Private> d;
};

} // namespace core
